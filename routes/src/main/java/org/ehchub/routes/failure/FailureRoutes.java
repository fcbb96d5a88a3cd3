package org.ehchub.routes.failure;

import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteConfigurationBuilder;
import org.ehchub.routes.disclosure.SealedMessage;
import org.ehchub.routes.platform.Step;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What becomes of a message whose step failed, for every route: a permanent fault parks it, anything else rolls the
 * broker transaction back, so that the broker delivers it again later.
 */
final class FailureRoutes extends RouteConfigurationBuilder {

    private static final Logger LOG = LoggerFactory.getLogger(FailureRoutes.class);

    private final Parking parking;

    FailureRoutes(Parking parking) {
        this.parking = parking;
    }

    @Override
    public void configuration() {
        routeConfiguration()
                .onException(PermanentFault.class)
                .handled(true)
                .logExhausted(false)
                .process(this::park);
        routeConfiguration()
                .onException(Exception.class)
                .handled(false)
                .logExhausted(false)
                .process(FailureRoutes::note);
    }

    private void park(Exchange exchange) {
        var fault = exchange.getProperty(Exchange.EXCEPTION_CAUGHT, PermanentFault.class);
        var message = exchange.getProperty(Step.RECEIVED, SealedMessage.class);
        LOG.atWarn()
                .addKeyValue("route", exchange.getFromRouteId())
                .addKeyValue("subject", message.subject())
                .addKeyValue("reason", fault.reason())
                .log("Parked");
        parking.park(message, fault.reason());
    }

    /** The class and the reason only: a driver's or a partner's text may repeat what was sent. */
    private static void note(Exchange exchange) {
        var cause = exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Exception.class);
        var message = exchange.getProperty(Step.RECEIVED, SealedMessage.class);
        Object reason = cause instanceof TransientFault fault
                ? fault.reason()
                : cause.getClass().getSimpleName();
        LOG.atWarn()
                .addKeyValue("route", exchange.getFromRouteId())
                .addKeyValue("subject", message == null ? "" : message.subject())
                .addKeyValue("reason", reason)
                .log("To be tried again");
    }
}
