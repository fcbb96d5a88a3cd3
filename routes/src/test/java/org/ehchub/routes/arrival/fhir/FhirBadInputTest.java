package org.ehchub.routes.arrival.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import org.ehchub.consent.ledger.Ledger;
import org.ehchub.consent.ledger.LedgerEventKind;
import org.ehchub.mappings.canonical.AgencyId;
import org.ehchub.mappings.canonical.NhsNumber;
import org.ehchub.mappings.fhir.FhirFormat;
import org.ehchub.routes.arrival.ArrivalIds;
import org.ehchub.routes.disclosure.JournalViews;
import org.ehchub.routes.testing.AgencyClients;
import org.ehchub.routes.testing.HubTest;
import org.ehchub.routes.testing.SampleBundles;
import org.ehchub.routes.testing.TestRegister;
import org.hl7.fhir.r4.model.Attachment;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Composition;
import org.hl7.fhir.r4.model.DocumentReference;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.OperationOutcome.OperationOutcomeIssueComponent;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@HubTest
class FhirBadInputTest {

    private static final int LIMIT = 20 * 1024 * 1024;

    @Autowired
    private ArrivalIds ids;

    @Autowired
    private AgencyClients clients;

    @Autowired
    private JournalViews journal;

    @Autowired
    private Ledger ledger;

    @Test
    void notFhir() {
        assertRefused(push("Dear council, please find attached"), 400, "MESSAGE_NOT_WELL_FORMED");
    }

    @Test
    void cutShortInJson() {
        // given
        String advice = SampleBundles.json(SampleBundles.advice());

        // when
        HttpResponse<String> answer = push(advice.substring(0, advice.length() - 1));

        // then
        assertRefused(answer, 400, "MESSAGE_NOT_WELL_FORMED");
    }

    @Test
    void cutShortInXml() {
        // given
        String advice = SampleBundles.xml(SampleBundles.advice());

        // when
        HttpResponse<String> answer = pushXml(advice.substring(0, advice.length() - 1));

        // then
        assertRefused(answer, 400, "MESSAGE_NOT_WELL_FORMED");
    }

    @Test
    void notUtf8() {
        // given
        byte[] latin1 = "{\"resourceType\":\"Bundle\",\"language\":\"\u00e9\"}".getBytes(StandardCharsets.ISO_8859_1);

        // when
        HttpResponse<String> answer =
                clients.trust().push("/fhir/R4", "application/fhir+json", BodyPublishers.ofByteArray(latin1));

        // then
        assertRefused(answer, 400, "MESSAGE_NOT_WELL_FORMED");
    }

    @Test
    void nestedTooDeepInJson() {
        // given
        String deep = "{\"resourceType\":\"Bundle\",\"extension\":" + "[{\"extension\":".repeat(100_000);

        // when
        HttpResponse<String> answer = push(deep);

        // then
        assertRefused(answer, 400, "MESSAGE_NOT_WELL_FORMED");
    }

    @Test
    void nestedTooDeepInXml() {
        // given
        String deep = "<Bundle xmlns=\"http://hl7.org/fhir\">" + "<extension>".repeat(100_000);

        // when
        HttpResponse<String> answer = pushXml(deep);

        // then
        assertRefused(answer, 400, "MESSAGE_NOT_WELL_FORMED");
    }

    @Test
    void nestedTooDeepInANarrative() {
        // given
        String advice = SampleBundles.json(SampleBundles.advice())
                .replaceFirst("</div>", "<div>".repeat(100_000) + "</div>".repeat(100_001));

        // when
        HttpResponse<String> answer = push(advice);

        // then
        assertThat(answer.statusCode()).isBetween(400, 422);
    }

    @Test
    void moreElementsThanADocumentHas() {
        // given
        String advice =
                SampleBundles.json(SampleBundles.advice()).replaceFirst("</div>", "<br/>".repeat(500_000) + "</div>");

        // when
        HttpResponse<String> answer = push(advice);

        // then
        assertRefused(answer, 413, "INVALID_RESOURCE");
    }

    @Test
    void anotherVersionOfFhir() {
        // given
        String advice = SampleBundles.json(SampleBundles.advice());

        // when
        HttpResponse<String> answer = clients.trust()
                .push("/fhir/R4", "application/fhir+json; fhirVersion=3.0", BodyPublishers.ofString(advice));

        // then
        assertRefused(answer, 400, "INVALID_VALUE");
    }

