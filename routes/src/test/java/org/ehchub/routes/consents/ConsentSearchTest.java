package org.ehchub.routes.consents;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.ehchub.consent.children.InvolvementRole;
import org.ehchub.mappings.fhir.FhirFormat;
import org.ehchub.routes.testing.AgencyClient;
import org.ehchub.routes.testing.AgencyClients;
import org.ehchub.routes.testing.Case;
import org.ehchub.routes.testing.Caseload;
import org.ehchub.routes.testing.HubTest;
import org.ehchub.routes.testing.TestRegister;
import org.hl7.fhir.r4.model.Bundle;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A child's consents are found page by page, without a number of a person in any address. */
@HubTest
class ConsentSearchTest {

    private static final String PATH = "/fhir/R4/Consent";

    @Autowired
    private AgencyClients clients;

    @Autowired
    private Caseload caseload;

    private Case child;

    @BeforeEach
    void openACase() {
        child = caseload.open();
        caseload.involve(child.child(), TestRegister.COUNCIL, InvolvementRole.COUNCIL_EDUCATION);
    }

    private String create(SampleConsent consent) {
        HttpResponse<String> answer = clients.council().push(PATH, consent.json());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return SampleConsent.read(answer.body()).getIdElement().getIdPart();
    }

    private static HttpResponse<String> post(AgencyClient client, String form) {
        return client.push(
                PATH + "/_search", "application/x-www-form-urlencoded", BodyPublishers.ofString(form));
    }

    private static Bundle bundle(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return FhirFormat.CONTEXT.newJsonParser().parseResource(Bundle.class, answer.body());
    }

    private static List<String> ids(Bundle page) {
        return page.getEntry().stream()
                .map(entry -> entry.getResource().getIdElement().getIdPart())
                .toList();
    }

    @Test
    void everyPageIsReachedAndEveryConsentIsOnOneOfThem() {
        List<String> all = new ArrayList<>();
        for (int day = 1; day <= 7; day++) {
            all.add(create(SampleConsent.about(child).until("2030-01-0" + day)));
        }

        List<String> found = new ArrayList<>();
        Bundle page = bundle(post(clients.council(), SampleConsent.form(child, "_count=3")));
        found.addAll(ids(page));
        int pages = 1;
        while (page.getLink("next") != null) {
            URI next = URI.create(page.getLink("next").getUrl());
            assertThat(next.toString()).doesNotContain(child.nhsNumber().value());
            page = bundle(clients.council().get(next.getPath() + "?" + next.getRawQuery()));
            found.addAll(ids(page));
            pages++;
        }

        assertThat(pages).isEqualTo(3);
        assertThat(page.getTotal()).isEqualTo(7);
        assertThat(found).containsExactlyInAnyOrderElementsOf(all);
    }

    @ParameterizedTest
    @CsvSource({
        "status=active, 2",
        "status=inactive, 0",
        "'status=active,inactive', 2",
        "period=ge2031-01-01, 1",
        "period=le2026-02-28, 0",
        "period=ge2026-06-01&period=le2026-06-30, 2",
        "period=2026, 0",
        "period=ge2031, 1",
        "period=lt2026-03, 0",
        "period=lt2026-04, 2",
        "period=gt2030-08-31, 1",
        "period=eb2030-09-01, 1",
        "period=sa2026-02, 2",
        "status=active&status=inactive, 0",
        "status=http://hl7.org/fhir/consent-state-codes%7Cactive, 2",
        "'actor:identifier=https://ehchub.org/fhir/Id/agency%7Cx,https://ehchub.org/fhir/Id/agency%7Ceastmere-college', 1",
        "actor:identifier=https://ehchub.org/fhir/Id/agency%7Ceastmere-college&actor:identifier=https://ehchub.org/fhir/Id/agency%7Cx, 0",
        "actor:identifier=https://ehchub.org/fhir/Id/agency%7Ceastmere-college, 1",
        "actor:identifier=https://ehchub.org/fhir/Id/agency%7Ceastmere-club, 0"
    })
    void aSearchIsNarrowed(String by, int found) {
        create(SampleConsent.about(child).until("2030-08-31"));
        create(SampleConsent.about(child).toAnyone());

        Bundle page = bundle(post(clients.council(), SampleConsent.form(child, by)));

        assertThat(page.getTotal()).isEqualTo(found);
        assertThat(page.getEntry()).hasSize(found);
    }

    @Test
    void theHubsOwnIdMayStandInTheAddress() {
        String id = create(SampleConsent.about(child));

        assertThat(ids(bundle(clients.council().get(PATH + "?patient=Patient/" + child.child())))).containsExactly(id);
        assertThat(ids(bundle(clients.council().get(PATH + "?patient=" + child.child())))).containsExactly(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"?", "/_search?"})
    void aNumberOfAPersonMayNot(String where) {
        HttpResponse<String> answer = clients.council().get(PATH + where + SampleConsent.form(child));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("Consent/_search").doesNotContain(child.nhsNumber().value());
    }

