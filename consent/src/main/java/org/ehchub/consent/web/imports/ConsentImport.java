package org.ehchub.consent.web.imports;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.ehchub.consent.ConsentRegistry;
import org.ehchub.consent.agencies.AgencyRegister;
import org.ehchub.consent.children.ChildRegister;
import org.ehchub.consent.consents.ConsentId;
import org.ehchub.consent.ledger.LedgerEventKind;
import org.ehchub.consent.web.AccessLog;
import org.ehchub.consent.web.UkTime;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads a file of consents, and records all of it or nothing. */
public class ConsentImport {

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    private final ConsentRegistry registry;
    private final ChildRegister children;
    private final AgencyRegister agencies;
    private final AccessLog access;
    private final TransactionTemplate transaction;
    private final Clock clock;

    public ConsentImport(
            ConsentRegistry registry,
            ChildRegister children,
            AgencyRegister agencies,
            AccessLog access,
            TransactionTemplate transaction,
            Clock clock) {
        this.registry = registry;
        this.children = children;
        this.agencies = agencies;
        this.access = access;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Records nothing, and finds everything that is wrong. */
    ImportPlan dryRun(String file) {
        List<ImportedConsent> consents = new ArrayList<>();
        List<BadRow> bad = new ArrayList<>();
        try (CSVParser rows = CSVParser.parse(new StringReader(file), FORMAT)) {
            Columns.ALL.stream()
                    .filter(column -> !rows.getHeaderMap().containsKey(column))
                    .forEach(column -> bad.add(new BadRow(1, column, "This column")));
            if (bad.isEmpty()) {
                read(rows, consents, bad);
            }
        } catch (CSVException | IllegalArgumentException | UncheckedIOException e) {
            bad.add(new BadRow(1, "", "A file of comma-separated values with a header, in UTF-8"));
        } catch (IOException e) {
            throw new UncheckedIOException("Memory does not fail to be read", e);
        }
        return new ImportPlan(UUID.randomUUID(), consents, bad);
    }

    private void read(CSVParser rows, List<ImportedConsent> consents, List<BadRow> bad) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), UkTime.ZONE);
        Set<ConsentId> seen = new HashSet<>();
        for (CSVRecord each : rows) {
            Row row = new Row(each, bad);
            new ConsentRow(row, children, id -> agencies.find(id).isPresent(), today).read(bad).ifPresent(consent -> {
                if (seen.add(consent.id())) {
                    consents.add(consent);
                } else {
                    row.wrong(Columns.NHS_NUMBER, "A row that is not there twice");
                }
            });
        }
    }

    /** Records every consent and refusal in one commit; what was recorded before stays as it is. */
    void record(ImportPlan plan, String officer) {
        transaction.executeWithoutResult(status -> {
            for (ImportedConsent each : plan.consents()) {
                if (each.refusal()) {
                    registry.refuse(each.id(), each.terms(), officer);
                } else {
                    registry.give(each.id(), each.terms(), officer);
                }
            }
            access.append(
                    LedgerEventKind.CONSENTS_IMPORTED,
                    officer,
                    Map.of("rows", Integer.toString(plan.consents().size())));
        });
    }
}
