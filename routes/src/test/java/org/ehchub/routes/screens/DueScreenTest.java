package org.ehchub.routes.screens;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.ehchub.consent.ConsentRegistry;
import org.ehchub.consent.consents.Consent;
import org.ehchub.consent.consents.ConsentStatus;
import org.ehchub.routes.disclosure.DisclosureId;
import org.ehchub.routes.disclosure.DisclosureState;
import org.ehchub.routes.testing.Case;
import org.ehchub.routes.testing.Caseload;
import org.ehchub.security.identity.StaffRole;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class DueScreenTest extends ScreenTest {

    private static final LocalDate CHILDHOOD = LocalDate.of(2017, 5, 2);

    @Autowired
    private ConsentRegistry registry;

    @BeforeEach
    void signIn() {
        signIn(StaffRole.INFORMATION_GOVERNANCE);
    }

    @Test
    void listsConsentsThatEndSoon() {
        Case child = caseload.open("Endymion", CHILDHOOD);
        LocalDate until = LocalDate.now().plusDays(20);
        caseload.consent(child, until);

        page.navigate("/consent/due");

        assertThat(row("ending", child).innerText()).contains("A parent (mother)", "Eastmere College");
    }

    @Test
    void listsYoungPeopleWhoDecideFromNextJuneWithTheConsentsToRenew() {
        Case child = caseload.open("Junius", LocalDate.now().minusYears(16).plusDays(30));
        caseload.consent(child);

        page.navigate("/consent/due");

        assertThat(row("renewals", child).innerText()).contains("June", "A parent (mother)");
    }

    @Test
    void listsConsentsThatLackParentalResponsibilityUntilTheyAreMended() {
        Case child = caseload.open("Parentia", CHILDHOOD);
        caseload.consentOfUnknownParent(child);
        page.navigate("/consent/due");
        look("due-unfounded");
        assertThat(row("unfounded", child).innerText()).contains("June", "A parent (mother)", "Eastmere College");
        row("unfounded", child)
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(Pattern.compile("Renew.*")))
                .click();
        page.getByLabel("Their name").fill("Ada Wimbleflower");
        page.getByLabel("Yes", new Page.GetByLabelOptions().setExact(true)).check();
        page.getByLabel("Meeting").check();
        for (int pages = 0; pages < 3; pages++) {
            press("Continue");
        }

        press("Record the consent");

        page.navigate("/consent/due");
        assertThat(row("unfounded", child).count()).isZero();
    }

    @Test
    void listsYoungPeopleWhoDecideAndHaveNotBeenAsked() {
        Case child = caseload.open("Maiorella", LocalDate.now().minusYears(17));
        caseload.consent(child);

        page.navigate("/consent/due");

        assertThat(row("missed", child).innerText()).contains("June", "A parent (mother)");
    }

    @Test
    void resolvesADisagreementAndKeepsWhatIsSetAside() {
        Case child = caseload.open("Discordia", CHILDHOOD);
        Consent consent = caseload.consent(child);
        Consent refusal = caseload.refuse(child);
        DisclosureId plan = caseload.send(child, Caseload.COLLEGE, DisclosureState.WITHHELD);
        page.navigate("/consent/due");
        row("disagreements", child)
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(Pattern.compile("Resolve.*")))
                .click();
        press("Set the other aside");
        assertThat(page.locator(".govuk-error-summary__list li").allInnerTexts())
                .containsExactly("Select which answer counts", "Enter why");
        look("disagreement-wrong");
        assertThat(page.locator("main").innerText())
                .contains("What happens at once if the first counts")
                .contains("1 disclosure to Eastmere College that was withheld goes.");
        page.getByLabel("The first: what it permits may be shared").check();
        page.getByLabel("Why?").fill("The father has no parental responsibility.");

        press("Set the other aside");

        assertThat(page.locator("main").innerText())
                .contains("The disagreement is resolved")
                .containsIgnoringCase("Set aside");
        caseload.awaitState(plan, DisclosureState.QUEUED);
        assertThat(registry.history(refusal.id()))
                .extracting(Consent::status)
                .containsExactly(ConsentStatus.REFUSED, ConsentStatus.SET_ASIDE);
        assertThat(registry.history(consent.id())).hasSize(1);
        page.navigate("/consent/due");
        assertThat(row("disagreements", child).count()).isZero();
    }

    @Test
    void resolvesADisagreementWithAWithdrawal() {
        Case child = caseload.open("Revocata", CHILDHOOD);
        caseload.consent(child);
        Consent withdrawn = caseload.consentOfUnknownParent(child);
        registry.withdraw(withdrawn.id(), 1, "test");
        DisclosureId plan = caseload.send(child, Caseload.COLLEGE, DisclosureState.WITHHELD);
        page.navigate("/consent/due");
        assertThat(row("disagreements", child).innerText()).contains(", withdrawn");
        row("disagreements", child)
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(Pattern.compile("Resolve.*")))
                .click();
        look("disagreement-withdrawal");
        page.getByLabel("The first: what it permits may be shared").check();
        page.getByLabel("Why?").fill("Only the mother has parental responsibility.");

        press("Set the other aside");

        caseload.awaitState(plan, DisclosureState.QUEUED);
        assertThat(registry.history(withdrawn.id()))
                .extracting(Consent::status)
                .containsExactly(ConsentStatus.GIVEN, ConsentStatus.WITHDRAWN, ConsentStatus.SET_ASIDE);
    }

    private Locator row(String table, Case child) {
        return page.locator("table[aria-labelledby=" + table + "] tr", new Page.LocatorOptions()
                .setHasText(child.name()));
    }
}
