package org.ehchub.consent.web.history;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** The history as a table for other programs (RFC 4180), the times in UTC. */
final class HistoryCsv {

    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader(
                    "When", "Kind", "From", "To", "Purpose", "State", "Content", "Lawful basis", "Rules", "Reasons")
            .get();

    private HistoryCsv() {}

    static String of(List<HistoryLine> lines) {
        var text = new StringWriter();
        try (var csv = new CSVPrinter(text, FORMAT)) {
            for (HistoryLine line : lines) {
                csv.printRecord(
                        line.at(),
                        line.kind(),
                        harmless(line.from()),
                        harmless(line.to()),
                        line.purpose(),
                        line.tag().text(),
                        String.join("; ", line.content()),
                        String.join("; ", line.sources()),
                        String.join("; ", line.rules()),
                        String.join("; ", line.reasons()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Memory does not fail to be written", e);
        }
        return text.toString();
    }

    /** A spreadsheet takes what starts so for a formula, and would run it. */
    private static String harmless(String text) {
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