    @Test
    void anotherVersionOfABundlesContent() {
        // given an element that only later versions of FHIR have
        String advice = SampleBundles.json(SampleBundles.advice()).replaceFirst("\\{", "{\"issues\":{},");

        // when
        HttpResponse<String> answer = push(advice);

        // then
        assertRefused(answer, 400, "INVALID_RESOURCE");
        assertThat(paths(answer)).contains("Bundle.issues");
    }

    @Test
    void anotherResource() {
        assertRefused(push("{\"resourceType\":\"Patient\"}"), 400, "MESSAGE_NOT_WELL_FORMED");
    }

    @Test
    void anotherContentType() {
        // given
        String advice = SampleBundles.json(SampleBundles.advice());

        // when
        HttpResponse<String> answer = clients.trust().push("/fhir/R4", "text/plain", BodyPublishers.ofString(advice));

        // then
        assertRefused(answer, 415, "UNSUPPORTED_MEDIA_TYPE");
    }

    @Test
    void compressed() {
        // given
        String advice = SampleBundles.json(SampleBundles.advice());

        // when
        HttpResponse<String> answer = clients.trust().push("/fhir/R4", advice, "Content-Encoding", "gzip");

        // then
        assertRefused(answer, 415, "UNSUPPORTED_MEDIA_TYPE");
    }

    @Test
    void oneByteTooMany() {
        // given
        byte[] body = new byte[LIMIT + 1];

        // when
        HttpResponse<String> answer =
                clients.trust().push("/fhir/R4", "application/fhir+json", BodyPublishers.ofByteArray(body));

        // then
        assertRefused(answer, 413, "BAD_REQUEST");
    }

    @Test
    void tooManyBytesOfUnannouncedLength() {
        // given
        InputStream body = new ByteArrayInputStream(new byte[LIMIT + 1]);

        // when
        HttpResponse<String> answer =
                clients.trust().push("/fhir/R4", "application/fhir+json", BodyPublishers.ofInputStream(() -> body));

        // then
        assertRefused(answer, 413, "BAD_REQUEST");
    }

    @Test
    void justNotTooManyBytes() {
        // given advice with white space after it, up to the limit
        byte[] advice = SampleBundles.json(SampleBundles.advice()).getBytes(StandardCharsets.UTF_8);
        byte[] padding = " ".repeat(LIMIT - advice.length).getBytes(StandardCharsets.US_ASCII);
        InputStream body = new SequenceInputStream(new ByteArrayInputStream(advice), new ByteArrayInputStream(padding));

        // when
        HttpResponse<String> answer =
                clients.trust().push("/fhir/R4", "application/fhir+json", BodyPublishers.ofInputStream(() -> body));

        // then
        assertThat(answer.statusCode()).isEqualTo(202);
    }

    @Test
    void externalEntity() {
        // given
        String xxe = """
                <!DOCTYPE Bundle [<!ENTITY secret SYSTEM "file:///etc/hostname">]>
                <Bundle xmlns="http://hl7.org/fhir"><id value="&secret;"/></Bundle>""";

        // when
        HttpResponse<String> answer = pushXml(xxe);

        // then
        assertRefused(answer, 400, "MESSAGE_NOT_WELL_FORMED");
    }

    @Test
    void billionLaughs() {
        // given
        StringBuilder laughs = new StringBuilder("<!DOCTYPE Bundle [<!ENTITY e0 \"ha\">");
        for (int i = 1; i < 30; i++) {
            laughs.append("<!ENTITY e%d \"&e%d;&e%d;\">".formatted(i, i - 1, i - 1));
        }
        laughs.append("]><Bundle xmlns=\"http://hl7.org/fhir\"><id value=\"&e29;\"/></Bundle>");

        // when
        HttpResponse<String> answer = pushXml(laughs.toString());

        // then
        assertRefused(answer, 400, "MESSAGE_NOT_WELL_FORMED");
    }

    @Test
    void bombInAnAttachment() throws IOException {
        // given ten million zeros that take ten kilobytes
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(new byte[10_000_000]);
        }
        Bundle advice = SampleBundles.advice();
        String url = "urn:uuid:" + UUID.randomUUID();
        DocumentReference document = new DocumentReference();
        document.addContent()
                .setAttachment(new Attachment()
                        .setTitle("Report")
                        .setContentType("application/gzip")
                        .setData(packed.toByteArray()));
        advice.addEntry().setFullUrl(url).setResource(document);
        ((Composition) advice.getEntryFirstRep().getResource())
                .getSection()
                .getFirst()
                .addEntry(new Reference(url));

