package org.ehchub.routes.disclosure;

import java.time.Clock;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.camel.builder.RouteBuilder;
import org.ehchub.consent.ledger.Ledger;
import org.ehchub.consent.ledger.LedgerEvent;
import org.ehchub.consent.ledger.LedgerEventKind;
import org.ehchub.routes.platform.Step;
import org.ehchub.routes.platform.broker.Queues;
import org.springframework.transaction.support.TransactionTemplate;

/** Ends the keeping of held arrivals whose time is up, by destroying their keys. */
final class HeldExpiryRoute extends RouteBuilder {

    private final WrappedKeys keys;
    private final Ledger ledger;
    private final TransactionTemplate transaction;
    private final Clock clock;

    HeldExpiryRoute(WrappedKeys keys, Ledger ledger, TransactionTemplate transaction, Clock clock) {
        this.keys = keys;
        this.ledger = ledger;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public void configure() {
        from("jms:queue:" + Queues.EXPIRED)
                .routeId("expire-held-arrival")
                .process(Step.message(SealedQueue::read))
                .process(Step.sink(SealedMessage.class, this::expire));
    }

    private void expire(SealedMessage held) {
        transaction.executeWithoutResult(status -> {
            if (keys.destroy(held.subject())) {
                ledger.append(new LedgerEvent(
                        LedgerEventKind.KEY_DESTROYED,
                        clock.instant(),
                        Optional.empty(),
                        Optional.empty(),
                        held.subject(),
                        new TreeMap<>()));
            }
        });
    }
}
