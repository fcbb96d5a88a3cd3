package org.ehchub.routes.screens;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.regex.Pattern;
import org.ehchub.consent.ConsentRegistry;
import org.ehchub.consent.RefusalReason;
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

/** Changing a consent that is there, alone and against another officer. */
class ConsentChangesScreenTest extends ScreenTest {

    @Autowired
    private ConsentRegistry registry;

    private Case child;
    private Consent consent;

    @BeforeEach
    void signIn() {
        child = caseload.open();
        consent = caseload.consent(child);
        signIn(StaffRole.INFORMATION_GOVERNANCE);
    }

    @Test
    void narrowsAConsentWithTheKeyboardAloneAndKeepsWhatItSaidBefore() {
        DisclosureId plan = caseload.send(child, Caseload.COLLEGE, DisclosureState.QUEUED);
        page.navigate(child.path());
        Keyboard keyboard = new Keyboard(page);
        keyboard.follow("Renew or narrow");
        keyboard.choose("Meeting");
        keyboard.press("Continue");
        keyboard.choose("Only some");
        keyboard.tick("Section E: Outcomes sought");
        keyboard.press("Continue");
        keyboard.press("Continue");
        assertThat(page.locator("main").innerText())
                .contains("1 disclosure on its way to Eastmere College stops for good.");
        look("amend-check");
        assertThat(registry.history(consent.id())).containsExactly(consent);

        keyboard.press("Record the consent");

        caseload.awaitState(plan, DisclosureState.WITHDRAWN);
        assertThat(page.locator("main").innerText())
                .contains("The consent is renewed")
                .contains("Section E: Outcomes sought");
        link(page, "Versions").click();
        assertThat(page.locator("main").innerText())
                .contains("Version 2", "Version 1", "All plan sections and all advice");
    }

    @Test
    void tellsTheSecondOfTwoOfficersWhoNarrowAndLosesNeithersWork() {
        Page other = another(StaffRole.INFORMATION_GOVERNANCE);
        amendTo(page, "Section B: Special educational needs");
        amendTo(other, "Section E: Outcomes sought");
        press(other, "Record the consent");

        press("Record the consent");

        assertThat(page.locator("main").innerText())
                .contains("Someone else changed this consent meanwhile")
                .contains("How it stands now: version 2")
                .contains("Section E: Outcomes sought")
                .contains("Your answers are below")
                .contains("Section B: Special educational needs");
        assertThat(page.title()).startsWith("Error: ");
        look("amend-too-late");
        assertThat(registry.history(consent.id())).hasSize(2).first().isEqualTo(consent);
        page.getByText("Start again from how it stands now").click();
        page.getByLabel("Meeting").check();
        press("Continue");
        assertThat(page.locator("#content-only").getByLabel("Section E: Outcomes sought").isChecked()).isTrue();
    }

    @Test
    void asksEveryPageAgainWithWhatWasAnsweredBefore() {
        page.navigate(child.path());
        link(page, "Renew or narrow").click();
        page.getByLabel("Meeting").check();
        press("Continue");

        assertThat(heading()).isEqualTo("What, and with whom");
        assertThat(page.locator("#to-named").getByLabel("Eastmere College").isChecked()).isTrue();
        page.getByText("What the consent says now").click();
        look("amend-what");
        press("Continue");
        assertThat(heading()).isEqualTo("What for, and how long");
        assertThat(page.getByLabel("Planning and giving support").isChecked()).isTrue();
        press("Continue");
        assertThat(heading()).isEqualTo("Check the answers: a consent");
    }

    @Test
    void saysWhyAConsentReleasesNothing() {
        page.navigate(child.path() + "/consents/new");
        page.getByLabel("Consent was given").check();
        page.getByLabel("The young person").check();
        page.getByLabel("Meeting").check();
        press("Continue");
        assertThat(page.locator(".govuk-error-summary__list li").allInnerTexts())
                .containsExactly("On that day they were not a young person yet: select the child");
        page.getByLabel("The child", new Page.GetByLabelOptions().setExact(true)).check();
        press("Continue");
        page.getByLabel("Every agency involved with the child, now or later").check();
        page.getByLabel("All plan sections and all advice").check();
        press("Continue");
        page.getByLabel("Planning and giving support").check();

        press("Continue");

        assertThat(page.locator("main").innerText())
                .contains("As it stands this consent releases nothing.")
                .contains(RefusalReason.CAPACITY_NOT_JUDGED.text());
        look("record-check-in-vain");
    }

