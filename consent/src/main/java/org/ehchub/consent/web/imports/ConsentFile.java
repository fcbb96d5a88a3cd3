package org.ehchub.consent.web.imports;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.ehchub.consent.children.ChildId;
import org.ehchub.consent.consents.ConsentId;
import org.ehchub.consent.consents.KnownPerson;
import org.ehchub.mappings.canonical.AgencyId;
import org.ehchub.mappings.canonical.NhsNumber;

/**
 * Reads a file of consents, RFC 4180, and gathers everything that is wrong with it.
 *
 * @param byNhsNumber the child with a number
 * @param byLocalId the child whose record at an agency has a number
 * @param people makes a person of a name and a relationship; nothing is kept
 * @param known whether the hub knows an agency
 * @param today after which no answer was given
 */
public record ConsentFile(
        Function<NhsNumber, Optional<ChildId>> byNhsNumber,
        BiFunction<AgencyId, String, Optional<ChildId>> byLocalId,
        People people,
        Predicate<AgencyId> known,
        LocalDate today) {

    /** Who is who around a child. */
    @FunctionalInterface
    public interface People {

        /** The person of this name and relationship. */
        KnownPerson named(ChildId child, String name, String relationship);
    }

    /** Spreadsheets begin a file in UTF-8 with it; it belongs to the encoding, not to the first column's name. */
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    /** Whatever the text is, a plan comes back: of the consents in it, or of what is wrong. */
    public ImportPlan read(String file) {
        List<ImportedConsent> consents = new ArrayList<>();
        List<BadRow> bad = new ArrayList<>();
        try (CSVParser rows = CSVParser.parse(new StringReader(withoutMark(file)), FORMAT)) {
            Columns.ALL.stream()
                    .filter(column -> !rows.getHeaderMap().containsKey(column))
                    .forEach(column -> bad.add(new BadRow(1, column, "A column of this name")));
            if (bad.isEmpty()) {
                read(rows, consents, bad);
            }
            if (bad.isEmpty() && consents.isEmpty()) {
                bad.add(new BadRow(2, "", "A consent or a refusal"));
            }
        } catch (CSVException | IllegalArgumentException | UncheckedIOException e) {
            bad.add(new BadRow(1, "", "A file of comma-separated values with a header, in UTF-8"));
        } catch (IOException e) {
            throw new UncheckedIOException("Memory does not fail to be read", e);
        }
        return new ImportPlan(UUID.randomUUID(), consents, bad, List.of());
    }

    private static String withoutMark(String file) {
        return file.startsWith(BYTE_ORDER_MARK) ? file.substring(BYTE_ORDER_MARK.length()) : file;
    }

    private void read(CSVParser rows, List<ImportedConsent> consents, List<BadRow> bad) {
        Set<ConsentId> seen = new HashSet<>();
        for (CSVRecord each : rows) {
            Row row = new Row(each, bad);
            new ConsentRow(row, this).read(bad).ifPresent(consent -> {
                if (seen.add(consent.id())) {
                    consents.add(consent);
                } else {
                    row.wrong(Columns.NHS_NUMBER, "A row that is not there twice");
                }
            });
        }
    }
}
