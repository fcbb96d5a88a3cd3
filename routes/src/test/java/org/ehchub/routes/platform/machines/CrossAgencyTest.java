package org.ehchub.routes.platform.machines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.ehchub.mappings.fhir.FhirFormat;
import org.ehchub.routes.testing.AgencyClient;
import org.ehchub.routes.testing.AgencyClients;
import org.ehchub.routes.testing.HubTest;
import org.ehchub.routes.testing.SampleBundles;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CapabilityStatement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Whatever a machine may ask, it learns nothing of another agency's items: asked for one of those, each endpoint
 * answers exactly as it does for an item that never was, and the item stays as it is.
 */
@HubTest
class CrossAgencyTest {

    private static final String CONSENT = "/fhir/R4/Consent";
    private static final String INBOX = "/agency/v1/disclosures";

    /** How B asks for an item, by endpoint. An endpoint that is not here fails {@link #noEndpointIsMissing}. */
    private static final Map<String, Probe> TABLE = Map.ofEntries(
            Map.entry("GET /agency/v1/disclosures", (b, item) -> b.get(INBOX + "?after=" + (item.cursor() - 1))),
            Map.entry("GET /agency/v1/disclosures/{id}", (b, item) -> b.get(INBOX + "/" + item.disclosure())),
            Map.entry(
                    "POST /agency/v1/disclosures/{id}/acknowledgement",
                    (b, item) -> b.post(INBOX + "/" + item.disclosure() + "/acknowledgement")),
            Map.entry("GET /agency/v1/openapi.json", (b, item) -> b.get("/agency/v1/openapi.json")),
            Map.entry("POST /oauth2/token", (b, item) -> b.push(
                    "/oauth2/token",
                    "application/x-www-form-urlencoded",
                    BodyPublishers.ofString("grant_type=client_credentials"
                            + "&client_assertion_type=urn%3Aietf%3Aparams%3Aoauth%3Aclient-assertion-type%3Ajwt-bearer"
                            + "&client_assertion=" + forged(item.owner())))),
            Map.entry("fhir transaction", (b, item) -> b.push("/fhir/R4", item.pushed())),
            Map.entry("fhir Bundle create", (b, item) -> b.push("/fhir/R4/Bundle", item.pushed())),
            Map.entry("fhir $process-message", (b, item) -> b.push("/fhir/R4/$process-message", item.pushed())),
            Map.entry("fhir AuditEvent read", (b, item) -> b.get("/fhir/R4/AuditEvent/" + item.audit())),
            Map.entry("fhir AuditEvent search-type", (b, item) -> b.get("/fhir/R4/AuditEvent?_count=200")),
            Map.entry("fhir Consent read", (b, item) -> b.get(CONSENT + "/" + item.task())),
            Map.entry("fhir Consent vread", (b, item) -> b.get(CONSENT + "/" + item.task() + "/_history/1")),
            Map.entry("fhir Consent search-type", (b, item) -> b.get(CONSENT + "?patient=Patient/" + item.task())),
            Map.entry("fhir Consent create", (b, item) -> b.push(CONSENT, item.pushed())),
            Map.entry("fhir Consent update", (b, item) -> b.put(CONSENT + "/" + item.task(), item.pushed())),
            Map.entry("fhir Task read", (b, item) -> b.get("/fhir/R4/Task/" + item.task())));

    static final Set<String> ENDPOINTS = new TreeSet<>(TABLE.keySet());

    @Autowired
    private AgencyClients clients;

    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

    private Item theirs;
    private Item nobodys;

    private interface Probe extends BiFunction<AgencyClient, Item, HttpResponse<String>> {}

    /** What A has at the hub, or has not: an arrival, as it was pushed, its audit event, and a disclosure waiting. */
    private record Item(
            String owner, String pushed, String task, String audit, String disclosure, long cursor) {}

