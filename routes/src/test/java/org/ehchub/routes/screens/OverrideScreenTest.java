package org.ehchub.routes.screens;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.ehchub.consent.statutory.RecordedDecision;
import org.ehchub.consent.statutory.ReleaseDecisions;
import org.ehchub.routes.disclosure.DisclosureId;
import org.ehchub.routes.disclosure.DisclosureState;
import org.ehchub.routes.testing.Case;
import org.ehchub.routes.testing.Caseload;
import org.ehchub.security.identity.StaffRole;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class OverrideScreenTest extends ScreenTest {

    private static final String REASON = "The school saw bruises.";

    @Autowired
    private ReleaseDecisions decisions;

    private Case child;

    @BeforeEach
    void signIn() {
        child = caseload.open();
        signIn(StaffRole.INFORMATION_GOVERNANCE);
    }

    @Test
    void isNeverBlockedByAWithdrawalAndWaitsForAnotherOfficer() {
        DisclosureId plan = caseload.send(child, Caseload.COLLEGE, DisclosureState.WITHHELD);

        decide();

        assertThat(page.locator("main").innerText()).contains("Another officer reviews it")
                .containsIgnoringCase("Awaiting review");
        caseload.awaitState(plan, DisclosureState.QUEUED);
        page.navigate(path());
        assertThat(page.locator("main").innerText())
                .contains(REASON, "Eastmere College", "You decided this: another officer reviews it");
    }

    @Test
    void isReviewedByAnotherOfficerWithTheKeyboardAlone() {
        DisclosureId plan = caseload.send(child, Caseload.COLLEGE, DisclosureState.WITHHELD);
        decide();
        caseload.awaitState(plan, DisclosureState.QUEUED);
        Page other = another(StaffRole.INFORMATION_GOVERNANCE);
        other.navigate("/consent/overrides");
        other.locator("a[href='" + path() + "']").click();
        assertThat(other.locator("tbody tr").innerText()).contains("Eastmere College", "A plan", "Section B");
        press(other, "Record the review");
        assertThat(other.locator(".govuk-error-summary__list li").allInnerTexts())
                .containsExactly("Select whether the decision was right", "Enter what you found");
        Keyboard keyboard = new Keyboard(other);
        keyboard.choose("No. It permits nothing any more");
        keyboard.type("What did you find?", "There was no need.");
        keyboard.press("Record the review");
        assertThat(other.locator("main").innerText())
                .contains("1 disclosure on its way to Eastmere College stops for good.");

        keyboard.press("Record the review");

        caseload.awaitState(plan, DisclosureState.WITHDRAWN);

        assertThat(other.locator("main").innerText()).contains("Your review is recorded");
        page.navigate(path());
        assertThat(page.locator("main").innerText()).contains("There was no need.").containsIgnoringCase("Not upheld");
        page.navigate("/consent/overrides");
        assertThat(page.locator("a[href='" + path() + "']").count()).isZero();
    }

    @Test
    void isEndedBeforeItsLastDayWithTheKeyboardAlone() {
        DisclosureId plan = caseload.send(child, Caseload.COLLEGE, DisclosureState.WITHHELD);
        decide();
        caseload.awaitState(plan, DisclosureState.QUEUED);
        page.navigate(path());
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("End this decision before its last day"))
                .click();
        press("End the decision");
        assertThat(page.locator(".govuk-error-summary__list li").allInnerTexts()).containsExactly("Enter why it ends");
        look("override-end-wrong");
        Keyboard keyboard = new Keyboard(page);
        keyboard.type("Why does it end?", "The bruises were paint.");
        keyboard.press("End the decision");
        assertThat(page.locator("main").innerText())
                .contains("1 disclosure on its way to Eastmere College stops for good.");

        keyboard.press("End the decision");

        caseload.awaitState(plan, DisclosureState.WITHDRAWN);
        page.navigate(path());
        assertThat(page.locator("main").innerText())
                .contains("The bruises were paint.")
                .doesNotContain("End this decision");
    }

    @Test
    void sendsNoResearcherWhoTheChildIsUnlessThatWasSaid() {
        page.navigate(child.path() + "/overrides/new");
        page.getByLabel("Educational research").check();
        page.getByLabel("The researcher has undertaken not to identify anyone").check();

        press("Continue");

        assertThat(page.locator(".govuk-error-summary__list li").allInnerTexts())
                .contains("All that the hub sends says who the child is: select that the researcher needs it, or do not"
                        + " record this");
    }

    @Test
    void listsWhatAwaitsReview() {
        decide();

        page.navigate("/consent/overrides");

        assertThat(page.locator("tr", new Page.LocatorOptions().setHas(page.locator("a[href='" + path() + "']")))
                .innerText())
                .contains("Keeping a child safe")
                .containsIgnoringCase("Awaiting review");
    }

    @Test
    void isNotRecordedWithoutReasonRecipientsItemsAndUndertaking() {
        page.navigate(child.path() + "/overrides/new");
        page.getByLabel("Educational research").check();

        press("Continue");

        assertThat(page.locator(".govuk-error-summary__list li").allInnerTexts())
                .containsExactly(
                        "Enter why it is necessary",
                        "Enter where the order, undertaking, request or note is kept",
                        "Research needs the undertaking not to identify anyone",
                        "Select at least one recipient",
                        "Select what may go",
                        "Enter the last day, such as 27 4 2026");
        look("override-new-wrong");
        assertThat(decisions.about(child.child())).isEmpty();
    }

    @Test
    void isRecordedWithTheKeyboardAlone() {
        page.navigate(child.path() + "/overrides/new");
        Keyboard keyboard = new Keyboard(page);
        keyboard.choose("An appeal (reg 17(1)(b))");
        keyboard.type("Why is it necessary?", "The tribunal asked.");
        keyboard.type("Where is the order, undertaking, request or note kept?", "SE-1");
        keyboard.tick("Eastmere College");
        keyboard.tick("All plan sections and all advice");
        keyboard.date("until", "1", "1", "2099");

        keyboard.press("Continue");
        assertThat(decisions.about(child.child())).isEmpty();
        keyboard.press("Record the decision");

        assertThat(decisions.about(child.child())).extracting(RecordedDecision::stands).containsExactly(true);
    }

    @Test
    void tellsBeforeItIsRecordedWhatItStarts() {
        caseload.send(child, Caseload.COLLEGE, DisclosureState.WITHHELD);

        fillIn();
        press("Continue");

        assertThat(page.locator("main").innerText())
                .contains("1 disclosure to Eastmere College that was withheld goes.", "Rests on", REASON)
                .containsPattern("Sensitive content\\s+None goes");
        press("Change the answers");
        assertThat(page.getByLabel("Why is it necessary?").inputValue()).isEqualTo(REASON);
        assertThat(decisions.about(child.child())).isEmpty();
    }

    private String path() {
        return "/consent/overrides/"
                + decisions.about(child.child()).getFirst().decision().id();
    }

    private void decide() {
        fillIn();
        press("Continue");
        look("override-check");
        press("Record the decision");
    }

    private void fillIn() {
        page.navigate(child.path());
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Disclose without consent")).click();
        page.getByLabel("Keeping a child safe").check();
        page.getByLabel("Why is it necessary?").fill(REASON);
        page.getByLabel("Where is the order, undertaking, request or note kept?").fill("Note 9");
        page.getByLabel("Eastmere College").check();
        page.getByLabel("All plan sections and all advice").check();
        page.locator("#until").fill("31");
        page.locator("#until-month").fill("12");
        page.locator("#until-year").fill("2099");
    }
}
