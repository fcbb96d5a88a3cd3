package org.ehchub.consent.store;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.ehchub.consent.BasisRecorded;
import org.ehchub.consent.ConsentWithdrawn;
import org.ehchub.consent.GroundsNarrowed;
import org.ehchub.consent.children.ChildId;
import org.ehchub.consent.ledger.Ledger;
import org.ehchub.consent.ledger.LedgerEvent;
import org.ehchub.consent.ledger.LedgerEventKind;
import org.ehchub.mappings.canonical.AgencyId;
import org.springframework.context.ApplicationEventPublisher;

/** Tells of the registry's changes: to the ledger, and to those who act on them in the same transaction. */
final class RegistryEvents {

    private final Ledger ledger;
    private final SameChild same;
    private final ApplicationEventPublisher publisher;
    private final Clock clock;

    RegistryEvents(Ledger ledger, SameChild same, ApplicationEventPublisher publisher, Clock clock) {
        this.ledger = ledger;
        this.same = same;
        this.publisher = publisher;
        this.clock = clock;
    }

    /** The moment of the change. */
    Instant now() {
        return clock.instant();
    }

    /** Appends a change that concerns a child. */
    void append(
            LedgerEventKind kind,
            Instant at,
            ChildId child,
            Optional<AgencyId> agency,
            String subject,
            Map<String, String> facts) {
        ledger.append(new LedgerEvent(
                kind, at, Optional.of(ledger.pseudonymOf(child)), agency, subject, new TreeMap<>(facts)));
    }

    /** Appends a change that concerns agencies only. */
    void append(LedgerEventKind kind, Instant at, AgencyId agency, String subject, Map<String, String> facts) {
        ledger.append(
                new LedgerEvent(kind, at, Optional.empty(), Optional.of(agency), subject, new TreeMap<>(facts)));
    }

    /** Appends a change that concerns neither a child nor an agency. */
    void append(LedgerEventKind kind, Instant at, String subject, Map<String, String> facts) {
        ledger.append(
                new LedgerEvent(kind, at, Optional.empty(), Optional.empty(), subject, new TreeMap<>(facts)));
    }

    /** A basis for one record of a child is one for all of them. */
    void publish(BasisRecorded event) {
        same.of(event.child()).forEach(child -> publisher.publishEvent(new BasisRecorded(child)));
    }

    /** What one record of a child narrows may be on its way for any of them. */
    void publish(GroundsNarrowed event) {
        same.of(event.child()).forEach(child -> publisher.publishEvent(new GroundsNarrowed(child)));
    }

    /** What rests on a consent may be queued for any record of the child. */
    void publish(ConsentWithdrawn event) {
        same.of(event.child()).forEach(child -> publisher.publishEvent(new ConsentWithdrawn(child, event.consent())));
    }

    /** Publishes to listeners inside the transaction. */
    void publish(Object event) {
        publisher.publishEvent(event);
    }
}
