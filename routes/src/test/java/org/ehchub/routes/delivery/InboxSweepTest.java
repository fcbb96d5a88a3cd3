package org.ehchub.routes.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import org.ehchub.routes.disclosure.DisclosureId;
import org.ehchub.routes.disclosure.DisclosureJournal;
import org.ehchub.routes.disclosure.DisclosureLifecycle;
import org.ehchub.routes.disclosure.DisclosureRow;
import org.ehchub.routes.disclosure.QueueShelf;
import org.ehchub.routes.disclosure.SealedQueue;
import org.ehchub.routes.disclosure.Transition;
import org.ehchub.routes.platform.broker.Queues;
import org.ehchub.routes.testing.AgencyClients;
import org.ehchub.routes.testing.HubTest;
import org.ehchub.routes.testing.SampleBundles;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@HubTest
class InboxSweepTest {

    @Autowired
    private AgencyClients clients;

    @Autowired
    private InboxSweep sweep;

    @Autowired
    private QueueShelf shelf;

    @Autowired
    private SealedQueue sealedQueue;

    @Autowired
    private DisclosureJournal journal;

    @Autowired
    private DisclosureLifecycle lifecycle;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void clearsWhatEndedAndLeavesWhatWaits() {
        // given
        DisclosureRow withdrawn = disclosed();
        DisclosureRow waiting = disclosed();
        String queue = Queues.of(waiting.recipient());
        transaction.executeWithoutResult(status -> lifecycle.take(Transition.WITHDRAW, withdrawn, ""));

        // when
        sweep.sweep();

        // then
        assertThat(shelf.subjects(queue))
                .contains(waiting.id().value())
                .doesNotContain(withdrawn.id().value());
    }

    @Test
    void leavesOneCopyOfWhatWaits() {
        // given
        DisclosureRow waiting = disclosed();
        String queue = Queues.of(waiting.recipient());
        await().until(() -> shelf.look(queue, waiting.id().value()).isPresent());
        sealedQueue.park(shelf.look(queue, waiting.id().value()).orElseThrow());
        shelf.move(Queues.PARKED, queue, waiting.id().value());

        // when
        sweep.sweep();

        // then
        assertThat(shelf.copies(queue)).containsEntry(waiting.id().value(), 1);
    }

    /** Advice that the trust has just pushed and the other council may have. */
    private DisclosureRow disclosed() {
        long start = list(0, 0).get("next").asLong();
        HttpResponse<String> pushed =
                clients.trust().push("/fhir/R4", SampleBundles.json(SampleBundles.answer()));
        assertThat(pushed.statusCode()).isEqualTo(202);
        String id = list(start, 30).at("/disclosures/0/id").asString();
        return journal.find(new DisclosureId(id)).orElseThrow();
    }

    private JsonNode list(long after, int wait) {
        return JsonMapper.shared()
                .readTree(clients.otherCouncil()
                        .get("/agency/v1/disclosures?after=" + after + "&wait=" + wait)
                        .body());
    }
}
