package org.ehchub.routes.arrival.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.ehchub.mappings.fhir.FhirFormat;
import org.ehchub.routes.testing.AgencyClients;
import org.ehchub.routes.testing.HubTest;
import org.ehchub.routes.testing.SampleBundles;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.CapabilityStatement;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.MessageHeader;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.hl7.fhir.r4.model.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@HubTest
class FhirPushTest {

    @Autowired
    private AgencyClients clients;

    @ParameterizedTest
    @ValueSource(strings = {"/fhir/R4", "/fhir/R4/", "/fhir/R4/Bundle"})
    void documentIsTakenAndItsTaskCanBePolled(String path) {
        // given
        String advice = SampleBundles.json(SampleBundles.advice());

        // when
        HttpResponse<String> answer = clients.trust().push(path, advice);

        // then
        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(outcome(answer).getIssueFirstRep().getSeverity()).isEqualTo(IssueSeverity.INFORMATION);
        assertThat(poll(answer).hasStatus()).isTrue();
    }

    @Test
    void messageIsProcessed() {
        // given
        Bundle message = SampleBundles.advice().setType(BundleType.MESSAGE);
        MessageHeader header = new MessageHeader().setEvent(new Coding("urn:test", "advice", null));
        message.getEntry().addFirst(new Bundle.BundleEntryComponent().setResource(header));

        // when
        HttpResponse<String> answer =
                clients.trust().push("/fhir/R4/$process-message", SampleBundles.json(message));

        // then
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        assertThat(poll(answer).hasStatus()).isTrue();
    }

    @Test
    void xmlIsTakenAndAnsweredInXml() {
        // given
        String advice = SampleBundles.xml(SampleBundles.advice());

        // when
        HttpResponse<String> answer =
                clients.trust().push("/fhir/R4", "application/fhir+xml", BodyPublishers.ofString(advice));

        // then
        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(answer.body()).startsWith("<OperationOutcome");
    }

    @Test
    void fhirVersionFourIsTaken() {
        // given
        String advice = SampleBundles.json(SampleBundles.advice());

        // when
        HttpResponse<String> answer = clients.trust()
                .push("/fhir/R4", "application/fhir+json; fhirVersion=4.0", BodyPublishers.ofString(advice));

        // then
        assertThat(answer.statusCode()).isEqualTo(202);
    }

    @Test
    void theSameTwiceIsOneArrival() {
        // given
        String advice = SampleBundles.json(SampleBundles.advice());
        HttpResponse<String> first = clients.trust().push("/fhir/R4", advice);

        // when
        HttpResponse<String> second = clients.trust().push("/fhir/R4", advice);

        // then
        assertThat(second.statusCode()).isEqualTo(200);
        assertThat(second.headers().firstValue("Location"))
                .isEqualTo(first.headers().firstValue("Location"));
    }

    @Test
    void requestIdStandsInForAMissingIdentifier() {
        // given
        Bundle advice = SampleBundles.advice().setIdentifier(new Identifier());
        String requestId = UUID.randomUUID().toString();
        HttpResponse<String> first =
                clients.trust().push("/fhir/R4", SampleBundles.json(advice), "X-Request-ID", requestId);

        // when
        HttpResponse<String> second =
                clients.trust().push("/fhir/R4", SampleBundles.json(advice), "X-Request-ID", requestId);

        // then
        assertThat(first.statusCode()).isEqualTo(202);
        assertThat(second.statusCode()).isEqualTo(200);
    }

    @Test
    void idsComeBackAsTheyCame() {
        // given
        String requestId = UUID.randomUUID().toString();

        // when
        HttpResponse<String> answer = clients.trust()
                .get("/fhir/R4/metadata", "X-Request-ID", requestId, "X-Correlation-ID", "ward 7/round 2");

        // then
        assertThat(answer.headers().allValues("X-Request-ID")).containsExactly(requestId);
        assertThat(answer.headers().allValues("X-Correlation-ID")).containsExactly("ward 7/round 2");
    }

    @Test
    void headersThatSteerCamelAreDropped() {
        // given
        String advice = SampleBundles.json(SampleBundles.advice());

        // when
        HttpResponse<String> answer = clients.trust()
                .push("/fhir/R4", advice, "CamelHttpUri", "http://localhost:1/", "cAmElJmsDestinationName", "nowhere");

        // then
        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(poll(answer).hasStatus()).isTrue();
    }

    @Test
    void anotherAgencysTaskIsUnknown() {
        // given
        HttpResponse<String> pushed =
                clients.trust().push("/fhir/R4", SampleBundles.json(SampleBundles.advice()));

        // when
        HttpResponse<String> answer = clients.otherTrust().get(location(pushed));

        // then
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("RESOURCE_NOT_FOUND");
    }

    @Test
    void aSenderWithNoPartInTheCircleIsToldStatesAndNoNumbers() {
        // given
        HttpResponse<String> pushed =
                clients.trust().push("/fhir/R4", SampleBundles.json(SampleBundles.answer()));

        // when
        Task task = Awaitility.await().until(() -> poll(pushed), Task::hasOutput);

        // then
        assertThat(task.getOutput()).extracting(output -> output.getValue().fhirType()).containsOnly("boolean");
    }

    @Test
    void capabilityStatementTellsWhatIsServed() {
        // given someone without a certificate
        // when
        HttpResponse<String> answer = clients.anonymous().get("/fhir/R4/metadata");

        // then
        CapabilityStatement statement =
                FhirFormat.CONTEXT.newJsonParser().parseResource(CapabilityStatement.class, answer.body());
        assertThat(statement.getFhirVersion().toCode()).isEqualTo("4.0.1");
        assertThat(statement.getRestFirstRep().getResource())
                .extracting(CapabilityStatement.CapabilityStatementRestResourceComponent::getType)
                .contains("Bundle", "Task");
        assertThat(statement.getRestFirstRep().getOperation())
                .extracting(CapabilityStatement.CapabilityStatementRestResourceOperationComponent::getName)
                .contains("process-message");
        assertThat(statement.getFormat()).extracting(Object::toString).noneMatch(format -> format.contains("ttl"));
    }

    private Task poll(HttpResponse<String> pushed) {
        HttpResponse<String> answer = clients.trust().get(location(pushed));
        return FhirFormat.CONTEXT.newJsonParser().parseResource(Task.class, answer.body());
    }

    private static String location(HttpResponse<String> pushed) {
        return URI.create(pushed.headers().firstValue("Location").orElseThrow()).getPath();
    }

    private static OperationOutcome outcome(HttpResponse<String> answer) {
        return FhirFormat.CONTEXT.newJsonParser().parseResource(OperationOutcome.class, answer.body());
    }
}
