package org.ehchub.routes.delivery;

import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.spi.RoutePolicy;
import org.ehchub.mappings.canonical.AgencyId;
import org.ehchub.routes.disclosure.SealedMessage;
import org.ehchub.routes.disclosure.SealedQueue;
import org.ehchub.routes.platform.Step;
import org.ehchub.routes.platform.broker.Queues;

/**
 * From one recipient's queue to the recipient. Each has a route of its own: one that is down holds up nobody else. The
 * message leaves the queue only after the journal says what became of it.
 */
public final class DeliveryRoute extends RouteBuilder {

    private final AgencyId recipient;
    private final Delivery delivery;
    private final RoutePolicy backoff;
    private final int consumers;

    DeliveryRoute(AgencyId recipient, Delivery delivery, RoutePolicy backoff, int consumers) {
        this.recipient = recipient;
        this.delivery = delivery;
        this.backoff = backoff;
        this.consumers = consumers;
    }

    /** The id of a recipient's route. */
    public static String idFor(AgencyId recipient) {
        return "deliver-to-" + recipient;
    }

    @Override
    public void configure() {
        from("jms:queue:" + Queues.of(recipient) + "?concurrentConsumers=" + consumers)
                .routeId(idFor(recipient))
                .routePolicy(backoff)
                .process(Step.message(SealedQueue::read))
                .process(Step.sink(SealedMessage.class, delivery::deliver));
    }
}
