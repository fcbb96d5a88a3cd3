package org.ehchub.routes.chaos;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.ehchub.mappings.canonical.AssessmentReport;
import org.ehchub.routes.arrival.ArrivalId;
import org.ehchub.routes.testing.Advice;
import org.ehchub.routes.testing.MachineClient;

/**
 * A trust that pushes documents and keeps to the contract: what was not answered with success it sends again, unchanged,
 * when the hub is back.
 */
final class TrustUnderFire {

    private final int children;
    /** What that item says. */
    static final String MENTAL_HEALTH = "Fears loud rooms";

    private final AtomicInteger next = new AtomicInteger();
    private final Set<Integer> unanswered = ConcurrentHashMap.newKeySet();
    private final Map<Integer, ArrivalId> acknowledged = new ConcurrentHashMap<>();

    /** A trust that writes about children 0 to children - 1 in turn. */
    TrustUnderFire(int children) {
        this.children = children;
    }

    /** Pushes until the hub stops answering. */
    void pushUntilCut(MachineClient hub) {
        try {
            for (Integer again : Set.copyOf(unanswered)) {
                push(hub, again);
            }
            while (!Thread.currentThread().isInterrupted()) {
                push(hub, next.getAndIncrement());
            }
        } catch (IOException cut) {
            // That is what the test is about: it goes on with the next process.
        }
    }

    /** Sends again what was never answered. */
    void pushUnanswered(MachineClient hub) throws IOException {
        for (Integer again : Set.copyOf(unanswered)) {
            push(hub, again);
        }
    }

    private void push(MachineClient hub, int number) throws IOException {
        unanswered.add(number);
        AssessmentReport ordinary = Advice.report(number % children, document(number), 1, "Advice " + number);
        AssessmentReport report = hasMentalHealth(number) ? Advice.withMentalHealth(ordinary, MENTAL_HEALTH) : ordinary;
        var answer = hub.post("/fhir/R4", "application/fhir+json", Advice.bundle("push-" + number, report));
        if (answer.statusCode() / 100 == 2) {
            acknowledged.put(number, MachineClient.arrivalOf(answer));
            unanswered.remove(number);
        } else if (answer.statusCode() < 500) {
            throw new IllegalStateException("The hub refused good advice with " + answer.statusCode() + ": " + answer.body());
        }
    }

    /** Whether the document with this number has an item that needs consent of its own. */
    static boolean hasMentalHealth(int number) {
        return number % 5 == 0;
    }

    /** The id of the document with this number. */
    static String document(int number) {
        return "document-" + number;
    }

    /** What the hub has answered for, and as which arrival. */
    Map<Integer, ArrivalId> acknowledged() {
        return Map.copyOf(acknowledged);
    }

    Set<Integer> unanswered() {
        return Set.copyOf(unanswered);
    }
}
