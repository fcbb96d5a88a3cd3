package org.ehchub.routes.disclosure;

import org.apache.camel.builder.RouteBuilder;
import org.ehchub.routes.arrival.ArrivalId;
import org.ehchub.routes.platform.Step;
import org.ehchub.routes.platform.broker.Queues;
import org.springframework.transaction.support.TransactionTemplate;

/** Ends the keeping of held arrivals whose time is up. */
final class HeldExpiryRoute extends RouteBuilder {

    private final Holding holding;
    private final TransactionTemplate transaction;

    HeldExpiryRoute(Holding holding, TransactionTemplate transaction) {
        this.holding = holding;
        this.transaction = transaction;
    }

    @Override
    public void configure() {
        from("jms:queue:" + Queues.EXPIRED)
                .routeId("expire-held-arrival")
                .process(Step.message(SealedQueue::read))
                .process(Step.sink(SealedMessage.class, this::expire));
    }

    private void expire(SealedMessage held) {
        transaction.executeWithoutResult(status -> holding.end(new ArrivalId(held.subject())));
    }
}