    @BeforeEach
    void giveAnItem() {
        Bundle bundle = SampleBundles.answer();
        long start = list(0).path("next").asLong();
        HttpResponse<String> pushed = clients.trust().push("/fhir/R4", SampleBundles.json(bundle));
        assertThat(pushed.statusCode()).isEqualTo(202);
        String task = pushed.headers().firstValue("Location").orElseThrow().replaceAll(".*/", "");
        await().until(() -> !list(start).path("disclosures").isEmpty());
        JsonNode page = list(start);
        theirs = new Item(
                "northmere-trust",
                SampleBundles.json(bundle),
                task,
                newestAuditEvent(),
                page.at("/disclosures/0/id").stringValue(),
                page.path("next").asLong());
        nobodys = new Item(
                "nobody-at-all",
                SampleBundles.json(SampleBundles.answer()),
                UUID.randomUUID().toString(),
                "0".repeat(32),
                UUID.randomUUID().toString(),
                page.path("next").asLong());
    }

    @ParameterizedTest
    @FieldSource("ENDPOINTS")
    void anotherAgencysItemIsAsGoodAsNone(String endpoint) {
        AgencyClient b = clients.otherTrust();

        HttpResponse<String> aboutTheirs = TABLE.get(endpoint).apply(b, theirs);
        HttpResponse<String> aboutNobodys = TABLE.get(endpoint).apply(b, nobodys);

        assertThat(told(aboutTheirs, theirs)).isEqualTo(told(aboutNobodys, nobodys));
        assertThat(aboutTheirs.body()).doesNotContain(theirs.disclosure(), theirs.task(), theirs.audit());
        assertThat(clients.otherCouncil().get(INBOX + "/" + theirs.disclosure()).statusCode()).isEqualTo(200);
        assertThat(clients.trust().get("/fhir/R4/Task/" + theirs.task()).statusCode()).isEqualTo(200);
    }

    @Test
    void noEndpointIsMissing() {
        Stream<String> json = requestMappingHandlerMapping.getHandlerMethods().keySet().stream()
                .flatMap(mapping -> mapping.getPatternValues().stream()
                        .filter(path -> path.startsWith("/agency/"))
                        .flatMap(path -> mapping.getMethodsCondition().getMethods().stream()
                                .map(method -> method + " " + path)));

        Set<String> served = new TreeSet<>(Stream.of(json, fhir(), Stream.of("POST /oauth2/token"))
                .flatMap(endpoints -> endpoints)
                .toList());

        assertThat(ENDPOINTS).isEqualTo(served);
    }

    /** What the capability statement promises, and the operation that belongs to no resource. */
    private Stream<String> fhir() {
        var statement = FhirFormat.CONTEXT
                .newJsonParser()
                .parseResource(CapabilityStatement.class, clients.anonymous().get("/fhir/R4/metadata").body());
        var rest = statement.getRestFirstRep();
        Stream<String> system = rest.getInteraction().stream().map(found -> "fhir " + found.getCode().toCode());
        Stream<String> operations = rest.getOperation().stream().map(found -> "fhir $" + found.getName());
        Stream<String> resources = rest.getResource().stream()
                .filter(resource -> !resource.getType().equals("OperationDefinition"))
                .flatMap(resource -> resource.getInteraction().stream()
                        .map(found -> "fhir " + resource.getType() + " " + found.getCode().toCode()));
        return Stream.of(system, operations, resources).flatMap(endpoints -> endpoints);
    }

    /** An assertion in the owner's name, by someone without its key. */
    private static String forged(String owner) {
        var encoder = Base64.getUrlEncoder().withoutPadding();
        return encoder.encodeToString("{\"alg\":\"ES384\"}".getBytes(StandardCharsets.UTF_8))
                + "." + encoder.encodeToString("{\"sub\":\"%s\"}".formatted(owner).getBytes(StandardCharsets.UTF_8))
                + "." + encoder.encodeToString(new byte[96]);
    }

    /** The status and the body, without what the request itself named and the ids of requests. */
    private static String told(HttpResponse<String> answer, Item item) {
        return answer.statusCode()
                + answer.headers().firstValue("WWW-Authenticate").orElse("")
                + answer.body()
                        .replace(item.disclosure(), "")
                        .replace(item.task(), "")
                        .replace(item.audit(), "")
                        .replaceAll("\"lastUpdated\": *\"[^\"]*\"", "")
                        .replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "");
    }

    private String newestAuditEvent() {
        return JsonMapper.shared()
                .readTree(clients.trust().get("/fhir/R4/AuditEvent?_count=1").body())
                .at("/entry/0/resource/id")
                .stringValue();
    }

    private JsonNode list(long after) {
        return JsonMapper.shared()
                .readTree(clients.otherCouncil().get(INBOX + "?after=" + after).body());
    }
}
