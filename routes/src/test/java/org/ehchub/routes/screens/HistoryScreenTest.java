package org.ehchub.routes.screens;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.ehchub.consent.consents.Categories;
import org.ehchub.consent.ledger.LedgerEventKind;
import org.ehchub.consent.statutory.Ground;
import org.ehchub.consent.statutory.ReleaseDecision;
import org.ehchub.consent.statutory.ReleaseDecisionId;
import org.ehchub.consent.statutory.ReleaseDecisions;
import org.ehchub.routes.disclosure.DisclosureState;
import org.ehchub.routes.testing.Case;
import org.ehchub.routes.testing.Caseload;
import org.ehchub.routes.testing.LedgerCounts;
import org.ehchub.security.identity.StaffRole;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The answer to a subject access request about a child of whom one thing was withheld and one is on its way. */
class HistoryScreenTest extends ScreenTest {

    @Autowired
    private LedgerCounts ledger;

    @Autowired
    private ReleaseDecisions decisions;

    private Case child;

    @BeforeEach
    void signIn() {
        child = caseload.open("Zoë", LocalDate.of(2014, 3, 1));
        caseload.send(child, Caseload.CLUB, DisclosureState.WITHHELD);
        caseload.consent(child);
        caseload.send(child, Caseload.COLLEGE, DisclosureState.QUEUED);
        signIn(StaffRole.INFORMATION_GOVERNANCE);
        page.navigate(child.path());
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Answer a subject access request")).click();
    }

    @Test
    void showsWhatWentAndWhatDidNotEachWithItsContentBasisAndRule() {
        assertThat(page.locator("tr", new Page.LocatorOptions().setHasText("Eastmere College")).innerText())
                .contains("Section B: Special educational needs", "SEND Regulations 2014, reg 17(2)-(3)")
                .contains("Rule consent-college/3")
                .containsIgnoringCase("On its way");
    }

    @Test
    void givesTheHistoryAsCsv() throws IOException {
        int exported = ledger.count(LedgerEventKind.HISTORY_EXPORTED);

        String csv = Files.readString(download("Download as CSV", "disclosures.csv"));

        assertThat(csv.lines().findFirst())
                .contains("When,Kind,From,To,Purpose,State,Content,Lawful basis,Rules,Reasons");
        assertThat(csv).contains(
                "Eastmere College,Planning and giving support,On its way,Section B: Special educational needs");
        assertThat(ledger.count(LedgerEventKind.HISTORY_EXPORTED)).isEqualTo(exported + 1);
    }

    @Test
    void givesTheHistoryAsPdf() throws IOException {
        String text = textOf(download("Download as PDF", "disclosures.pdf"));

        assertThat(text)
                .contains("Zoë Wimbleflower", "Eastmere College", "Section B: Special educational needs", "1 / 1");
    }

    @Test
    void tellsTheFamilyInPlainWords() throws IOException {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Statement for the family")).click();
        assertThat(page.locator("main").innerText())
                .contains("Zoë Wimbleflower, born on 1 March 2014", "There is nothing to tell of");

        String text = textOf(download("Download as PDF", "statement.pdf"));

        assertThat(text).contains("Who has had what", "Zoë Wimbleflower");
    }

    @Test
    void warnsBeforeAFamilyIsToldWhatWentToKeepTheChildSafe() throws IOException {
        Case other = caseload.open("Tuta", LocalDate.of(2014, 3, 1));
        decideToKeepSafe(other);
        caseload.send(other, Caseload.COLLEGE, DisclosureState.QUEUED);
        page.navigate(other.path() + "/history");
        assertThat(page.locator(".govuk-warning-text").innerText())
                .contains("Disclosed to keep the child safe or for a court: 1.", "Decide whether it is left out");
        page.navigate(other.path() + "/statement");
        assertThat(page.locator(".govuk-warning-text").innerText()).contains("may put somebody at risk");
        look("statement-guarded");

        String text = textOf(download(
                "Download as PDF without what was disclosed to keep the child safe or for a court", "statement.pdf"));

        assertThat(text).contains("Tuta Wimbleflower", "The law lets the council leave something out");
    }

    private void decideToKeepSafe(Case about) {
        LocalDate today = LocalDate.now();
        decisions.record(
                about.child(),
                new ReleaseDecision(
                        ReleaseDecisionId.random(),
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

    private Path download(String link, String name) {
        Download download = page.waitForDownload(() -> page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName(link).setExact(true))
                .click());
        assertThat(download.suggestedFilename()).isEqualTo(name);
        return download.path();
    }

    private static String textOf(Path pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf.toFile())) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }
}
