package org.ehchub.consent.store;

import static org.ehchub.consent.store.Columns.date;
import static org.ehchub.consent.store.Columns.optional;
import static org.ehchub.consent.store.Columns.uuid;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.ehchub.consent.AgreementEnded;
import org.ehchub.consent.AgreementRecorded;
import org.ehchub.consent.agencies.AgreementId;
import org.ehchub.consent.agencies.AgreementReview;
import org.ehchub.consent.agencies.SharingAgreement;
import org.ehchub.consent.agencies.SharingAgreements;
import org.ehchub.consent.ledger.LedgerEventKind;
import org.ehchub.mappings.canonical.AgencyId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The sharing agreements in the database. */
final class SqlSharingAgreements implements SharingAgreements {

    /** With the earliest end anybody recorded. */
    private static final String SELECT = """
            SELECT g.*, (SELECT MIN(e.last_day) FROM sharing_agreement_end e WHERE e.agreement_id = g.id) AS ended_on
            FROM sharing_agreement g
            """;

    private final JdbcClient jdbc;
    private final AgreementReviewRows reviews;
    private final RegistryEvents events;
    private final TransactionTemplate transaction;

    SqlSharingAgreements(JdbcClient jdbc, RegistryEvents events, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.reviews = new AgreementReviewRows(jdbc);
        this.events = events;
        this.transaction = transaction;
    }

