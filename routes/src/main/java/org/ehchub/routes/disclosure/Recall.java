package org.ehchub.routes.disclosure;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.ehchub.consent.Decision;
import org.ehchub.consent.DisclosureRequest;
import org.ehchub.consent.GateOutcome;
import org.ehchub.consent.ReleaseGate;
import org.ehchub.consent.Released;
import org.ehchub.consent.Withheld;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Decides what is on its way again as soon as less may be disclosed than when it was queued, whatever the reason, and
 * stops what may not go any more: its key is destroyed. What may still go in part goes on; the second gate narrows it.
 *
 * <p>It is fast, not what makes release lawful: whatever it has not come to yet meets the second gate before it leaves.
 */
final class Recall {

    private static final Logger LOG = LoggerFactory.getLogger(Recall.class);

    private static final Duration AGAIN_AFTER = Duration.ofSeconds(1);

    /** After it whatever was being delivered, or waited for another attempt, has met the second gate. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final RecallWishes wishes;
    private final ShelvedShares shares;
    private final DisclosureJournal journal;
    private final DisclosureLifecycle lifecycle;
    private final ReleaseGate gate;
    private final ChildTurns turns;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Recall(
            RecallWishes wishes,
            ShelvedShares shares,
            DisclosureJournal journal,
            DisclosureLifecycle lifecycle,
            ReleaseGate gate,
            ChildTurns turns,
            TransactionTemplate transaction,
            Clock clock) {
        this.wishes = wishes;
        this.shares = shares;
        this.journal = journal;
        this.lifecycle = lifecycle;
        this.gate = gate;
        this.turns = turns;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Fulfils what is wished and due. Doing so twice, or on two nodes at once, does no harm. */
    void decideAgain() {
        List<RecallWishes.Wish> due = wishes.due();
        due.forEach(this::fulfil);
    }

    /** One child about whom nothing can be decided at the moment does not hold up the others. */
    private void fulfil(RecallWishes.Wish wish) {
        try {
            ShelvedShares.OnTheWay onTheWay = shares.of(wish.child());
            transaction.executeWithoutResult(status -> {
                turns.take(wish.child());
                onTheWay.opened().forEach(this::decide);
                settle(wish, onTheWay.elsewhere());
            });
        } catch (RuntimeException failed) {
            LOG.atWarn()
                    .addKeyValue("reason", failed.getClass().getSimpleName())
                    .log("What is on its way of a child is to be decided again later");
            transaction.executeWithoutResult(status -> wishes.postpone(wish, AGAIN_AFTER));
        }
    }

    /** What was not in its queue is looked for again while it may still come there without having met the gate. */
    private void settle(RecallWishes.Wish wish, List<DisclosureRow> elsewhere) {
        boolean waits = elsewhere.stream().anyMatch(this::isAsItWas);
        if (waits && clock.instant().isBefore(wish.requestedAt().plus(PATIENCE))) {
            wishes.postpone(wish, AGAIN_AFTER);
        } else {
            wishes.end(wish);
        }
    }

    private boolean isAsItWas(DisclosureRow row) {
        return journal.find(row.id()).filter(row::equals).isPresent();
    }

    private void decide(ShelvedShares.Opened share) {
        journal.find(share.row().id())
                .filter(now -> now.state() == share.row().state())
                .filter(now -> now.bases().equals(share.row().bases()))
                .ifPresent(now -> decide(now, share));
    }

    /** The ledger is told of what stops; of what goes on it is told when it goes. */
    private void decide(DisclosureRow now, ShelvedShares.Opened share) {
        var request = new DisclosureRequest(
                now.id().value(), share.outline(), now.child(), now.recipient(), now.purpose(), clock.instant());
        boolean goesOn = gate.foresee(request).stream().anyMatch(Decision.Permit.class::isInstance);
        if (!goesOn) {
            stop(now, gate.decide(request));
        }
    }

    private void stop(DisclosureRow now, GateOutcome outcome) {
        switch (outcome) {
            case Released released -> {}
            case Withheld withheld -> lifecycle.take(Withdrawal.edge(now), now, RefusalReasons.of(withheld));
        }
    }
}
