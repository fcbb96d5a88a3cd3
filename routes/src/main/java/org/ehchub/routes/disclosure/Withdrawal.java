package org.ehchub.routes.disclosure;

import java.util.List;
import org.ehchub.consent.ConsentWithdrawn;
import org.springframework.context.event.EventListener;

/**
 * Stops what is queued on a consent in the very transaction that withdraws the consent: its keys are destroyed, so no
 * copy of it anywhere can be read again. A share that rests on other bases too stays; the second gate narrows it.
 */
final class Withdrawal {

    private static final List<DisclosureState> STOPPABLE = List.of(DisclosureState.QUEUED, DisclosureState.PARKED);

    private final DisclosureJournal journal;
    private final DisclosureLifecycle lifecycle;
    private final ChildTurns turns;

    Withdrawal(DisclosureJournal journal, DisclosureLifecycle lifecycle, ChildTurns turns) {
        this.turns = turns;
        this.journal = journal;
        this.lifecycle = lifecycle;
    }

    @EventListener
    void stop(ConsentWithdrawn event) {
        turns.take(event.child());
        String consent = event.consent().toString();
        journal.ofChild(event.child(), STOPPABLE).stream()
                .filter(row -> row.bases().stream().allMatch(basis -> basis.contains(consent)))
                .forEach(this::stop);
    }

    /** An attempt at delivery may begin between reading the row and stopping it; then it is read again. */
    private void stop(DisclosureRow row) {
        if (!lifecycle.take(edge(row), row, "CONSENT_WITHDRAWN")) {
            journal.find(row.id()).filter(now -> STOPPABLE.contains(now.state())).ifPresent(this::stop);
        }
    }

    /** How what waits is stopped. */
    static Transition edge(DisclosureRow row) {
        return row.state() == DisclosureState.PARKED ? Transition.WITHDRAW_PARKED : Transition.WITHDRAW;
    }
}
