package org.ehchub.consent.store;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.ehchub.consent.AgreementRecorded;
import org.ehchub.consent.agencies.AgreementId;
import org.ehchub.consent.agencies.SharingAgreement;
import org.ehchub.consent.agencies.SharingAgreements;
import org.ehchub.consent.ledger.Ledger;
import org.ehchub.consent.ledger.LedgerEvent;
import org.ehchub.consent.ledger.LedgerEventKind;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The sharing agreements in SQL: an early end is a second version. */
final class SqlSharingAgreements implements SharingAgreements {

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Ledger ledger;
    private final ApplicationEventPublisher publisher;
    private final Clock clock;

    SqlSharingAgreements(
            JdbcClient jdbc,
            TransactionTemplate transaction,
            Ledger ledger,
            ApplicationEventPublisher publisher,
            Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.ledger = ledger;
        this.publisher = publisher;
        this.clock = clock;
    }

    @Override
    public void record(SharingAgreement agreement, String recordedBy) {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("""
                            INSERT INTO sharing_agreement (
                                id, version, first_agency, second_agency, purposes, categories, starts_on, ends_on,
                                document, recorded_by, recorded_at)
                            VALUES (
                                :id, 1, :first, :second, :purposes, :categories, :from, :until,
                                :document, :recordedBy, :recordedAt)
                            """)
                    .param("id", agreement.id().toString())
                    .param("first", agreement.first().value())
                    .param("second", agreement.second().value())
                    .param("purposes", Codes.text(agreement.purposes()))
                    .param("categories", Codes.text(agreement.categories()))
                    .param("from", agreement.from().toString())
                    .param("until", agreement.until().toString())
                    .param("document", agreement.document())
                    .param("recordedBy", recordedBy)
                    .param("recordedAt", SqlTypes.text(clock.instant()))
                    .update();
            append(LedgerEventKind.AGREEMENT_RECORDED, agreement, agreement.until(), recordedBy);
            publisher.publishEvent(new AgreementRecorded(agreement.first(), agreement.second()));
        });
    }

    @Override
    public void end(AgreementId id, LocalDate lastDay, String recordedBy) {
        transaction.executeWithoutResult(status -> {
            SharingAgreement agreement = find(id);
            if (lastDay.isBefore(agreement.until())) {
                addVersion(id, lastDay, recordedBy);
                append(LedgerEventKind.AGREEMENT_ENDED, agreement, lastDay, recordedBy);
            }
        });
    }

    private void addVersion(AgreementId id, LocalDate lastDay, String recordedBy) {
        jdbc.sql("""
                        INSERT INTO sharing_agreement (
                            id, version, first_agency, second_agency, purposes, categories, starts_on, ends_on,
                            document, recorded_by, recorded_at)
                        SELECT
                            id, version + 1, first_agency, second_agency, purposes, categories, starts_on, :until,
                            document, :recordedBy, :recordedAt
                        FROM current_sharing_agreement
                        WHERE id = :id
                        """)
                .param("id", id.toString())
                .param("until", lastDay.toString())
                .param("recordedBy", recordedBy)
                .param("recordedAt", SqlTypes.text(clock.instant()))
                .update();
    }

    private SharingAgreement find(AgreementId id) {
        return jdbc.sql("SELECT * FROM current_sharing_agreement WHERE id = :id")
                .param("id", id.toString())
                .query(Rows::agreement)
                .optional()
                .orElseThrow(() -> new NoSuchElementException("There is no such agreement"));
    }

    @Override
    public List<SharingAgreement> all() {
        return jdbc.sql("SELECT * FROM current_sharing_agreement ORDER BY starts_on DESC, id")
                .query(Rows::agreement)
                .list();
    }

    private void append(LedgerEventKind kind, SharingAgreement agreement, LocalDate until, String recordedBy) {
        SortedMap<String, String> facts = new TreeMap<>();
        facts.put("with", agreement.second().value());
        facts.put("purposes", Codes.text(agreement.purposes()));
        facts.put("categories", Codes.text(agreement.categories()));
        facts.put("from", agreement.from().toString());
        facts.put("until", until.toString());
        facts.put("by", recordedBy);
        ledger.append(new LedgerEvent(
                kind,
                clock.instant(),
                Optional.empty(),
                Optional.of(agreement.first()),
                agreement.id().toString(),
                facts));
    }
}
