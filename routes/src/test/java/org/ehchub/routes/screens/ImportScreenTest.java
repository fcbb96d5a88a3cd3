package org.ehchub.routes.screens;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.ehchub.consent.ConsentRegistry;
import org.ehchub.consent.consents.Consent;
import org.ehchub.routes.disclosure.DisclosureId;
import org.ehchub.routes.disclosure.DisclosureState;
import org.ehchub.routes.testing.Case;
import org.ehchub.routes.testing.Caseload;
import org.ehchub.security.identity.StaffRole;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ImportScreenTest extends ScreenTest {

    private static final String HEADER =
            "nhs_number,agency,local_id,answer,given_by,name,relationship,parental_responsibility,how_taken,evidence,decided_on,"
                    + "can_decide,judged_by,judged_on,purposes,recipients,content,sensitivities,not_recipients,"
                    + "not_content,from,until\n";

    @Autowired
    private ConsentRegistry registry;

    private Case child;

    @BeforeEach
    void signIn() {
        child = caseload.open();
        signIn(StaffRole.INFORMATION_GOVERNANCE);
        page.navigate("/consent/import");
    }

    @Test
    void recordsAFileAfterADryRun() {
        DisclosureId plan = caseload.send(child, Caseload.COLLEGE, DisclosureState.WITHHELD);

        check(HEADER + row("eastmere-college"));

        assertThat(page.locator("main").innerText()).contains("Rows that can be recorded: 1. Nothing is recorded yet.");
        look("import-findings");
        assertThat(registry.of(child.child())).isEmpty();
        new Keyboard(page).press("Record them all");
        assertThat(page.locator("main").innerText()).contains("The file is recorded. Rows: 1");
        assertThat(registry.of(child.child())).extracting(Consent::recordedBy)
                .containsExactly("information-governance");
        caseload.awaitState(plan, DisclosureState.QUEUED);
    }

    @Test
    void listsEveryBadRowAndRecordsNone() {
        check(HEADER + row("eastmere-college") + row("nowhere-college") + row("no such id"));

        assertThat(page.locator("tbody tr").allInnerTexts())
                .hasSize(2)
                .allSatisfy(text -> assertThat(text).contains("recipients", "Ids of agencies that the hub knows"));
        assertThat(page.locator("tbody tr th").allInnerTexts()).containsExactly("3", "4");
        look("import-bad");
        assertThat(registry.of(child.child())).isEmpty();
    }

    @Test
    void tellsOfARowThatWouldReleaseNothing() {
        check(HEADER + row("eastmere-college") + row("eastmere-college").replace("mother,yes", "mother,no"));

        assertThat(page.locator("table[aria-labelledby=idle] tbody tr").allInnerTexts())
                .singleElement()
                .asString()
                .contains("3", "Nobody has recorded that the one who consented has parental responsibility");
        look("import-idle");
        press("Record them all");
        assertThat(registry.of(child.child())).hasSize(2);
    }

    @Test
    void saysThatAnEarlierFileIsNotRecordedOnceAnotherWasChecked() {
        check(HEADER + row("eastmere-college"));
        Page second = page.context().newPage();
        second.navigate("/consent/import");
        second.getByLabel("CSV file")
                .setInputFiles(new FilePayload("consents.csv", "text/csv", HEADER.getBytes(StandardCharsets.UTF_8)));
        press(second, "Check the file");

        press("Record them all");

        assertThat(page.locator(".govuk-error-summary__list li").allInnerTexts())
                .singleElement()
                .asString()
                .startsWith("Nothing was recorded now");
        assertThat(registry.of(child.child())).isEmpty();
    }

    @Test
    void listsNoMoreThanAPageHoldsAndTheRestInAFile() throws IOException {
        check(HEADER + "x\n".repeat(100));

        assertThat(page.locator("tbody tr").count()).isEqualTo(500);
        Download all = page.waitForDownload(() -> page.getByRole(
                        AriaRole.LINK, new Page.GetByRoleOptions().setName("All findings as a CSV file"))
                .click());
        assertThat(all.suggestedFilename()).isEqualTo("findings.csv");
        assertThat(Files.readAllLines(all.path()))
                .hasSize(1 + 900)
                .startsWith("Row,Column,Finding")
                .last()
                .asString()
                .startsWith("101,");
    }

    @Test
    void asksForAFileThatIsNotLargerThanTheHubTakes() {
        page.getByLabel("CSV file").setInputFiles(new FilePayload("consents.csv", "text/csv", new byte[20_000_000]));

        press("Check the file");

        assertThat(page.title()).startsWith("The file is too large");
        assertThat(page.locator("main").innerText()).contains("at most 5 MB");
        look("import-too-large");
    }

    @Test
    void asksForAFile() {
        press("Check the file");

        assertThat(page.locator(".govuk-error-summary__list li").allInnerTexts()).containsExactly("Choose a CSV file");
        look("import-none");
    }

    private String row(String recipient) {
        return child.nhsNumber().value() + ",,,given,parent,Ada Wimbleflower,mother,yes,form,Box 7,2026-01-10,,,,support," + recipient
                + ",*,,,,2026-01-10,\n";
    }

    /** With the keyboard alone. */
    private void check(String csv) {
        Keyboard keyboard = new Keyboard(page);
        FilePayload file = new FilePayload("consents.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8));
        page.waitForFileChooser(() -> keyboard.activate("CSV file")).setFiles(file);
        keyboard.press("Check the file");
    }
}
