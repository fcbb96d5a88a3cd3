package org.ehchub.routes.delivery;

import java.time.Clock;
import java.util.Optional;
import java.util.function.Consumer;
import org.ehchub.consent.DisclosureRequest;
import org.ehchub.consent.ReleaseGate;
import org.ehchub.consent.Released;
import org.ehchub.consent.Withheld;
import org.ehchub.mappings.canonical.EhcMessage;
import org.ehchub.mappings.translate.DeliveryNote;
import org.ehchub.routes.disclosure.DisclosureChanges;
import org.ehchub.routes.disclosure.DisclosureId;
import org.ehchub.routes.disclosure.DisclosureJournal;
import org.ehchub.routes.disclosure.DisclosureLifecycle;
import org.ehchub.routes.disclosure.DisclosureRow;
import org.ehchub.routes.disclosure.DisclosureState;
import org.ehchub.routes.disclosure.RefusalReasons;
import org.ehchub.routes.disclosure.SealedMessage;
import org.ehchub.routes.disclosure.Sealer;
import org.ehchub.routes.disclosure.Transition;
import org.ehchub.routes.disclosure.WrappedKeys;
import org.ehchub.routes.failure.FaultReason;
import org.ehchub.routes.failure.PermanentFault;
import org.ehchub.routes.failure.TransientFault;
import org.ehchub.security.keys.DataKey;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Asks the gate again at the moment a sealed share is to leave: what was lawful when it was queued may not be so now.
 * What comes out may be narrower than what went in, never wider.
 */
final class SecondGate {

    private final DisclosureJournal journal;
    private final DisclosureChanges changes;
    private final DisclosureLifecycle lifecycle;
    private final WrappedKeys keys;
    private final Sealer sealer;
    private final ReleaseGate gate;
    private final TransactionTemplate transaction;
    private final Clock clock;

    SecondGate(
            DisclosureJournal journal,
            DisclosureChanges changes,
            DisclosureLifecycle lifecycle,
            WrappedKeys keys,
            Sealer sealer,
            ReleaseGate gate,
            TransactionTemplate transaction,
            Clock clock) {
        this.journal = journal;
        this.changes = changes;
        this.lifecycle = lifecycle;
        this.keys = keys;
        this.sealer = sealer;
        this.gate = gate;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** A share that may leave now. */
    record Passed(DisclosureRow row, Released released) {

        /** What the recipient is told beside the content. */
        DeliveryNote note() {
            return new DeliveryNote(row.id().value(), released.recipient(), released.basesByItem(), released.at());
        }
    }

    /**
     * Claims the share and asks. Empty when it may not leave: its basis is gone, a later version took its place, or it
     * was settled before; the journal then says which.
     *
     * @param meanwhile what is written down by the same commit when it passes
     * @throws PermanentFault when the share cannot be opened, or is parked
     * @throws TransientFault when someone else is at work on it
     */
    Optional<Passed> pass(SealedMessage message, Consumer<Passed> meanwhile) {
        DisclosureRow row = journal.find(new DisclosureId(message.subject()))
                .orElseThrow(() -> new PermanentFault(FaultReason.UNKNOWN_MESSAGE));
        return switch (row.state()) {
            case QUEUED -> opened(row, message, meanwhile);
            case PARKED -> throw new PermanentFault(FaultReason.valueOf(row.reason()));
            case WITHHELD, DELIVERED, WITHDRAWN, SUPERSEDED, EXPIRED -> Optional.empty();
        };
    }

    /**
     * Opens before the transaction, which others wait for, and looks at the row again inside. If it is no longer
     * queued, or sealed on other bases, what was opened goes nowhere.
     */
    private Optional<Passed> opened(DisclosureRow row, SealedMessage message, Consumer<Passed> meanwhile) {
        EhcMessage content = open(row, message);
        return transaction.execute(status -> {
            DisclosureRow now = journal.find(row.id())
                    .filter(found -> found.state() == DisclosureState.QUEUED)
                    .filter(found -> found.bases().equals(row.bases()))
                    .orElseThrow(() -> new TransientFault(FaultReason.CLAIMED_BY_ANOTHER));
            Optional<Passed> passed = asked(now, content);
            passed.ifPresent(meanwhile);
            return passed;
        });
    }

    private Optional<Passed> asked(DisclosureRow row, EhcMessage content) {
        if (journal.overtaken(row)) {
            lifecycle.take(Transition.SUPERSEDE, row, "");
            return Optional.empty();
        }
        DisclosureRow claimed =
                changes.claim(row).orElseThrow(() -> new TransientFault(FaultReason.CLAIMED_BY_ANOTHER));
        var request = new DisclosureRequest(
                row.id().value(), content, row.child(), row.recipient(), row.purpose(), clock.instant());
        return switch (gate.decide(request)) {
            case Released released -> Optional.of(new Passed(claimed, released));
            case Withheld withheld -> {
                lifecycle.take(Transition.WITHDRAW, claimed, RefusalReasons.of(withheld));
                yield Optional.empty();
            }
        };
    }

    private EhcMessage open(DisclosureRow row, SealedMessage message) {
        DataKey found = keys.find(row.id().value()).orElseThrow(() -> withoutKey(row));
        try (DataKey key = found) {
            return sealer.open(row, message.envelope(), key);
        }
    }

    /** The key may have been destroyed since the row was read. */
    private RuntimeException withoutKey(DisclosureRow row) {
        return journal.find(row.id()).filter(row::equals).isPresent()
                ? new PermanentFault(FaultReason.KEY_MISSING)
                : new TransientFault(FaultReason.CLAIMED_BY_ANOTHER);
    }
}
