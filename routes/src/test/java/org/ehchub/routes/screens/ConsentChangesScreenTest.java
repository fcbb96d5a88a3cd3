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
        keyboard.follow("Change: What, and with whom");
        keyboard.choose("Only some");
        keyboard.tick("Section E: Outcomes sought");
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
        look("amend-too-late");
        assertThat(registry.history(consent.id())).hasSize(2).first().isEqualTo(consent);
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

        assertThat(page.locator("main").innerText()).containsIgnoringCase("entered in error and counts for nothing");
        caseload.awaitState(plan, DisclosureState.WITHDRAWN);
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
        page.getByRole(
                        AriaRole.LINK, new Page.GetByRoleOptions()
                                .setName(Pattern.compile("Change.*What, and with whom.*")))
                .click();
        page.getByLabel("Only some").check();
        page.locator("#content-only").getByLabel(section).check();
        press(page, "Continue");
    }

    private static Locator link(Page page, String text) {
        return page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile(text + ".*Eastmere College.*")));
    }
}
