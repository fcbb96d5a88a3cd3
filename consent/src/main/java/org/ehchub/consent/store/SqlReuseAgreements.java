package org.ehchub.consent.store;

import static org.ehchub.consent.store.Columns.date;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.ehchub.consent.BasisRecorded;
import org.ehchub.consent.GroundsNarrowed;
import org.ehchub.consent.children.ChildId;
import org.ehchub.consent.ledger.LedgerEventKind;
import org.ehchub.consent.statutory.ReuseAgreement;
import org.ehchub.consent.statutory.ReuseAgreements;
import org.ehchub.mappings.canonical.AgencyId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Who agreed that earlier advice suffices, in the database. The ledger says as who, not by which name. */
final class SqlReuseAgreements implements ReuseAgreements {

    /** That the party of agreement {@code a} has not withdrawn it since. */
    private static final String STANDS = """
            NOT EXISTS (
                SELECT 1 FROM reuse_withdrawal w
                WHERE w.child_id = a.child_id AND w.author_agency = a.author_agency
                  AND w.council_agency = a.council_agency AND w.document = a.document AND w.party = a.party
                  AND w.recorded_at >= a.recorded_at)
            """;

    private final JdbcClient jdbc;
    private final DocumentIds documents;
    private final RegistryEvents events;
    private final TransactionTemplate transaction;

    SqlReuseAgreements(
            JdbcClient jdbc, DocumentIds documents, RegistryEvents events, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.documents = documents;
        this.events = events;
        this.transaction = transaction;
    }

    @Override
    public void record(ChildId child, ReuseAgreement agreement, String recordedBy) {
        transaction.executeWithoutResult(status -> {
            Instant now = events.now();
            insert(child, agreement, recordedBy, now);
            events.append(
                    LedgerEventKind.REUSE_AGREED,
                    now,
                    child,
                    Optional.of(agreement.author()),
                    documents.of(agreement.author(), agreement.document()),
                    Map.of(
                            "council", agreement.council().value(),
                            "party", agreement.party().name(),
                            "agreed-on", agreement.on().toString(),
                            "recorded-by", recordedBy));
            events.publish(new BasisRecorded(child));
        });
    }

    private void insert(ChildId child, ReuseAgreement agreement, String recordedBy, Instant now) {
        jdbc.sql("""
                        INSERT INTO reuse_agreement
                            (child_id, author_agency, council_agency, document, party, agreed_by, agreed_on,
                             recorded_by, recorded_at)
                        VALUES (:child, :author, :council, :document, :party, :agreedBy, :on, :by, :at)
                        """)
                .param("child", child.toString())
                .param("author", agreement.author().value())
                .param("council", agreement.council().value())
                .param("document", agreement.document())
                .param("party", agreement.party().name())
                .param("agreedBy", agreement.agreedBy())
                .param("on", agreement.on().toString())
                .param("by", recordedBy)
                .param("at", SqlTypes.text(now))
                .update();
    }

    @Override
    public void withdraw(ChildId child, ReuseAgreement agreement, String recordedBy) {
        transaction.executeWithoutResult(status -> {
            List<Standing> ending = standing(child, agreement);
            if (ending.isEmpty()) {
                return;
            }
            // By a clock that is behind it would be before what it ends.
            String at = Stream.concat(
                            ending.stream().map(Standing::lastRecordedAt), Stream.of(SqlTypes.text(events.now())))
                    .max(Comparator.naturalOrder())
                    .orElseThrow();
            ending.forEach(standing -> insertWithdrawal(standing.child(), agreement, recordedBy, at));
            events.append(
                    LedgerEventKind.REUSE_WITHDRAWN,
                    SqlTypes.instant(at),
                    child,
                    Optional.of(agreement.author()),
                    documents.of(agreement.author(), agreement.document()),
                    Map.of(
                            "council", agreement.council().value(),
                            "party", agreement.party().name(),
                            "recorded-by", recordedBy));
            events.publish(new GroundsNarrowed(child));
        });
    }

    /** The record of the child that a party's agreements stand with, and when the last of them was recorded. */
    private record Standing(String child, String lastRecordedAt) {}

    private List<Standing> standing(ChildId child, ReuseAgreement agreement) {
        return jdbc.sql("SELECT child_id, MAX(recorded_at) AS last_at FROM reuse_agreement a WHERE child_id IN "
                        + SameChild.IDS + " AND author_agency = :author AND council_agency = :council"
                        + " AND document = :document AND party = :party AND " + STANDS + " GROUP BY child_id")
                .param("child", child.toString())
                .param("author", agreement.author().value())
                .param("council", agreement.council().value())
                .param("document", agreement.document())
                .param("party", agreement.party().name())
                .query((row, number) -> new Standing(row.getString("child_id"), row.getString("last_at")))
                .list();
    }

    private void insertWithdrawal(String record, ReuseAgreement agreement, String recordedBy, String at) {
        jdbc.sql("""
                        INSERT INTO reuse_withdrawal
                            (id, child_id, author_agency, council_agency, document, party, recorded_by, recorded_at)
                        VALUES (:id, :child, :author, :council, :document, :party, :by, :at)
                        """)
                .param("id", UUID.randomUUID().toString())
                .param("child", record)
                .param("author", agreement.author().value())
                .param("council", agreement.council().value())
                .param("document", agreement.document())
                .param("party", agreement.party().name())
                .param("by", recordedBy)
                .param("at", at)
                .update();
    }

    @Override
    public List<ReuseAgreement> of(ChildId child) {
        return lookUp(Records.with(child)).in(jdbc);
    }

    static LookUp<List<ReuseAgreement>> lookUp(Records records) {
        return LookUp.ofRows(
                "SELECT * FROM reuse_agreement a WHERE child_id IN " + records.ids() + " AND " + STANDS
                        + " ORDER BY agreed_on, party, document",
                records.parameters(),
                (row, number) -> new ReuseAgreement(
                        new AgencyId(row.getString("author_agency")),
                        new AgencyId(row.getString("council_agency")),
                        row.getString("document"),
                        ReuseAgreement.Party.valueOf(row.getString("party")),
                        row.getString("agreed_by"),
                        date(row, "agreed_on")));
    }
}
