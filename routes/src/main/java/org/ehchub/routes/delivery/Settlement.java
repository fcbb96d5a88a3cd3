package org.ehchub.routes.delivery;

import java.time.Clock;
import org.ehchub.consent.statutory.AdviceRequests;
import org.ehchub.mappings.canonical.AdviceRequest;
import org.ehchub.routes.delivery.SecondGate.Passed;
import org.ehchub.routes.disclosure.DisclosureJournal;
import org.ehchub.routes.disclosure.DisclosureLifecycle;
import org.ehchub.routes.disclosure.DisclosureState;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes down that a recipient has its share, and what follows from that. */
final class Settlement {

    private final DisclosureJournal journal;
    private final DisclosureLifecycle lifecycle;
    private final AdviceRequests adviceRequests;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Settlement(
            DisclosureJournal journal,
            DisclosureLifecycle lifecycle,
            AdviceRequests adviceRequests,
            TransactionTemplate transaction,
            Clock clock) {
        this.journal = journal;
        this.lifecycle = lifecycle;
        this.adviceRequests = adviceRequests;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** The recipient was handed its share. */
    void delivered(Passed passed) {
        transaction.executeWithoutResult(status -> {
            received(passed);
            journal.find(passed.row().id())
                    .filter(now -> now.state() != DisclosureState.DELIVERED)
                    .ifPresent(now -> lifecycle.delivered(now, passed.released()));
        });
    }

    /** The recipient has read its share and not yet acknowledged it. */
    void pulled(Passed passed) {
        transaction.executeWithoutResult(status -> {
            received(passed);
            lifecycle.pulled(passed.row(), passed.released());
        });
    }

    /** From now on the partner's answer to a request has a statutory basis (SEND Regulations 2014, regs 6 and 8). */
    private void received(Passed passed) {
        if (passed.released().message() instanceof AdviceRequest request) {
            adviceRequests.record(
                    request,
                    passed.row().child(),
                    passed.row().sender(),
                    passed.row().recipient(),
                    clock.instant());
        }
    }
}
