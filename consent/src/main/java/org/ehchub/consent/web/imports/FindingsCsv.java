package org.ehchub.consent.web.imports;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** All that a dry run found, row by row, for whoever mends the file (RFC 4180). Nothing in it is from the file. */
final class FindingsCsv {

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setHeader("Row", "Column", "Finding").get();

    private FindingsCsv() {}

    static String of(ImportPlan plan) {
        var text = new StringWriter();
        try (var csv = new CSVPrinter(text, FORMAT)) {
            for (BadRow bad : plan.bad()) {
                csv.printRecord(bad.row(), bad.column(), "Belongs there: " + bad.expected());
            }
            for (IdleRow idle : plan.idle()) {
                csv.printRecord(idle.row(), "", "Would release nothing: " + idle.why().text());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Memory does not fail to be written", e);
        }
        return text.toString();
    }
}
