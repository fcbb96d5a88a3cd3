package org.ehchub.routes.delivery;

import java.time.Duration;
import java.util.List;
import org.apache.camel.CamelContext;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.throttling.ThrottlingExceptionRoutePolicy;
import org.ehchub.consent.agencies.Agency;
import org.ehchub.consent.agencies.AgencyRegister;
import org.ehchub.consent.agencies.Channel;

/** Gives each recipient a delivery route of its own, those registered while the hub runs included. */
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
                .process(exchange -> addMissing());
    }

    private void addMissing() throws Exception {
        for (Agency agency : agencies.all()) {
            var route = new DeliveryRoute(agency.id(), delivery, backoff(), properties.consumers());
            if (agency.channel() != Channel.INBOX && camel.getRoute(route.id()) == null) {
                camel.addRoutes(route);
            }
        }
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
