package org.ehchub.routes.arrival.education;

import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.apache.camel.CamelContext;
import org.apache.camel.impl.DefaultCamelContext;
import org.ehchub.mappings.education.EducationInboundTranslator;
import org.ehchub.routes.testing.Plans;
import org.ehchub.routes.testing.TestPartner;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EducationArrivalRouteTest {

    @TempDir
    private Path folder;

    private final CamelContext camel = new DefaultCamelContext();
    private TestPartner council;

    @BeforeEach
    void openDatabase() {
        council = TestPartner.sqlite(folder, "db/partner/education-database.sql");
    }

    @AfterEach
    void stop() {
        camel.stop();
        council.close();
    }

    @Test
    void whatIsPlacedWhileTheRouteRunsIsTakenIn() throws Exception {
        // given
        var poll = new EducationPoll(
                Plans.COUNCIL,
                RememberingDesk::idOf,
                new EducationOutbox(council.database(), "node-1", Duration.ofMinutes(5), Clock.systemUTC()),
                new OutboxReader(council.database()),
                new EducationInboundTranslator(),
                new RememberingDesk(),
                (id, reasons) -> {},
                100);
        camel.addRoutes(new EducationArrivalRoute(poll, Duration.ofMillis(20)));
        camel.start();
        var team = new CouncilTeam(council.team());

        // when
        team.place("m-1", Plans.version(1));
        team.place("m-2", Plans.version(2));

        // then
        await().until(() -> "ACCEPTED".equals(team.outcome("m-1")) && "ACCEPTED".equals(team.outcome("m-2")));
    }
}
