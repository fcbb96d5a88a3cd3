package org.ehchub.consent.store;

import static org.ehchub.consent.store.Columns.date;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ehchub.consent.BasisRecorded;
import org.ehchub.consent.children.ChildId;
import org.ehchub.consent.ledger.LedgerEventKind;
import org.ehchub.consent.statutory.ReuseAgreement;
import org.ehchub.consent.statutory.ReuseAgreements;
import org.ehchub.mappings.canonical.AgencyId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Who agreed that earlier advice suffices, in the database. The ledger says as who, not by which name. */
final class SqlReuseAgreements implements ReuseAgreements {

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
    public List<ReuseAgreement> of(ChildId child) {
        return lookUp(Records.with(child)).in(jdbc);
    }

    static LookUp<List<ReuseAgreement>> lookUp(Records records) {
        return LookUp.ofRows(
                "SELECT * FROM reuse_agreement WHERE child_id IN " + records.ids()
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
