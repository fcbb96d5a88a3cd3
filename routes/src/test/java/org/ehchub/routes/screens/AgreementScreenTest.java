package org.ehchub.routes.screens;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.ehchub.consent.agencies.Agency;
import org.ehchub.consent.agencies.AgencyRegister;
import org.ehchub.consent.agencies.AgreementId;
import org.ehchub.consent.agencies.Channel;
import org.ehchub.consent.agencies.SharingAgreements;
import org.ehchub.consent.children.InvolvementRole;
import org.ehchub.mappings.canonical.AgencyId;
import org.ehchub.routes.disclosure.DisclosureId;
import org.ehchub.routes.disclosure.DisclosureState;
import org.ehchub.routes.testing.Case;
import org.ehchub.routes.testing.Caseload;
import org.ehchub.security.identity.AgencyRole;
import org.ehchub.security.identity.StaffRole;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class AgreementScreenTest extends ScreenTest {

    private static final LocalDate BORN = LocalDate.of(2015, 4, 1);

    @Autowired
    private SharingAgreements agreements;

    @Autowired
    private AgencyRegister agencies;

    private final String document = "Register of agreements, " + UUID.randomUUID();

    @BeforeEach
    void signIn() {
        signIn(StaffRole.INFORMATION_GOVERNANCE);
    }

    @Test
    void recordsAnAgreementAndEndsIt() {
        record();

        assertThat(page.locator("main").innerText()).contains("The agreement is recorded");
        assertThat(row().innerText())
                .contains("Eastmere College and Eastmere Youth Club", "Research", "Review by 1 June 2028")
                .containsIgnoringCase("In force");
        row().getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(Pattern.compile("End.*"))).click();
        day("lastDay", "1", "1", "2026");
        press("End the agreement");
        assertThat(page.locator("main").innerText()).contains("Nothing is on its way that this stops.");
        look("agreement-end-check");
        press("End the agreement");
        assertThat(page.locator("main").innerText()).contains("The agreement ends");
        assertThat(row().innerText()).containsIgnoringCase("Ended");
    }

    @Test
    void recordsThatAnAgreementWasReviewed() {
        record();
        row().getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(Pattern.compile("Record a review.*"))).click();
        day("next", "1", "1", "2029");
        press("Record the review");
        assertThat(page.locator(".govuk-error-summary__list li").allInnerTexts())
                .containsExactly("The next review cannot be after the last day");
        look("agreement-review-wrong");
        day("next", "1", "9", "2028");

        press("Record the review");

        assertThat(page.locator("main").innerText()).contains("The review is recorded");
        assertThat(row().innerText()).contains("Review by 1 September 2028", "by information-governance");
    }

    @Test
    void recordsWithTheKeyboardAlone() {
        page.navigate("/consent/agreements/new");
        Keyboard keyboard = new Keyboard(page);
        keyboard.select("One agency", "Eastmere College");
        keyboard.select("The other agency", "Eastmere Youth Club");
        keyboard.tick("Research");
        keyboard.tick("All plan sections and all advice");
        keyboard.date("from", "1", "1", "2026");
        keyboard.date("until", "31", "12", "2028");
        keyboard.date("review", "1", "6", "2028");
        keyboard.type("Where is the signed agreement kept?", document);

        keyboard.press("Continue");
        keyboard.press("Record the agreement");

        row().waitFor();
    }

    @Test
    void tellsBeforeAnAgreementEndsWhoseDisclosuresStop() {
        Case child = caseload.open("Terminata", BORN);
        caseload.consent(child);
        DisclosureId plan = caseload.send(child, Caseload.COLLEGE, DisclosureState.QUEUED);
        AgreementId agreement = agreements.all().stream()
                .filter(one -> one.second().equals(Caseload.COLLEGE) && one.first().equals(Caseload.COUNCIL))
                .findFirst()
                .orElseThrow()
                .id();
        page.navigate("/consent/agreements/" + agreement + "/end");
        day("lastDay", "1", "1", "2026");

        press("End the agreement");

        assertThat(page.locator("main").innerText())
                .contains(child.name() + ": 1 disclosure on its way to Eastmere College stops for good.");
        look("agreement-end-effects");
        caseload.awaitState(plan, DisclosureState.QUEUED);
    }

    @Test
    void tellsBeforeAnAgreementIsRecordedWhoseDisclosuresGo() {
        Case child = caseload.open("Initiata", BORN);
        AgencyId riders = new AgencyId("eastmere-riders");
        agencies.register(new Agency(
                riders,
                "Eastmere Riders",
                AgencyRole.VOLUNTARY,
                Optional.empty(),
                Channel.INBOX,
                Optional.empty(),
                "Stables, 01632 960002"));
        caseload.involve(child.child(), riders, InvolvementRole.VOLUNTARY_BODY);
        caseload.consentForKinds(child, AgencyRole.VOLUNTARY);
        caseload.send(child, riders, DisclosureState.WITHHELD);
        page.navigate("/consent/agreements/new");
        fillIn("Eastmere Council, education", "Eastmere Riders", "Support from a voluntary body");

        press("Continue");

        assertThat(page.locator("main").innerText())
                .contains(child.name() + ": 1 disclosure to Eastmere Riders that was withheld goes.")
                .contains("Nothing is on its way that this stops.");
        press("Change the answers");
        assertThat(page.getByLabel("Where is the signed agreement kept?").inputValue()).isEqualTo(document);
    }

    @Test
    void recordsOneAgreementWhenTheFormIsSentTwice() {
        page.navigate("/consent/agreements/new");
        fillIn("Eastmere College", "Eastmere Youth Club", "Research");
        press("Continue");
        Page first = page.context().waitForPage(() -> page.evaluate("""
                const button = document.querySelector('button[value=DO]')
                button.form.target = '_blank'
                button.form.requestSubmit(button)
                button.form.target = ''
                """));
        first.getByText("The agreement is recorded").waitFor();

        press("Record the agreement");

        assertThat(page.locator("main").innerText()).contains("it is not recorded twice");
        assertThat(row().count()).isEqualTo(1);
    }

    @Test
    void saysWhatIsWrong() {
        page.navigate("/consent/agreements/new");
        day("from", "2", "1", "2026");
        day("until", "1", "1", "2026");

        press("Continue");

        assertThat(page.locator(".govuk-error-summary__list li").allInnerTexts())
                .containsExactly(
                        "Select the first agency",
                        "Select the second agency",
                        "Select at least one purpose",
                        "Select what may be shared",
                        "The last day cannot be before the first",
                        "Enter the day of review, such as 31 8 2027",
                        "Enter where the signed agreement is kept");
        look("agreement-new-wrong");
    }

    private void record() {
        page.navigate("/consent/agreements");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Record an agreement")).click();
        fillIn("Eastmere College", "Eastmere Youth Club", "Research");
        press("Continue");
        look("agreement-new-check");
        press("Record the agreement");
    }

    private void fillIn(String one, String other, String purpose) {
        page.getByLabel("One agency").selectOption(one);
        page.getByLabel("The other agency").selectOption(other);
        page.getByLabel(purpose, new Page.GetByLabelOptions().setExact(true)).check();
        page.getByLabel("All plan sections and all advice").check();
        day("from", "1", "1", "2026");
        day("until", "31", "12", "2028");
        day("review", "1", "6", "2028");
        page.getByLabel("Where is the signed agreement kept?").fill(document);
    }

    private void day(String field, String day, String month, String year) {
        page.locator("#" + field).fill(day);
        page.locator("#" + field + "-month").fill(month);
        page.locator("#" + field + "-year").fill(year);
    }

    private Locator row() {
        return page.locator("tr", new Page.LocatorOptions().setHasText(document));
    }
}
