package org.ehchub.consent.store;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.ehchub.consent.BasisRecorded;
import org.ehchub.consent.GroundsNarrowed;
import org.ehchub.consent.children.ChildId;
import org.ehchub.consent.children.IdentityLinks;
import org.ehchub.consent.children.LinkProof;
import org.ehchub.consent.ledger.LedgerEventKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The links in the database: by whom one is confirmed stands in it, and each change in the ledger. */
final class SqlIdentityLinks implements IdentityLinks {

    private final JdbcClient jdbc;
    private final SealedNotes notes;
    private final RegistryEvents events;
    private final TransactionTemplate transaction;

    SqlIdentityLinks(JdbcClient jdbc, SealedNotes notes, RegistryEvents events, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.notes = notes;
        this.events = events;
        this.transaction = transaction;
    }

    @Override
    public List<ChildId> unconfirmed(int most) {
        return jdbc.sql("""
                        SELECT c.id FROM child c
                        WHERE c.id IN (SELECT child_id FROM child_identifier WHERE confirmed_by IS NULL)
                        ORDER BY c.registered_at, c.id LIMIT :most
                        """)
                .param("most", most)
                .query((row, number) -> new ChildId(Columns.uuid(row, "id")))
                .list();
    }

    @Override
    public boolean isUnconfirmed(ChildId child) {
        return jdbc.sql("SELECT COUNT(*) FROM child_identifier WHERE child_id = :child AND confirmed_by IS NULL")
                        .param("child", child.toString())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    @Override
    public void confirm(ChildId child, LinkProof proof, String officer) {
        transaction.executeWithoutResult(status -> {
            int confirmed = jdbc.sql("""
                            UPDATE child_identifier SET confirmed_by = :by
                            WHERE child_id = :child AND confirmed_by IS NULL
                            """)
                    .param("by", officer)
                    .param("child", child.toString())
                    .update();
            if (confirmed > 0) {
                Instant now = events.now();
                events.append(
                        LedgerEventKind.CHILD_LINK_CONFIRMED,
                        now,
                        child,
                        Optional.empty(),
                        child.toString(),
                        Map.of(
                                "links", Integer.toString(confirmed),
                                "proof", proof.name(),
                                "confirmed-by", officer));
                events.publish(new BasisRecorded(child));
            }
        });
    }

    @Override
    public void doubt(ChildId child, String reason, String officer) {
        transaction.executeWithoutResult(status -> {
            int doubted = jdbc.sql("""
                            UPDATE child_identifier SET confirmed_by = NULL
                            WHERE child_id = :child AND confirmed_by IS NOT NULL
                            """)
                    .param("child", child.toString())
                    .update();
            if (doubted > 0) {
                String note = "child-link-doubt/" + UUID.randomUUID();
                notes.insert(note, reason);
                events.append(
                        LedgerEventKind.CHILD_LINK_DOUBTED,
                        events.now(),
                        child,
                        Optional.empty(),
                        child.toString(),
                        Map.of("links", Integer.toString(doubted), "reason", note, "doubted-by", officer));
                events.publish(new GroundsNarrowed(child));
            }
        });
    }
}
