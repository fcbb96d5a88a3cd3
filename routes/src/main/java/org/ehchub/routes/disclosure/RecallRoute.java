package org.ehchub.routes.disclosure;

import java.time.Duration;
import org.apache.camel.builder.RouteBuilder;

/** Looks steadily for children of whom something on its way is to be decided again. */
final class RecallRoute extends RouteBuilder {

    private final Recall recall;
    private final Duration period;

    RecallRoute(Recall recall, Duration period) {
        this.recall = recall;
        this.period = period;
    }

    @Override
    public void configure() {
        from("timer:recall?period=" + period.toMillis())
                .routeId("recall-what-is-queued")
                .process(exchange -> recall.decideAgain());
    }
}
