package org.ehchub.routes.delivery;

import java.time.Duration;
import java.util.List;
import java.util.stream.Gatherers;
import org.apache.camel.builder.RouteBuilder;
import org.ehchub.routes.disclosure.ArrivalJournal;
import org.ehchub.routes.disclosure.DisclosureJournal;
import org.ehchub.routes.disclosure.QueueShelf;
import org.ehchub.routes.platform.broker.Queues;

/**
 * Completes replays that a crash cut in half: what the journal says is on its way again, and the broker still has aside,
 * moves on. What has ended meanwhile is cleared away; its keys are gone, this is its ciphertext.
 */
final class ParkedSweep extends RouteBuilder {

    private static final int BATCH = 500;

    private final ArrivalJournal arrivals;
    private final DisclosureJournal disclosures;
    private final QueueShelf shelf;
    private final Duration period;

    ParkedSweep(ArrivalJournal arrivals, DisclosureJournal disclosures, QueueShelf shelf, Duration period) {
        this.arrivals = arrivals;
        this.disclosures = disclosures;
        this.shelf = shelf;
        this.period = period;
    }

    @Override
    public void configure() {
        from("timer:sweep-parked?delay=" + period.toMillis() + "&period=" + period.toMillis())
                .routeId("sweep-parked")
                .process(exchange -> sweep());
    }

    /** Looks through what is put aside once. */
    void sweep() {
        shelf.subjects(Queues.PARKED).stream().gather(Gatherers.windowFixed(BATCH)).forEach(this::sweep);
    }

    private void sweep(List<String> subjects) {
        disclosures.queued(subjects)
                .forEach(row -> shelf.move(Queues.PARKED, Queues.of(row.recipient()), row.id().value()));
        arrivals.received(subjects).forEach(id -> shelf.move(Queues.PARKED, Queues.ARRIVALS, id.value()));
        disclosures.ended(subjects).forEach(subject -> shelf.removeAll(Queues.PARKED, subject));
    }
}
