package org.ehchub.routes.screens;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.ehchub.consent.agencies.AgreementId;
import org.ehchub.consent.agencies.SharingAgreements;
import org.ehchub.consent.children.ChildMerges;
import org.ehchub.consent.children.ChildRegister;
import org.ehchub.consent.children.NewChild;
import org.ehchub.consent.consents.Categories;
import org.ehchub.consent.consents.ConsentId;
import org.ehchub.consent.statutory.Ground;
import org.ehchub.consent.statutory.Objection;
import org.ehchub.consent.statutory.Objections;
import org.ehchub.consent.statutory.ReleaseDecision;
import org.ehchub.consent.statutory.ReleaseDecisionId;
import org.ehchub.consent.statutory.ReleaseDecisions;
import org.ehchub.mappings.canonical.PersonName;
import org.ehchub.routes.disclosure.DisclosureState;
import org.ehchub.routes.testing.Case;
import org.ehchub.routes.testing.Caseload;
import org.springframework.beans.factory.BeanFactory;

/** Something to see on every screen. */
final class ScreenWorld {

    private static final LocalDate BORN = LocalDate.of(2015, 4, 1);

    private final Caseload caseload;
    private final ChildRegister register;
    private final ChildMerges merges;
    private final SharingAgreements agreements;
    private final Objections objections;
    private final ReleaseDecisions decisions;

    private Case child;
    private Case other;
    private Case kept;
    private Case duplicate;
    private ConsentId consent;
    private ConsentId refusal;
    private ReleaseDecisionId override;
    private String parked;
    private String arrival;
    private String draft;
    private String importPlan;

    ScreenWorld(BeanFactory hub) {
        caseload = hub.getBean(Caseload.class);
        register = hub.getBean(ChildRegister.class);
        merges = hub.getBean(ChildMerges.class);
        agreements = hub.getBean(SharingAgreements.class);
        objections = hub.getBean(Objections.class);
        decisions = hub.getBean(ReleaseDecisions.class);
    }

    /** Fills the world, what lives in an officer's session through the screens. */
    void fill(Page officer) {
        child = caseload.open("Omnia", BORN);
        other = caseload.open("Altera", BORN);
        consent = caseload.consent(child).id();
        caseload.send(child, Caseload.COLLEGE, DisclosureState.QUEUED);
        parked = caseload.send(child, Caseload.CLUB, DisclosureState.PARKED).value();
        arrival = caseload.park(child).value();
        refusal = caseload.refuse(child).id();
        objections.state(child.child(), new Objection(Caseload.CLUB, BORN), "test");
        kept = caseload.open("Gemina", BORN);
        duplicate = caseload.open("Gemella", BORN);
        merges.merge(duplicate.child(), kept.child(), "The same passport.", "test");
        decide();
        registerUnconfirmed();
        draft = draftedBy(officer);
        importPlan = checkedBy(officer);
    }

    private void decide() {
        override = ReleaseDecisionId.random();
        LocalDate today = LocalDate.now();
        decisions.record(
                child.child(),
                new ReleaseDecision(
                        override,
                        Ground.SAFEGUARDING,
                        "test",
                        "Note 9",
                        Set.of(Caseload.COLLEGE),
                        new Categories.All(),
                        Set.of(),
                        true,
                        today,
                        today.plusDays(9)),
                "A worry.");
    }

    private void registerUnconfirmed() {
        register.register(new NewChild(
                new PersonName("Ignota", "Wimbleflower"),
                BORN,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Map.of(Caseload.COUNCIL, UUID.randomUUID().toString()),
                Optional.empty()));
    }

    private String draftedBy(Page officer) {
        officer.navigate(child.path() + "/consents/" + consent + "/amendment");
        String path = officer.url().replaceFirst("^http://[^/]+", "").replaceFirst("/who$", "");
        officer.getByLabel("Meeting").check();
        for (int pages = 0; pages < 3; pages++) {
            press(officer, "Continue");
        }
        return path;
    }

    private static String checkedBy(Page officer) {
        officer.navigate("/consent/import");
        officer.getByLabel("CSV file")
                .setInputFiles(new FilePayload(
                        "consents.csv", "text/csv", "answer\nmaybe\n".getBytes(StandardCharsets.UTF_8)));
        press(officer, "Check the file");
        return officer.url().replaceFirst("^http://[^/]+", "");
    }

    private static void press(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button)).click();
    }

    Case child() {
        return child;
    }

    Case other() {
        return other;
    }

    Case kept() {
        return kept;
    }

    Case duplicate() {
        return duplicate;
    }

    ConsentId consent() {
        return consent;
    }

    ConsentId refusal() {
        return refusal;
    }

    ReleaseDecisionId override() {
        return override;
    }

    AgreementId agreement() {
        return agreements.all().getFirst().id();
    }

    String parked() {
        return parked;
    }

    String arrival() {
        return arrival;
    }

    /** The path of a consent on its way through the form, without the step. */
    String draft() {
        return draft;
    }

    String importPlan() {
        return importPlan;
    }
}
