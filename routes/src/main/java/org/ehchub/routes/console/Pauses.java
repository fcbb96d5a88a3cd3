package org.ehchub.routes.console;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.camel.CamelContext;
import org.apache.camel.Route;
import org.apache.camel.throttling.ThrottlingExceptionRoutePolicy;
import org.ehchub.mappings.canonical.AgencyId;
import org.ehchub.routes.delivery.DeliveryRoute;

/** Which deliveries rest for a while because their recipient does not answer, as this node sees it. */
class Pauses {

    private static final String RESTING = "open";

    private final CamelContext camel;

    Pauses(CamelContext camel) {
        this.camel = camel;
    }

    /** When the delivery to this agency is tried next; nothing while it runs, or when the agency pulls. */
    Optional<Instant> until(AgencyId agency) {
        return Stream.ofNullable(camel.getRoute(DeliveryRoute.idFor(agency)))
                .map(Route::getRoutePolicyList)
                .flatMap(policies -> policies == null ? Stream.empty() : policies.stream())
                .filter(ThrottlingExceptionRoutePolicy.class::isInstance)
                .map(ThrottlingExceptionRoutePolicy.class::cast)
                .filter(policy -> RESTING.equals(policy.getStateAsString()))
                .map(policy -> Instant.ofEpochMilli(policy.getOpenedAt() + policy.getHalfOpenAfter()))
                .findFirst();
    }
}
