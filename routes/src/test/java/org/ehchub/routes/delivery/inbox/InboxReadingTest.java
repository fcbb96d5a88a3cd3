package org.ehchub.routes.delivery.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.ehchub.mappings.canonical.json.CanonicalJson;
import org.ehchub.mappings.fhir.FhirFormat;
import org.ehchub.routes.testing.AgencyClients;
import org.ehchub.routes.testing.HubTest;
import org.ehchub.routes.testing.SampleBundles;
import org.hl7.fhir.r4.model.Bundle;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@HubTest
class InboxReadingTest {

    private static final String INBOX = "/agency/v1/disclosures";

    @Autowired
    private AgencyClients clients;

    @Test
    void readsTheCanonicalFormWithTheBasisOfEachItem() {
        // given
        String disclosure = disclosed();

        // when
        HttpResponse<String> answer = clients.otherCouncil().get(disclosure);

        // then
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json");
        JsonNode copy = JsonMapper.shared().readTree(answer.body());
        assertThat(copy.at("/canonical/format").asString()).isEqualTo(CanonicalJson.FORMAT);
        assertThat(copy.at("/canonical/message/items/0/id").asString()).isEqualTo("needs");
        assertThat(copy.at("/bases/needs").asString()).isNotBlank();
        assertThat(disclosure).endsWith(copy.at("/disclosure").asString());
    }

    @Test
    void readsFhirWhenAskedTo() {
        // given
        String disclosure = disclosed();

        // when
        HttpResponse<String> answer = clients.otherCouncil().get(disclosure, "Accept", "application/fhir+json");

        // then
        assertThat(answer.statusCode()).isEqualTo(200);
        Bundle bundle = FhirFormat.CONTEXT.newJsonParser().parseResource(Bundle.class, answer.body());
        assertThat(disclosure).endsWith(bundle.getIdentifier().getValue());
    }

    @Test
    void answersThatNothingChanged() {
        // given
        String disclosure = disclosed();
        String tag = clients.otherCouncil()
                .get(disclosure)
                .headers()
                .firstValue("ETag")
                .orElseThrow();

        // when
        HttpResponse<String> answer = clients.otherCouncil().get(disclosure, "If-None-Match", tag);

        // then
        assertThat(answer.statusCode()).isEqualTo(304);
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void acknowledgesOnceAndForAll() {
        // given
        String disclosure = disclosed();
        clients.otherCouncil().get(disclosure);

        // when
        HttpResponse<String> first = clients.otherCouncil().post(disclosure + "/acknowledgement");
        HttpResponse<String> second = clients.otherCouncil().post(disclosure + "/acknowledgement");

        // then
        assertThat(first.statusCode()).isEqualTo(204);
        assertThat(second.statusCode()).isEqualTo(204);
        assertThat(clients.otherCouncil().get(disclosure).statusCode()).isEqualTo(410);
    }

    @Test
    void showsItToNobodyElse() {
        // given
        String disclosure = disclosed();

        // when
        HttpResponse<String> answer = clients.council().get(disclosure);

        // then
        assertThat(answer.statusCode()).isEqualTo(404);
    }

    /** The path of advice that the trust has just pushed and the other council may have. */
    private String disclosed() {
        long start = list(0, 0).get("next").asLong();
        HttpResponse<String> pushed =
                clients.trust().push("/fhir/R4", SampleBundles.json(SampleBundles.answer()));
        assertThat(pushed.statusCode()).isEqualTo(202);
        JsonNode page = list(start, 30);
        return INBOX + "/" + page.at("/disclosures/0/id").asString();
    }

    private JsonNode list(long after, int wait) {
        return JsonMapper.shared()
                .readTree(clients.otherCouncil()
                        .get(INBOX + "?after=" + after + "&wait=" + wait)
                        .body());
    }
}
