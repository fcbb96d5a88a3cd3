package org.ehchub.routes.platform.database;

import java.time.Duration;
import java.util.Optional;
import org.apache.camel.builder.RouteBuilder;

/** Empties the embedded database's log now and then; PostgreSQL's is its own affair. */
final class WriteAheadLogRoute extends RouteBuilder {

    private final Optional<WriteAheadLog> log;
    private final Duration period;

    WriteAheadLogRoute(Optional<WriteAheadLog> log, Duration period) {
        this.log = log;
        this.period = period;
    }

    @Override
    public void configure() {
        log.ifPresent(present -> from("timer:write-ahead-log?period=" + period.toMillis())
                .routeId("empty-write-ahead-log")
                .process(exchange -> present.empty()));
    }
}