    @Test
    void comesBackToAFormThatWasWrongWithoutSendingItAgain() {
        page.navigate(child.path() + "/consents/new");
        press("Continue");
        assertThat(page.title()).startsWith("Error: ");
        page.getByLabel("Consent was refused").check();
        page.getByLabel("The child", new Page.GetByLabelOptions().setExact(true)).check();
        page.getByLabel("Meeting").check();
        press("Continue");
        assertThat(heading()).isEqualTo("What, and with whom");

        page.goBack();

        assertThat(page.title()).startsWith("Who answered");
        assertThat(page.getByLabel("Consent was refused").isChecked()).isTrue();
    }

    @Test
    void tellsAnOfficerThatAnotherHasWithdrawn() {
        Page other = another(StaffRole.INFORMATION_GOVERNANCE);
        page.navigate(child.path());
        link(page, "Withdraw").click();
        other.navigate(child.path());
        link(other, "Withdraw").click();
        press(other, "Withdraw the consent");

        press("Withdraw the consent");

        assertThat(page.locator("main").innerText()).contains("Someone else changed this consent meanwhile");
        look("withdraw-too-late");
        assertThat(registry.history(consent.id()))
                .extracting(Consent::status)
                .containsExactly(ConsentStatus.GIVEN, ConsentStatus.WITHDRAWN);
    }

    @Test
    void takesBackWhatShouldNeverHaveBeenRecorded() {
        DisclosureId plan = caseload.send(child, Caseload.COLLEGE, DisclosureState.QUEUED);
        page.navigate(child.path());
        link(page, "Entered in error").click();
        press("Mark it as entered in error");
        assertThat(page.locator(".govuk-error-summary__list li").allInnerTexts())
                .containsExactly("Enter what was wrong");
        look("error-wrong");
        page.getByLabel("What was wrong?").fill("The form was another child's.");

        press("Mark it as entered in error");

        assertThat(page.locator("main").innerText()).containsIgnoringCase("entered in error and counts for nothing");
        caseload.awaitState(plan, DisclosureState.WITHDRAWN);
        link(page, "Versions").click();
        assertThat(page.locator("main").innerText()).contains("The form was another child's.");
    }

    @Test
    void keepsTheFormBehindAConsent() throws IOException {
        page.navigate(child.path());
        link(page, "Versions").click();
        page.getByLabel("Add a file").setInputFiles(file("<html></html>"));
        press("Add the file");
        assertThat(page.locator(".govuk-error-summary__list li").allInnerTexts())
                .containsExactly("Choose a PDF, JPEG or PNG file");
        look("evidence-wrong");
        page.getByLabel("Add a file").setInputFiles(file("%PDF-1.7 signed"));

        press("Add the file");

        look("evidence");
        Download download = page.waitForDownload(() -> page.locator("a[href*='/evidence/']").click());
        assertThat(download.suggestedFilename()).isEqualTo("evidence.pdf");
        assertThat(Files.readString(download.path())).isEqualTo("%PDF-1.7 signed");
    }

    private static FilePayload file(String content) {
        return new FilePayload("form.pdf", "application/pdf", content.getBytes(StandardCharsets.UTF_8));
    }

    private void amendTo(Page page, String section) {
        page.navigate(child.path());
        link(page, "Renew or narrow").click();
        page.getByLabel("Meeting").check();
        press(page, "Continue");
        page.getByLabel("Only some").check();
        page.locator("#content-only").getByLabel(section).check();
        press(page, "Continue");
        press(page, "Continue");
    }

    private static Locator link(Page page, String text) {
        return page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile(text + ".*Eastmere College.*")));
    }
}
