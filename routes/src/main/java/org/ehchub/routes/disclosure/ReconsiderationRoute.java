package org.ehchub.routes.disclosure;

import java.time.Duration;
import org.apache.camel.builder.RouteBuilder;

/**
 * Looks for newly recorded bases, steadily: the wish for it survives any crash in the database. And wishes for everything
 * when a day begins, since bases begin on days.
 */
final class ReconsiderationRoute extends RouteBuilder {

    private final Reconsideration reconsideration;
    private final HeldArrivals held;
    private final Duration period;
    private final Duration newDay;

    /** A route that looks for wishes once in a period, and for a new day once in another. */
    ReconsiderationRoute(
            Reconsideration reconsideration, HeldArrivals held, Duration period, Duration newDay) {
        this.reconsideration = reconsideration;
        this.held = held;
        this.period = period;
        this.newDay = newDay;
    }

    @Override
    public void configure() {
        from("timer:reconsider?period=" + period.toMillis())
                .routeId("reconsider-withheld")
                .process(exchange -> held.sendBack());
        from("timer:new-day?delay=" + newDay.toMillis() + "&period=" + newDay.toMillis())
                .routeId("reconsider-on-new-day")
                .process(exchange -> reconsideration.wishOncePerDay());
    }
}
