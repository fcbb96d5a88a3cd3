package org.ehchub.routes.chaos;

import java.io.IOException;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.ehchub.routes.testing.MachineClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A council's case system that pulls, files each document and acknowledges, and notes anything it is offered twice. */
final class CouncilUnderFire {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Map<String, String> filed = new ConcurrentHashMap<>();
    private final Map<String, Boolean> acknowledged = new ConcurrentHashMap<>();
    private final Queue<String> offeredAgain = new ConcurrentLinkedQueue<>();

    /** Pulls until the hub stops answering. */
    void pullUntilCut(MachineClient hub) {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                pullOnce(hub, 1);
            }
        } catch (IOException cut) {
            // That is what the test is about: it goes on with the next process.
        }
    }

    /** Pulls everything that waits; the number of entries it was shown. */
    int pullOnce(MachineClient hub, int waitSeconds) throws IOException {
        var page = hub.get("/agency/v1/disclosures?after=0&wait=" + waitSeconds, "application/json");
        if (page.statusCode() != 200) {
            return 0;
        }
        JsonNode entries = JSON.readTree(page.body()).path("disclosures");
        for (JsonNode entry : entries) {
            take(hub, entry.path("id").asString());
        }
        return entries.size();
    }

    private void take(MachineClient hub, String disclosure) throws IOException {
        if (acknowledged.containsKey(disclosure)) {
            offeredAgain.add(disclosure);
        }
        var copy = hub.get("/agency/v1/disclosures/" + disclosure, "application/json");
        if (copy.statusCode() != 200) {
            return;
        }
        String document = JSON.readTree(copy.body()).findPath("document").asString();
        filed.put(disclosure, document);
        var answer = hub.post(
                "/agency/v1/disclosures/" + disclosure + "/acknowledgement", "application/json", new byte[0]);
        if (answer.statusCode() == 204) {
            acknowledged.put(disclosure, true);
        }
    }

    /** For each disclosure it took the document inside. */
    Map<String, String> filed() {
        return Map.copyOf(filed);
    }

    /** Disclosures that were listed although it had acknowledged them. */
    Queue<String> offeredAgain() {
        return offeredAgain;
    }
}