    @Test
    void norWithAForm() {
        HttpResponse<String> answer = clients.council()
                .push(
                        PATH + "/_search?" + SampleConsent.form(child),
                        "application/x-www-form-urlencoded",
                        BodyPublishers.ofString("_count=3"));

        assertThat(answer.statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "<Parameters/>", "a=b"})
    void whatIsNoFormIsNoSearch(String body) {
        HttpResponse<String> answer = clients.council().push(PATH + "/_search", body);

        assertThat(answer.statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", "status=active", "patient=Patient/9990001014", "patient=Patient/1&patient=Patient/2",
                "patient:identifier=9990001014", "patient=Patient/00000000-0000-0000-0000-000000000000&category=INFA",
                "patient=Patient/00000000-0000-0000-0000-000000000000&status=alive",
                "patient=Patient/00000000-0000-0000-0000-000000000000&status=",
                "patient=Patient/00000000-0000-0000-0000-000000000000&status=,",
                "patient=Patient/00000000-0000-0000-0000-000000000000&status=active,",
                "patient=Patient/00000000-0000-0000-0000-000000000000&status:not=active",
                "patient=Patient/00000000-0000-0000-0000-000000000000&status:missing=false",
                "patient=Patient/00000000-0000-0000-0000-000000000000&patient:missing=false",
                "patient=Patient/00000000-0000-0000-0000-000000000000&patient.name=Ada",
                "patient=Patient/00000000-0000-0000-0000-000000000000&_has:Provenance:target:agent=x",
                "patient=Patient/00000000-0000-0000-0000-000000000000&period=ap2026-01-01",
                "patient=Patient/00000000-0000-0000-0000-000000000000&period=2026-02-30",
                "patient=Patient/00000000-0000-0000-0000-000000000000&period=ge2026-01-01T10:00:00Z",
                "patient=Patient/00000000-0000-0000-0000-000000000000&period=ge2026-01-01,le2026-02-01",
                "patient=Patient/00000000-0000-0000-0000-000000000000&period=",
                "patient=Patient/00000000-0000-0000-0000-000000000000&actor:identifier=,",
                "patient=Patient/00000000-0000-0000-0000-000000000000&actor:identifier=eastmere-college",
                "patient=Patient/00000000-0000-0000-0000-000000000000&actor=Organization/eastmere-college",
                "patient=Patient/00000000-0000-0000-0000-000000000000&_count=0",
                "patient=Patient/00000000-0000-0000-0000-000000000000&_count=2&_count=3",
                "patient=Patient/00000000-0000-0000-0000-000000000000&_after=x",
                "patient=Patient/00000000-0000-0000-0000-000000000000&_format=turtle",
                "patient=Patient/00000000-0000-0000-0000-000000000000&_lastUpdated=ge2026-01-01",
                "patient=Patient/00000000-0000-0000-0000-000000000000&_summary=true",
                "patient=Patient/00000000-0000-0000-0000-000000000000&_elements=status",
                "patient=Patient/00000000-0000-0000-0000-000000000000&_sort=date"
            })
    void whatIsNotUnderstoodIsNotPassedOver(String form) {
        HttpResponse<String> answer = post(clients.council(), form);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("diagnostics").doesNotContain("not well-formed");
    }

    @Test
    void norWhenTheHandlingIsToBeLenient() {
        String path = PATH + "?patient=Patient/" + child.child() + "&category=INFA";

        assertThat(clients.council().get(path, "Prefer", "handling=lenient").statusCode()).isEqualTo(400);
    }

    @Test
    void whatIsWrittenBetweenTwoPagesHidesNothing() {
        List<String> before = new ArrayList<>();
        for (int day = 1; day <= 6; day++) {
            before.add(create(SampleConsent.about(child).until("2030-01-0" + day)));
        }

        List<String> found = new ArrayList<>();
        Bundle page = bundle(post(clients.council(), SampleConsent.form(child, "_count=2&status=active&period=ge2026")));
        found.addAll(ids(page));
        while (page.getLink("next") != null) {
            create(SampleConsent.about(child).until("2031-01-0" + (found.size() + 1)));
            URI next = URI.create(page.getLink("next").getUrl());
            page = bundle(clients.council().get(next.getPath() + "?" + next.getRawQuery()));
            found.addAll(ids(page));
            assertThat(found.size()).as("The pages come to an end").isLessThan(30);
        }

        assertThat(found).containsAll(before).doesNotHaveDuplicates();
    }
}