    @Override
    public boolean record(SharingAgreement agreement, String recordedBy) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            Instant now = events.now();
            if (!insert(agreement, recordedBy, now)) {
                return false;
            }
            events.append(
                    LedgerEventKind.AGREEMENT_RECORDED,
                    now,
                    agreement.first(),
                    agreement.id().toString(),
                    Map.of(
                            "second", agreement.second().value(),
                            "purposes", ScopeText.ofPurposes(agreement.purposes()),
                            "categories", ScopeText.ofCategories(agreement.categories()),
                            "from", agreement.from().toString(),
                            "until", agreement.until().toString(),
                            "review", agreement.review().toString(),
                            "recorded-by", recordedBy));
            events.publish(new AgreementRecorded(agreement.first(), agreement.second()));
            return true;
        }));
    }

    private boolean insert(SharingAgreement agreement, String recordedBy, Instant now) {
        return jdbc.sql("""
                        INSERT INTO sharing_agreement
                            (id, first_agency, second_agency, purposes, categories, from_date, until_date, review_date, document,
                             recorded_by, recorded_at)
                        SELECT :id, :first, :second, :purposes, :categories, :from, :until, :review, :document, :by, :at
                        WHERE NOT EXISTS (SELECT 1 FROM sharing_agreement WHERE id = :id)
                        ON CONFLICT (id) DO NOTHING
                        """)
                .param("id", agreement.id().toString())
                .param("first", agreement.first().value())
                .param("second", agreement.second().value())
                .param("purposes", ScopeText.ofPurposes(agreement.purposes()))
                .param("categories", ScopeText.ofCategories(agreement.categories()))
                .param("from", agreement.from().toString())
                .param("until", agreement.until().toString())
                .param("review", agreement.review().toString())
                .param("document", agreement.document())
                .param("by", recordedBy)
                .param("at", SqlTypes.text(now))
                .update() == 1;
    }

    @Override
    public void end(AgreementId agreement, LocalDate lastDay, String recordedBy) {
        transaction.executeWithoutResult(status -> {
            SharingAgreement current = find(agreement)
                    .orElseThrow(() -> new NoSuchElementException("There is no such sharing agreement"));
            if (!lastDay.isBefore(current.until())) {
                return;
            }
            if (lastDay.isBefore(current.from())) {
                throw new IllegalArgumentException("An agreement does not end before it starts");
            }
            Instant now = events.now();
            jdbc.sql("""
                            INSERT INTO sharing_agreement_end (agreement_id, last_day, recorded_by, recorded_at)
                            VALUES (:id, :lastDay, :by, :at)
                            """)
                    .param("id", agreement.toString())
                    .param("lastDay", lastDay.toString())
                    .param("by", recordedBy)
                    .param("at", SqlTypes.text(now))
                    .update();
            events.append(
                    LedgerEventKind.AGREEMENT_ENDED,
                    now,
                    current.first(),
                    agreement.toString(),
                    Map.of("second", current.second().value(), "last-day", lastDay.toString(), "recorded-by", recordedBy));
            events.publish(new AgreementEnded(current.first(), current.second()));
        });
    }

    @Override
    public void review(AgreementId agreement, LocalDate next, String recordedBy) {
        transaction.executeWithoutResult(status -> {
            SharingAgreement current = find(agreement)
                    .orElseThrow(() -> new NoSuchElementException("There is no such sharing agreement"));
            if (next.isAfter(current.until())) {
                throw new IllegalArgumentException("An agreement is not reviewed after its end");
            }
            var review = new AgreementReview(agreement, next, recordedBy, events.now());
            reviews.insert(review);
            events.append(
                    LedgerEventKind.AGREEMENT_REVIEWED,
                    review.recordedAt(),
                    current.first(),
                    agreement.toString(),
                    Map.of(
                            "second", current.second().value(),
                            "next-review", next.toString(),
                            "recorded-by", recordedBy));
        });
    }

    @Override
    public List<AgreementReview> lastReviews() {
        return reviews.last();
    }

    private Optional<SharingAgreement> find(AgreementId id) {
        return jdbc.sql(SELECT + "WHERE g.id = :id")
                .param("id", id.toString())
                .query((row, number) -> agreement(row))
                .optional();
    }

    @Override
    public List<SharingAgreement> all() {
        Map<AgreementId, LocalDate> reviewed =
                reviews.last().stream().collect(Collectors.toMap(AgreementReview::agreement, AgreementReview::next));
        return jdbc.sql(SELECT + "ORDER BY g.from_date DESC, g.id")
                .query((row, number) -> agreement(row))
                .list()
                .stream()
                .map(agreement -> agreement.reviewedBy(reviewed.getOrDefault(agreement.id(), agreement.review())))
                .toList();
    }

    /** Those between the agency and any that are named or ever had a part in the child's life, whichever is named first. */
    static LookUp<List<SharingAgreement>> lookUp(AgencyId agency, Records records, Set<AgencyId> named) {
        return new LookUp<>(
                """
                %s JOIN (
                    SELECT agency_id AS id FROM involvement WHERE child_id IN %s
                    UNION ALL SELECT id FROM agency WHERE id IN (:named)) around
                  ON (g.first_agency = :agency AND g.second_agency = around.id)
                  OR (g.second_agency = :agency AND g.first_agency = around.id)
                """.formatted(SELECT, records.ids()),
                records.parametersAnd(Map.of("agency", agency.value(), "named", AgencyRows.texts(named))),
                SqlSharingAgreements::each);
    }

    /** One that is named and has a part, or several, is found as often. */
    private static List<SharingAgreement> each(ResultSet row) throws SQLException {
        Set<SharingAgreement> agreements = new LinkedHashSet<>();
        while (row.next()) {
            agreements.add(agreement(row));
        }
        return List.copyOf(agreements);
    }

    private static SharingAgreement agreement(ResultSet row) throws SQLException {
        LocalDate until = date(row, "until_date");
        Optional<LocalDate> ended = optional(row, "ended_on", LocalDate::parse);
        return new SharingAgreement(
                new AgreementId(uuid(row, "id")),
                new AgencyId(row.getString("first_agency")),
                new AgencyId(row.getString("second_agency")),
                ScopeText.purposes(row.getString("purposes")),
                ScopeText.categories(row.getString("categories")),
                date(row, "from_date"),
                ended.filter(until::isAfter).orElse(until),
                optional(row, "review_date", LocalDate::parse).orElse(until),
                row.getString("document"));
    }
}
