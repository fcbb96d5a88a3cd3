package org.ehchub.routes.console.onboarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.ehchub.routes.testing.AgencyClients;
import org.ehchub.routes.testing.HubTest;
import org.ehchub.routes.testing.SampleBundles;
import org.ehchub.routes.testing.StaffClient;
import org.ehchub.security.identity.StaffRole;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Rotating the key-encryption keys of a whole hub. */
@HubTest
class KeysApiTest {

    private static final String KEYS = "/api/operations/v1/keys";
    private static final String INBOX = "/agency/v1/disclosures";
    private static final int PUSHES = 30;

    private final JsonMapper json = new JsonMapper();

    @Autowired
    private AgencyClients clients;

    @LocalServerPort
    private int port;

    @Value("${hub.staff.demo-passwords}")
    private Path passwords;

    private StaffClient operator;

    @BeforeEach
    void signIn() {
        operator = new StaffClient(StaffRole.OPERATIONS, port, passwords);
    }

    @Test
    void loseNothingWhenRotatedUnderTraffic() throws Exception {
        long start = list(0).path("next").asLong();
        List<Future<HttpResponse<String>>> pushes = new ArrayList<>();
        try (var trusts = Executors.newFixedThreadPool(2)) {
            var trust = clients.trust();
            IntStream.range(0, PUSHES).forEach(i -> pushes.add(trusts.submit(
                    () -> trust.push("/fhir/R4", SampleBundles.json(SampleBundles.answer())))));

            rotate();
            rotate();
        }

        for (var push : pushes) {
            assertThat(push.get().statusCode()).isEqualTo(202);
        }
        await().until(() -> list(start).path("disclosures").size() == PUSHES);
        await().until(() -> epochs().values().stream().skip(1).allMatch(epoch -> epoch.path("keys").asLong() == 0));
        for (JsonNode entry : list(start).path("disclosures").values()) {
            String disclosure = INBOX + "/" + entry.path("id").stringValue();
            assertThat(clients.otherCouncil().get(disclosure).statusCode()).isEqualTo(200);
            assertThat(clients.otherCouncil().post(disclosure + "/acknowledgement").statusCode()).isEqualTo(204);
        }
    }

    @Test
    void retireAnOldEpochOnceNothingIsUnderIt() {
        rotate();
        String old = epochs().path(1).path("epoch").stringValue();

        await().untilAsserted(() -> assertThat(retire(old).statusCode()).isEqualTo(200));

        assertThat(epochs().values()).extracting(epoch -> epoch.path("epoch").stringValue()).doesNotContain(old);
        assertThat(retire(old).statusCode()).isEqualTo(404);
    }

    @Test
    void refuseToRetireTheCurrentEpoch() {
        String current = epochs().path(0).path("epoch").stringValue();

        assertThat(retire(current).statusCode()).isEqualTo(409);
    }

    @Test
    void areNotTheOfficersAffair() {
        var officer = new StaffClient(StaffRole.INFORMATION_GOVERNANCE, port, passwords);

        assertThat(officer.get(KEYS).statusCode()).isEqualTo(403);
        assertThat(officer.post(KEYS + "/rotation", "").statusCode()).isEqualTo(403);
    }

    private void rotate() {
        assertThat(operator.post(KEYS + "/rotation", "").statusCode()).isEqualTo(202);
    }

    private HttpResponse<String> retire(String epoch) {
        return operator.post(KEYS + "/epochs/" + epoch + "/retirement", "");
    }

    private JsonNode epochs() {
        return json.readTree(operator.get(KEYS).body()).path("epochs");
    }

    private JsonNode list(long after) {
        return json.readTree(clients.otherCouncil().get(INBOX + "?after=" + after).body());
    }
}
