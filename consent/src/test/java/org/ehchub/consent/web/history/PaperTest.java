package org.ehchub.consent.web.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.ehchub.consent.web.Tag;
import org.ehchub.consent.web.UkTime;
import org.junit.jupiter.api.Test;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** What leaves the hub on paper and in files. */
class PaperTest {

    private static final HistoryLine DELIVERED = new HistoryLine(
            Instant.parse("2026-07-01T23:30:00Z"),
            "plan",
            "Northmere Council",
            "Łódź & Harbour <College>",
            "Planning and giving support",
            new Tag("Delivered", Tag.Colour.DONE),
            List.of("Section B: Special educational needs", "Section E: Outcomes sought"),
            List.of("Consent; SEND Regulations 2014, reg 17(2)-(3)"),
            List.of("consent was given"),
            List.of("consent-college/1"),
            List.of(),
            Optional.of(Instant.parse("2026-05-31T23:30:00Z")),
            false);

    private static final HistoryLine WITHHELD = new HistoryLine(
            Instant.parse("2026-07-01T23:30:00Z"),
            "report",
            "=HYPERLINK(\"http://example.org\")",
            "Old School",
            "Research",
            new Tag("Withheld", Tag.Colour.HELD),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of("No consent covers this recipient"),
            Optional.empty(),
            false);

    private static String text(String template, boolean asItLies) throws IOException {
        var resolver = new ClassLoaderTemplateResolver();
        resolver.setPrefix("templates/");
        resolver.setSuffix(".html");
        var engine = new SpringTemplateEngine();
        engine.setTemplateResolver(resolver);
        byte[] pdf = new PdfPages(engine).of(template, Map.of(
                "name", "Zoë Wójcik",
                "birthDate", LocalDate.of(2014, 3, 1),
                "today", LocalDate.of(2026, 7, 2),
                "uk", new UkTime(),
                "lines", List.of(DELIVERED, WITHHELD),
                "had", List.of(DELIVERED),
                "kept", List.of(WITHHELD)));
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            var stripper = new PDFTextStripper();
            stripper.setSortByPosition(asItLies);
            return stripper.getText(document).replaceAll("\\s+", " ");
        }
    }

    @Test
    void theStatementSaysWhoHasHadWhatWhenAndWhyThatWasLawful() throws IOException {
        assertThat(text("consent/statement-pdf", true))
                .contains("Zoë Wójcik, born on 1 March 2014")
                .contains("On 1 June 2026, Łódź & Harbour <College> had a plan from Northmere Council,")
                .contains("because consent was given")
                .contains("Section B: Special educational needs; Section E: Outcomes sought")
                .contains("It was for: Planning and giving support.")
                .contains("On 2 July 2026, a report from =HYPERLINK", "did not go to Old School: No consent covers this recipient");
    }

    @Test
    void theHistoryHasEveryLine() throws IOException {
        assertThat(text("consent/history-pdf", false))
                .contains("2 Jul 2026, 00:30:00", "Łódź & Harbour <College>", "Rule consent-college/1", "Old School");
    }

    @Test
    void aTableForOtherProgramsRunsNothingInASpreadsheet() {
        assertThat(HistoryCsv.of(List.of(WITHHELD)).lines().skip(1))
                .containsExactly(
                        "2026-07-01T23:30:00Z,report,\"'=HYPERLINK(\"\"http://example.org\"\")\",Old School,Research,"
                        + "Withheld,,,,No consent covers this recipient");
    }
}
