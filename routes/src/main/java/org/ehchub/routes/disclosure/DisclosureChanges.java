package org.ehchub.routes.disclosure;

import static org.ehchub.consent.store.SqlTypes.text;

import java.time.Instant;
import java.util.Optional;
import java.util.SortedSet;
import org.ehchub.consent.Purpose;
import org.ehchub.mappings.canonical.AgencyId;
import org.ehchub.routes.arrival.ArrivalId;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Writes the journal's rows of disclosures. A change happens only to a row that is still as it was read, so that of
 * two who make one only one succeeds. Every method joins the caller's transaction.
 */
public final class DisclosureChanges {

    private final JdbcClient jdbc;

    /** Changes of the journal in this database. */
    public DisclosureChanges(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds a disclosure that is not there yet, at the recipient's next place; the row's own place is not looked at. */
    public void add(DisclosureRow row) {
        jdbc.sql("""
                        INSERT INTO disclosure (id, arrival_id, child_id, kind, document_ref, version, edition, sender,
                                                recipient, purpose, bases, left_out, state, reason, state_version,
                                                attempts, place, created_at, changed_at)
                        VALUES (:id, :arrival, :child, :kind, :document, :version, :edition, :sender,
                                :recipient, :purpose, :bases, :leftOut, :state, :reason, 1,
                                0, :place, :at, :at)
                        """)
                .param("id", row.id().value())
                .param("arrival", row.arrival().value())
                .param("child", row.child().value().toString())
                .param("kind", row.kind())
                .param("document", row.documentRef())
                .param("version", row.version())
                .param("edition", row.edition())
                .param("sender", row.sender().value())
                .param("recipient", row.recipient().value())
                .param("purpose", row.purpose().name())
                .param("bases", String.join("\n", row.bases()))
                .param("leftOut", row.leftOut().written())
                .param("state", row.state().name())
                .param("reason", row.reason())
                .param("place", nextPlace(row.recipient()))
                .param("at", text(row.createdAt()))
                .update();
    }

    private long nextPlace(AgencyId recipient) {
        return jdbc.sql("""
                        INSERT INTO inbox_place (recipient, last) VALUES (:recipient, 1)
                        ON CONFLICT (recipient) DO UPDATE SET last = inbox_place.last + 1
                        RETURNING last
                        """)
                .param("recipient", recipient.value())
                .query(Long.class)
                .single();
    }

    /**
     * Takes the one edge of the table; false when the disclosure is no longer in the state it was read in. Purpose,
     * bases and what was shown are written as the row has them. One that is queued anew goes to the recipient's next
     * place: the recipient may have read past its old one. To one that was stopped or replaced nothing follows.
     */
    boolean take(Transition edge, DisclosureRow row, String reason, Instant at) {
        long place = edge.to() == DisclosureState.QUEUED ? nextPlace(row.recipient()) : row.place();
        return jdbc.sql("""
                        UPDATE disclosure
                        SET state = :to, purpose = :purpose, bases = :bases, reason = :reason, place = :place,
                            left_out = CASE WHEN :to IN ('WITHDRAWN', 'SUPERSEDED') THEN '' ELSE left_out END,
                            shown = :shown, state_version = state_version + 1, changed_at = :at
                        WHERE id = :id AND state = :from AND state_version = :version
                        """)
                        .param("to", edge.to().name())
                        .param("purpose", row.purpose().name())
                        .param("bases", String.join("\n", row.bases()))
                        .param("reason", reason)
                        .param("place", place)
                        .param("shown", String.join("\n", row.shown()))
                        .param("at", text(at))
                        .param("id", row.id().value())
                        .param("from", edge.from().name())
                        .param("version", row.stateVersion())
                        .update()
                == 1;
    }

    /** Notes what was left out of the disclosure and may yet follow. */
    void leaveOut(DisclosureId disclosure, LeftOut leftOut) {
        jdbc.sql("UPDATE disclosure SET left_out = :leftOut WHERE id = :id")
                .param("leftOut", leftOut.written())
                .param("id", disclosure.value())
                .update();
    }

    /** Notes that nothing more of the arrival will follow to anyone. */
    void leaveNothingToFollow(ArrivalId arrival) {
        jdbc.sql("UPDATE disclosure SET left_out = '' WHERE arrival_id = :arrival AND left_out <> ''")
                .param("arrival", arrival.value())
                .update();
    }

    /** Notes on which bases the recipient was last shown it. */
    void show(DisclosureRow row, SortedSet<String> bases) {
        jdbc.sql("UPDATE disclosure SET shown = :shown WHERE id = :id")
                .param("shown", String.join("\n", bases))
                .param("id", row.id().value())
                .update();
    }

    /** Notes that a queued disclosure now goes for another purpose; false when it is no longer as it was read. */
    boolean repurpose(DisclosureRow row, Purpose purpose) {
        return jdbc.sql("""
                        UPDATE disclosure SET purpose = :purpose, state_version = state_version + 1
                        WHERE id = :id AND state = 'QUEUED' AND state_version = :version
                        """)
                        .param("purpose", purpose.name())
                        .param("id", row.id().value())
                        .param("version", row.stateVersion())
                        .update()
                == 1;
    }

    /** Claims a queued disclosure for one attempt at delivery; empty when it is no longer as it was read. */
    public Optional<DisclosureRow> claim(DisclosureRow row) {
        int claimed = jdbc.sql("""
                        UPDATE disclosure SET attempts = attempts + 1, state_version = state_version + 1
                        WHERE id = :id AND state = 'QUEUED' AND state_version = :version
                        """)
                .param("id", row.id().value())
                .param("version", row.stateVersion())
                .update();
        return claimed == 1 ? Optional.of(row.claimed()) : Optional.empty();
    }
}
