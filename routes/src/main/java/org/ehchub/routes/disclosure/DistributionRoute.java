package org.ehchub.routes.disclosure;

import org.apache.camel.builder.RouteBuilder;
import org.ehchub.routes.platform.Step;
import org.ehchub.routes.platform.broker.Queues;

/**
 * From the queue of arrivals to the queues of the recipients. Taking the arrival and putting its shares is one broker
 * transaction, which commits after the journal has: a crash in between brings the arrival back, and distributing it
 * again comes to the same rows.
 */
final class DistributionRoute extends RouteBuilder {

    private final ArrivalOpening opening;
    private final Distributor distributor;
    private final SealedQueue queue;
    private final int consumers;

    DistributionRoute(ArrivalOpening opening, Distributor distributor, SealedQueue queue, int consumers) {
        this.opening = opening;
        this.distributor = distributor;
        this.queue = queue;
        this.consumers = consumers;
    }

    @Override
    public void configure() {
        from("jms:queue:" + Queues.ARRIVALS + "?concurrentConsumers=" + consumers)
                .routeId("distribute-arrival")
                .process(Step.message(SealedQueue::read))
                .process(Step.body(SealedMessage.class, opening::open))
                .filter(body().isNotNull())
                .process(Step.body(OpenedArrival.class, distributor::distribute))
                .process(Step.sink(Distribution.class, queue::put));
    }
}
