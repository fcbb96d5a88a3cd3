package org.ehchub.routes.disclosure;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import org.ehchub.consent.Released;
import org.ehchub.consent.ledger.Ledger;
import org.ehchub.consent.ledger.LedgerEvent;
import org.ehchub.consent.ledger.LedgerEventKind;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Makes the changes of state, each together with its ledger event and with what becomes of the key. Every method joins
 * the caller's transaction.
 */
public final class DisclosureLifecycle {

    private final DisclosureChanges changes;
    private final WrappedKeys keys;
    private final Ledger ledger;
    private final JdbcClient jdbc;
    private final Clock clock;

    /** A lifecycle over these stores. */
    public DisclosureLifecycle(
            DisclosureChanges changes,
            WrappedKeys keys,
            Ledger ledger,
            JdbcClient jdbc,
            Clock clock) {
        this.changes = changes;
        this.keys = keys;
        this.ledger = ledger;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Adds a disclosure that starts its life queued or withheld. */
    void begin(DisclosureRow row) {
        changes.add(row);
        LedgerEventKind kind = row.state() == DisclosureState.QUEUED
                ? LedgerEventKind.DISCLOSURE_QUEUED
                : LedgerEventKind.DISCLOSURE_WITHHELD;
        tell(kind, row, row.bases(), row.reason(), row.createdAt());
    }

    /**
     * Adds the next edition of a share: it has what was left out of the earlier one, to which nothing more follows. If
     * that one still waits, the next goes in its place, so that the recipient does not get the same twice.
     */
    void supplement(DisclosureRow earlier, DisclosureRow next) {
        changes.add(next);
        changes.leaveOut(earlier.id(), LeftOut.NOTHING);
        var facts = facts(next, next.bases(), next.reason());
        facts.put("supplements", earlier.id().value());
        append(LedgerEventKind.DISCLOSURE_QUEUED, next, next.id().value(), facts, next.createdAt());
        if (earlier.state() == DisclosureState.QUEUED) {
            take(Transition.SUPERSEDE, earlier, "");
        }
    }

    /** Takes an edge; false when someone else was first. */
    public boolean take(Transition edge, DisclosureRow row, String reason) {
        return take(edge, row, row.bases(), reason);
    }

    /**
     * Queues what was withheld; false when someone else was first.
     *
     * @param row as it is to be queued
     */
    boolean release(DisclosureRow row) {
        boolean released = take(Transition.RELEASE, row, "");
        if (released && !row.leftOut().isEmpty()) {
            changes.leaveOut(row.id(), row.leftOut());
        }
        return released;
    }

    /**
     * The recipient has it; the ledger tells on which bases the second gate let it go. That is told too when it was
     * stopped while it was being handed over: it came to the recipient all the same.
     *
     * @param now the row as it is now, whatever state it is in
     */
    public void delivered(DisclosureRow now, Released released) {
        SortedSet<String> bases = Sealer.basesOf(released);
        if (!take(Transition.DELIVER, now.shownOn(bases), bases, "")) {
            changes.show(now, bases);
            tell(LedgerEventKind.DISCLOSURE_DELIVERED, now, bases, "", clock.instant());
        }
    }

    /** The recipient confirms what it has read; the ledger tells on which bases it read it. */
    public boolean acknowledged(DisclosureRow row) {
        return take(Transition.DELIVER, row, row.shown(), "");
    }

    /** A disclosure that ends loses its key. */
    private boolean take(Transition edge, DisclosureRow row, SortedSet<String> told, String reason) {
        Instant at = clock.instant();
        if (!changes.take(edge, row, reason, at)) {
            return false;
        }
        tell(edge.event(), row, told, reason, at);
        if (edge.to().isFinal()) {
            destroyKey(row.id().value(), row, at);
            destroyArrivalKeyOnceUnneeded(row, at);
        }
        return true;
    }

    /** Tells the ledger that the recipient has read its share, and on which bases the second gate let it. */
    public void pulled(DisclosureRow row, Released released) {
        SortedSet<String> bases = Sealer.basesOf(released);
        changes.show(row, bases);
        tell(LedgerEventKind.DISCLOSURE_PULLED, row, bases, "", clock.instant());
    }

    private void destroyKey(String subject, DisclosureRow row, Instant at) {
        if (keys.destroy(subject)) {
            append(LedgerEventKind.KEY_DESTROYED, row, subject, Map.of(), at);
        }
    }

    /** While any share, or edition of one, may still have to be made from the sealed arrival, its key stays. */
    private void destroyArrivalKeyOnceUnneeded(DisclosureRow row, Instant at) {
        int open = jdbc.sql("""
                        SELECT COUNT(*) FROM disclosure
                        WHERE arrival_id = :arrival AND (state IN ('QUEUED', 'PARKED', 'WITHHELD') OR left_out <> '')
                        """)
                .param("arrival", row.arrival().value())
                .query(Integer.class)
                .single();
        if (open == 0) {
            destroyKey(row.arrival().value(), row, at);
        }
    }

    private void tell(
            LedgerEventKind kind, DisclosureRow row, SortedSet<String> bases, String reason, Instant at) {
        append(kind, row, row.id().value(), facts(row, bases, reason), at);
    }

    private static Map<String, String> facts(DisclosureRow row, SortedSet<String> bases, String reason) {
        return new TreeMap<>(Map.of(
                "arrival", row.arrival().value(),
                "purpose", row.purpose().name(),
                "bases", String.join("; ", bases),
                "reason", reason));
    }

    private void append(
            LedgerEventKind kind, DisclosureRow row, String subject, Map<String, String> facts, Instant at) {
        ledger.append(new LedgerEvent(
                kind,
                at,
                Optional.of(ledger.pseudonymOf(row.child())),
                Optional.of(row.recipient()),
                subject,
                new TreeMap<>(facts)));
    }
}
