package org.ehchub.routes.disclosure;

import java.time.Duration;
import org.apache.camel.builder.RouteBuilder;

/** Looks for newly recorded bases, steadily: the wish for it survives any crash in the database. */
final class ReconsiderationRoute extends RouteBuilder {

    private final Reconsideration reconsideration;
    private final Duration period;

    ReconsiderationRoute(Reconsideration reconsideration, Duration period) {
        this.reconsideration = reconsideration;
        this.period = period;
    }

    @Override
    public void configure() {
        from("timer:reconsider?period=" + period.toMillis())
                .routeId("reconsider-withheld")
                .process(exchange -> reconsideration.fulfil());
    }
}