        // when
        HttpResponse<String> answer = push(SampleBundles.json(advice));

        // then nothing is unpacked, for no file is taken at all
        assertThat(answer.statusCode()).isBetween(400, 422);
        assertThat(answer.body()).contains("Files stay with their source");
    }

    @Test
    void wrongCheckDigit() {
        // given
        Bundle advice = SampleBundles.advice();
        resource(advice, Patient.class).getIdentifierFirstRep().setValue("9990001015");

        // when
        HttpResponse<String> answer = push(SampleBundles.json(advice));

        // then
        assertRefused(answer, 422, "INVALID_IDENTIFIER_VALUE");
        assertThat(paths(answer)).anyMatch(path -> path.contains("identifier"));
        assertThat(answer.body()).doesNotContain("9990001015");
    }

    @Test
    void unknownChild() {
        // given a child that nobody registered
        Bundle advice = SampleBundles.adviceAbout(new NhsNumber("9990001030"), Optional.empty());

        // when
        HttpResponse<String> answer = push(SampleBundles.json(advice));

        // then
        assertRefused(answer, 422, "PATIENT_NOT_FOUND");
        assertThat(answer.body()).contains("unknown-child");
    }

    @Test
    void identifiersOfTwoChildren() {
        // given one child's NHS number with another's record number
        Bundle advice = SampleBundles.adviceAbout(TestRegister.OTHER_NHS_NUMBER, Optional.of("trust-1"));

        // when
        HttpResponse<String> answer = push(SampleBundles.json(advice));

        // then
        assertRefused(answer, 422, "PATIENT_NOT_FOUND");
        assertThat(answer.body()).contains("identifiers-disagree");
    }

    @Test
    void identifiersThatDisagreeAboutAChildTheSenderHasNothingToDoWith() {
        // given a child's number with another birth date, from a trust with no part in its circle
        Bundle advice = SampleBundles.adviceAbout(TestRegister.OTHER_NHS_NUMBER, Optional.empty());
        resource(advice, Patient.class).setBirthDate(new Date(0));

        // when
        HttpResponse<String> answer = push(SampleBundles.json(advice));

        // then
        assertRefused(answer, 422, "PATIENT_NOT_FOUND");
        assertThat(answer.body()).contains("unknown-child").doesNotContain("identifiers-disagree");
    }

    @Test
    void missingAuthor() {
        // given
        Bundle advice = SampleBundles.advice();
        Composition document = resource(advice, Composition.class);
        document.getAuthor().clear();
        document.getSection().forEach(section -> section.getAuthor().clear());

        // when
        HttpResponse<String> answer = push(SampleBundles.json(advice));

        // then
        assertRefused(answer, 422, "MISSING_VALUE");
        assertThat(paths(answer)).anyMatch(path -> path.contains("author"));
    }

    @Test
    void placementInADraft() {
        // given a plan with a section I that says it is a draft
        Bundle plan = SampleBundles.finalPlan();
        resource(plan, Composition.class).getCategory().stream()
                .flatMap(category -> category.getCoding().stream())
                .filter(coding -> coding.getCode().equals("final"))
                .forEach(coding -> coding.setCode("draft"));

        // when
        HttpResponse<String> answer = push(SampleBundles.json(plan));

        // then
        assertRefused(answer, 422, "INVALID_RESOURCE");
    }

    @Test
    void unknownAddressee() {
        // given
        Bundle advice = SampleBundles.adviceTo(new AgencyId("nobody-we-know"));

        // when
        HttpResponse<String> answer = push(SampleBundles.json(advice));

        // then
        assertRefused(answer, 422, "ORGANISATION_NOT_FOUND");
    }

    @Test
    void nothingToTellARetryBy() {
        // given
        Bundle advice = SampleBundles.advice().setIdentifier(new Identifier());

        // when
        HttpResponse<String> answer = push(SampleBundles.json(advice));

        // then
        assertRefused(answer, 422, "MISSING_VALUE");
        assertThat(paths(answer)).containsExactly("Bundle.identifier");
    }

    @Test
    void otherContentUnderTheSameId() {
        // given
        Bundle first = SampleBundles.advice();
        push(SampleBundles.json(first));
        Bundle second = SampleBundles.advice().setIdentifier(first.getIdentifier());

        // when
        HttpResponse<String> answer = push(SampleBundles.json(second));

        // then
        assertRefused(answer, 409, "DUPLICATE_REJECTED");
    }

    @Test
    void everyProblemIsToldAtOnce() {
        // given
        Bundle advice = SampleBundles.advice().setIdentifier(new Identifier());
        resource(advice, Patient.class).getIdentifierFirstRep().setValue("9990001015");
        resource(advice, Composition.class).getSection().forEach(section -> section.getAuthor().clear());
        resource(advice, Composition.class).getAuthor().clear();
        String json = SampleBundles.json(advice).replace("\"birthDate\":\"2012-04-17\"", "\"birthDate\":\"2012-13-17\"");

        // when
        HttpResponse<String> answer = push(json);

        // then
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(paths(answer))
                .contains("Bundle.entry[1].resource.birthDate", "Bundle.identifier")
                .anyMatch(path -> path.contains("author"))
                .anyMatch(path -> path.contains("Patient") || path.contains("identifier"));
    }

    @Test
    void moreProblemsThanAnyoneReads() {
        // given
        String rubbish = "{\"resourceType\":\"Bundle\",\"type\":\"document\",\"entry\":["
                + "{\"rubbish\":1},".repeat(2_000)
                + "{\"rubbish\":1}]}";

        // when
        HttpResponse<String> answer = push(rubbish);

        // then
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(outcome(answer).getIssue()).hasSize(1_001);
        assertThat(outcome(answer).getIssue().getLast().getDiagnostics()).contains("more problems");
    }

    @Test
    void requestIdOfAnotherShape() {
        // given
        String advice = SampleBundles.json(SampleBundles.advice());

        // when
        HttpResponse<String> answer = clients.trust().push("/fhir/R4", advice, "X-Request-ID", "the first one today");

        // then
        assertRefused(answer, 400, "MISSING_OR_INVALID_HEADER");
    }

    @Test
    void resourceThatIsNotServed() {
        assertRefused(clients.trust().get("/fhir/R4/Patient/1"), 404, "RESOURCE_NOT_FOUND");
    }

    @Test
    void refusedArrivalsLeaveNothingBehind() {
        // given
        int before = journal.arrivals(1_000).size();
        Bundle advice = SampleBundles.adviceAbout(new NhsNumber("9990001030"), Optional.empty());

        // when
        push(SampleBundles.json(advice));

        // then
        assertThat(journal.arrivals(1_000)).hasSize(before);
    }

    @Test
    void everyRefusalIsInTheLedger() {
        // given
        String id = "refused-" + UUID.randomUUID();
        Bundle advice = SampleBundles.advice();
        advice.getIdentifier().setSystem("urn:example").setValue(id);
        resource(advice, Patient.class).getIdentifierFirstRep().setValue("9990001015");

        // when
        push(SampleBundles.json(advice));

        // then
        String arrival = ids.of(TestRegister.TRUST, "identifier urn:example|" + id).value();
        assertThat(ledger.about(arrival)).singleElement().satisfies(event -> {
            assertThat(event.kind()).isEqualTo(LedgerEventKind.ARRIVAL_REFUSED);
            assertThat(event.facts()).containsEntry("reasons", "INVALID_IDENTIFIER").containsEntry("format", "fhir");
        });
    }

    private HttpResponse<String> push(String json) {
        return clients.trust().push("/fhir/R4", json);
    }

    private HttpResponse<String> pushXml(String xml) {
        return clients.trust().push("/fhir/R4", "application/fhir+xml", BodyPublishers.ofString(xml), "Accept", "application/fhir+json");
    }

    private static <T> T resource(Bundle bundle, Class<T> type) {
        return bundle.getEntry().stream()
                .map(Bundle.BundleEntryComponent::getResource)
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst()
                .orElseThrow();
    }

    private static void assertRefused(HttpResponse<String> answer, int status, String spineCode) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Location")).isEmpty();
        assertThat(outcome(answer).getIssue())
                .flatExtracting(issue -> issue.getDetails().getCoding())
                .extracting(Coding::getCode)
                .contains(spineCode);
    }

    private static List<String> paths(HttpResponse<String> answer) {
        return outcome(answer).getIssue().stream()
                .map(OperationOutcomeIssueComponent::getExpression)
                .flatMap(List::stream)
                .map(StringType::getValue)
                .toList();
    }

    private static OperationOutcome outcome(HttpResponse<String> answer) {
        return FhirFormat.CONTEXT.newJsonParser().parseResource(OperationOutcome.class, answer.body());
    }
}
