package org.ehchub.routes.screens;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import org.ehchub.routes.disclosure.DisclosureId;
import org.ehchub.routes.disclosure.DisclosureState;
import org.ehchub.routes.testing.Case;
import org.ehchub.routes.testing.Caseload;
import org.ehchub.security.identity.AgencyRole;
import org.ehchub.security.identity.StaffRole;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OfficerScreenTest extends ScreenTest {

    @BeforeEach
    void signIn() {
        signIn(StaffRole.INFORMATION_GOVERNANCE);
    }

    @Test
    void findsAChildByNhsNumberAndPutsNothingOfItInTheAddress() {
        Case child = caseload.open();

        find(child);

        assertThat(heading()).isEqualTo(child.name());
        assertThat(page.url()).endsWith(child.path());
        assertThat(page.locator("main").innerText())
                .contains("From 29 June 2029 the young person decides")
                .contains("Eastmere College")
                .contains("Nothing has been disclosed");
        look("child-new");
    }

    @Test
    void showsWhoWouldGetWhatTodayAndWhoDisagrees() {
        Case child = caseload.open("Gridley", LocalDate.of(2015, 4, 1));
        caseload.consent(child);
        page.navigate(child.path());
        assertThat(gridRow().innerText())
                .contains("Yes")
                .doesNotContain("No");

        caseload.refuse(child);
        page.reload();

        assertThat(gridRow().innerText())
                .contains("No")
                .doesNotContain("Yes");
        assertThat(page.locator("main").innerText()).contains("Two answers disagree");
    }

    @Test
    void aConsentForAKindOfAgencyIsForThoseAroundTheChild() {
        Case child = caseload.open("Classica", LocalDate.of(2015, 4, 1));
        caseload.consentForKinds(child, AgencyRole.COLLEGE);

        page.navigate(child.path());

        assertThat(gridRow().innerText()).contains("Yes").doesNotContain("No");
        assertThat(page.locator("main").innerText()).contains("Consent to share with all colleges");
    }

    @Test
    void findsAChildByTheCouncilsNumber() {
        Case child = caseload.open();

        page.getByLabel("An agency's own record number").check();
        page.getByLabel("Agency", exactly()).selectOption("Eastmere Council, education");
        page.getByLabel("Record number", exactly()).fill(child.localId());
        press("Search");

        assertThat(page.url()).endsWith(child.path());
    }

    @Test
    void saysThatNoChildIsKnownByANumber() {
        page.getByLabel("NHS number", exactly()).fill("999 999 9999");

        press("Search");

        assertThat(page.locator("main").innerText()).contains("No child is known to the hub by this number");
        look("find-a-child-unknown");
    }

    @Test
    void saysWhatIsWrongWithANumber() {
        page.getByLabel("NHS number", exactly()).fill("999 000 0000");

        press("Search");

        assertThat(page.locator(".govuk-error-summary").innerText()).contains("10 digits");
        look("find-a-child-wrong");
    }

    @Test
    void showsWhatAConsentStartsAndThenStartsIt() {
        Case child = caseload.open();
        DisclosureId plan = caseload.send(child, Caseload.COLLEGE, DisclosureState.WITHHELD);
        find(child);

        recordConsentFor("Eastmere College");

        assertThat(page.locator("main").innerText())
                .contains("The consent is recorded")
                .contains("Consent to share with Eastmere College");
        caseload.awaitState(plan, DisclosureState.QUEUED);
    }

    @Test
    void showsWhatAWithdrawalStopsAndThenStopsItWithTheKeyboardAlone() {
        Case child = caseload.open();
        caseload.consent(child);
        DisclosureId plan = caseload.send(child, Caseload.COLLEGE, DisclosureState.QUEUED);
        page.navigate(child.path());

        Keyboard keyboard = new Keyboard(page);
        keyboard.follow("Withdraw");
        assertThat(page.locator("main").innerText())
                .contains("1 disclosure on its way to Eastmere College stops for good.");
        keyboard.press("Withdraw the consent");

        assertThat(page.locator("main").innerText()).contains("The consent is withdrawn");
        caseload.awaitState(plan, DisclosureState.WITHDRAWN);
    }

    @Test
    void tellsEverythingThatIsMissingOnAPage() {
        Case child = caseload.open();
        page.navigate(child.path() + "/consents/new");

        press("Continue");

        assertThat(page.locator(".govuk-error-summary__list li").allInnerTexts())
                .containsExactly(
                        "Select whether consent was given or refused",
                        "Select who answered",
                        "Select how the answer was taken");
        look("record-who-wrong");
    }

    @Test
    void recordsARefusalWithTheKeyboardAlone() {
        Case child = caseload.open();
        page.navigate(child.path() + "/consents/new");

        Keyboard keyboard = new Keyboard(page);
        keyboard.choose("Consent was refused");
        keyboard.choose("A parent");
        keyboard.type("Their name", "Ben Wimbleflower");
        keyboard.type("Their relationship to the child", "father");
        keyboard.choose("No");
        keyboard.choose("Letter");
        keyboard.press("Continue");
        keyboard.choose("Every agency involved with the child, now or later");
        keyboard.tick("Eastmere College");
        keyboard.tick("All employers");
        keyboard.choose("Only some");
        keyboard.tick("Section C: Health care needs related to special educational needs");
        keyboard.press("Continue");
        keyboard.tick("Planning and giving support");
        keyboard.press("Continue");
        assertThat(heading()).isEqualTo("Check the answers: a refusal");
        look("record-check-refusal");
        keyboard.press("Record the refusal");

        assertThat(page.locator("main").innerText())
                .contains("The refusal is recorded")
                .contains("A parent (father), Ben Wimbleflower")
                .contains("Anything to Eastmere College, all employers");
    }

    private Locator gridRow() {
        return page.locator(
                "table[aria-labelledby=grid] tr", new Page.LocatorOptions().setHasText("Eastmere College"));
    }

    private void find(Case child) {
        page.getByLabel("NHS number", exactly()).fill(child.nhsNumber().value());
        press("Search");
    }

    private void recordConsentFor(String agency) {
        page.getByRole(AriaRole.BUTTON, named("Record a consent or refusal")).click();
        page.getByLabel("Consent was given").check();
        page.getByLabel("A parent").check();
        page.getByLabel("Their name").fill("Ada Wimbleflower");
        page.getByLabel("Their relationship to the child").fill("mother");
        page.getByLabel("Yes", exactly()).check();
        page.getByLabel("Meeting").check();
        press("Continue");
        page.getByLabel("These agencies, or kinds of agency").check();
        page.locator("#to-named").getByLabel(agency).check();
        page.getByLabel("All plan sections and all advice").check();
        press("Continue");
        page.getByLabel("Planning and giving support").check();
        press("Continue");
        press("Record the consent");
    }

    private static Page.GetByLabelOptions exactly() {
        return new Page.GetByLabelOptions().setExact(true);
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }
}
