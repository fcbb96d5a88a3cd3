package org.ehchub.routes.demo;

import java.time.Duration;
import java.util.List;
import org.ehchub.consent.agencies.Agency;
import org.ehchub.routes.demo.cast.KnownChild;
import org.ehchub.routes.demo.cast.Northmere;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.env.Environment;

/** Settles Northmere once the hub's doors are open, and then lets its agencies' systems go about their business. */
final class Demo implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Demo.class);

    private static final Duration BETWEEN_ROUNDS = Duration.ofMillis(200);

    private final DemoProperties properties;
    private final List<Agency> agencies;
    private final DemoCertificates certificates;
    private final Northmere northmere;
    private final StandIns standIns;
    private final Environment environment;
    private Traffic traffic;

    Demo(
            DemoProperties properties,
            List<Agency> agencies,
            DemoCertificates certificates,
            Northmere northmere,
            StandIns standIns,
            Environment environment) {
        this.properties = properties;
        this.agencies = List.copyOf(agencies);
        this.certificates = certificates;
        this.northmere = northmere;
        this.standIns = standIns;
        this.environment = environment;
    }

    @Override
    public void start() {
        northmere.settle(agencies, agency -> certificates.certificate(agency.id()));
        List<KnownChild> children = northmere.known();
        traffic = new Traffic();
        traffic.repeat("trust", () -> standIns.trust().sendNext(children), properties.pace());
        traffic.repeat("social-care", () -> standIns.socialCare().sendNext(children), properties.pace().multipliedBy(3));
        traffic.repeat("case-database", () -> standIns.caseDatabase().placeNext(children), properties.pace());
        traffic.repeat("case-system", standIns.caseSystem()::round, BETWEEN_ROUNDS);
        LOG.info(
                "Northmere is at work: http://localhost:{}, with the names and passwords in {}",
                environment.getProperty("local.server.port"),
                environment.getProperty("hub.staff.demo-passwords"));
    }

    @Override
    public void stop() {
        traffic.close();
        traffic = null;
    }

    @Override
    public boolean isRunning() {
        return traffic != null;
    }

    /** Last to start, so that the doors are open; first to stop, so that nothing is sent to a hub that is going. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }
}
