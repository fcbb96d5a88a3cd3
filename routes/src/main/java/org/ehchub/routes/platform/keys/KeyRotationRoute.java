package org.ehchub.routes.platform.keys;

import java.time.Duration;
import org.apache.camel.builder.RouteBuilder;

/** Gives the rotation its rounds: what a crash interrupted goes on with the next. */
final class KeyRotationRoute extends RouteBuilder {

    private final KeyRotation rotation;
    private final Duration period;

    KeyRotationRoute(KeyRotation rotation, Duration period) {
        this.rotation = rotation;
        this.period = period;
    }

    @Override
    public void configure() {
        from("timer:keys?period=" + period.toMillis())
                .routeId("rewrap-and-retire-keys")
                .process(exchange -> rotation.round());
    }
}
