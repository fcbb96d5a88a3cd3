package org.ehchub.routes.arrival.education;

import java.time.Duration;
import org.apache.camel.builder.RouteBuilder;
import org.ehchub.routes.platform.Step;

/** From the council's outbox to the desk, row by row; one that fails holds up no other. */
final class EducationArrivalRoute extends RouteBuilder {

    private final EducationPoll poll;
    private final Duration every;

    EducationArrivalRoute(EducationPoll poll, Duration every) {
        this.poll = poll;
        this.every = every;
    }

    @Override
    public void configure() {
        from("timer:education-outbox?period=" + every.toMillis())
                .routeId("poll-education-database")
                .process(exchange -> exchange.getMessage().setBody(poll.waiting()))
                .split(body())
                .process(Step.sink(OutboxEntry.class, poll::take));
    }
}
