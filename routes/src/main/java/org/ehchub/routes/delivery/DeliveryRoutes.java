package org.ehchub.routes.delivery;

import java.time.Duration;
import java.util.List;
import org.apache.camel.CamelContext;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.throttling.ThrottlingExceptionRoutePolicy;
import org.ehchub.consent.agencies.Agency;
import org.ehchub.consent.agencies.AgencyRegister;
import org.ehchub.consent.agencies.Channel;

/**
 * Gives each recipient that the hub delivers to a delivery route of its own, those registered while the hub runs
 * included, and takes it away when a recipient begins to fetch its shares itself.
 */
final class DeliveryRoutes extends RouteBuilder {

    private static final Duration FAILURE_WINDOW = Duration.ofMinutes(1);

    private final CamelContext camel;
    private final AgencyRegister agencies;
    private final Delivery delivery;
    private final DeliveryProperties properties;

    DeliveryRoutes(CamelContext camel, AgencyRegister agencies, Delivery delivery, DeliveryProperties properties) {
        this.camel = camel;
        this.agencies = agencies;
        this.delivery = delivery;
        this.properties = properties;
    }

    @Override
    public void configure() {
        from("timer:agencies?period=" + properties.lookForAgencies().toMillis())
                .routeId("look-for-agencies")
                .process(exchange -> bringUpToDate());
    }

    /** One look at the register. */
    private void bringUpToDate() throws Exception {
        for (Agency agency : agencies.all()) {
            String route = DeliveryRoute.idFor(agency.id());
            boolean there = camel.getRoute(route) != null;
            if (agency.channel() != Channel.INBOX && !there) {
                camel.addRoutes(new DeliveryRoute(agency.id(), delivery, backoff(), properties.consumers()));
            } else if (agency.channel() == Channel.INBOX && there) {
                remove(route);
            }
        }
    }

    /** What waits for a recipient that fetches it from now on is not to be taken from its queue and parked. */
    private void remove(String route) throws Exception {
        camel.getRouteController().stopRoute(route);
        camel.removeRoute(route);
    }

    /** A recipient that is down is not knocked on for every share that waits for it. */
    private ThrottlingExceptionRoutePolicy backoff() {
        return new ThrottlingExceptionRoutePolicy(
                properties.failures(),
                FAILURE_WINDOW.toMillis(),
                properties.pause().toMillis(),
                List.of(Exception.class));
    }
}
