package org.ehchub.routes.delivery;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Gatherers;
import org.apache.camel.builder.RouteBuilder;
import org.ehchub.consent.agencies.Agency;
import org.ehchub.consent.agencies.AgencyRegister;
import org.ehchub.consent.agencies.Channel;
import org.ehchub.routes.disclosure.DisclosureJournal;
import org.ehchub.routes.disclosure.QueueShelf;
import org.ehchub.routes.platform.broker.Queues;

/**
 * Clears the queues of recipients that pull of what nobody will fetch any more: shares that were withdrawn or
 * superseded, whose keys are gone, and second copies, which a crash leaves or a distribution that finds the share
 * still waiting.
 */
final class InboxSweep extends RouteBuilder {

    private static final int BATCH = 500;

    private final AgencyRegister agencies;
    private final DisclosureJournal journal;
    private final QueueShelf shelf;
    private final Duration period;

    InboxSweep(AgencyRegister agencies, DisclosureJournal journal, QueueShelf shelf, Duration period) {
        this.agencies = agencies;
        this.journal = journal;
        this.shelf = shelf;
        this.period = period;
    }

    @Override
    public void configure() {
        from("timer:sweep-inboxes?delay=" + period.toMillis() + "&period=" + period.toMillis())
                .routeId("sweep-inboxes")
                .process(exchange -> sweep());
    }

    /** Looks through every inbox once. */
    void sweep() {
        agencies.all().stream()
                .filter(agency -> agency.channel() == Channel.INBOX)
                .map(Agency::id)
                .map(Queues::of)
                .forEach(this::sweep);
    }

    private void sweep(String queue) {
        Map<String, Integer> copies = shelf.copies(queue);
        List<String> ended = copies.keySet().stream()
                .gather(Gatherers.windowFixed(BATCH))
                .flatMap(some -> journal.ended(some).stream())
                .toList();
        ended.forEach(subject -> shelf.removeAll(queue, subject));
        ended.forEach(copies::remove);
        copies.forEach((subject, count) -> removeButOne(queue, subject, count));
    }

    /** Whoever reads it at this moment finds the one that stays. */
    private void removeButOne(String queue, String subject, int copies) {
        for (int more = copies; more > 1; more--) {
            shelf.remove(queue, subject);
        }
    }
}
