package org.ehchub.routes.consents;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ehchub.consent.ConsentRegistry;
import org.ehchub.consent.children.ChildMerges;
import org.ehchub.consent.children.InvolvementRole;
import org.ehchub.consent.consents.ConsentStatus;
import org.ehchub.mappings.fhir.FhirFormat;
import org.ehchub.routes.disclosure.DisclosureId;
import org.ehchub.routes.disclosure.DisclosureState;
import org.ehchub.routes.testing.AgencyClients;
import org.ehchub.routes.testing.Case;
import org.ehchub.routes.testing.Caseload;
import org.ehchub.routes.testing.HubTest;
import org.ehchub.routes.testing.TestRegister;
import org.hl7.fhir.r4.model.CanonicalType;
import org.hl7.fhir.r4.model.CapabilityStatement;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.Consent.ConsentState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What an agency that manages consents writes goes the registry's way, with all its effects. */
@HubTest
class ConsentDoorTest {

    private static final String PATH = "/fhir/R4/Consent";

    @Autowired
    private AgencyClients clients;

    @Autowired
    private Caseload caseload;

    @Autowired
    private ConsentRegistry registry;

    @Autowired
    private ChildMerges merges;

    private Case child;

    @BeforeEach
    void openACase() {
        child = caseload.open();
        caseload.involve(child.child(), TestRegister.COUNCIL, InvolvementRole.COUNCIL_EDUCATION);
    }

    private HttpResponse<String> send(SampleConsent consent, String... headers) {
        return clients.council().push(PATH, consent.json(), headers);
    }

    private Consent created(SampleConsent consent) {
        HttpResponse<String> answer = send(consent);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return SampleConsent.read(answer.body());
    }

    private HttpResponse<String> update(Consent consent, String version) {
        return clients.council()
                .put(
                        PATH + "/" + consent.getIdElement().getIdPart(),
                        SampleConsent.json(consent),
                        "If-Match",
                        "W/\"" + version + "\"");
    }

    @Test
    void whatIsCreatedIsReadAndStandsInTheRegistry() {
        HttpResponse<String> answer = send(SampleConsent.about(child).without("C"));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        assertThat(answer.headers().firstValue("ETag")).contains("W/\"1\"");
        Consent read = SampleConsent.read(
                clients.council().get(PATH + "/" + SampleConsent.read(answer.body()).getIdElement().getIdPart()).body());
        assertThat(read.equalsDeep(SampleConsent.read(answer.body()))).isTrue();
        assertThat(read.getMeta().getProfile())
                .extracting(CanonicalType::getValue)
                .containsExactly("https://fhir.hl7.org.uk/StructureDefinition/UKCore-Consent");
        assertThat(answer.body()).doesNotContain(child.nhsNumber().value());
        assertThat(registry.of(child.child())).singleElement().satisfies(consent -> {
            assertThat(consent.status()).isEqualTo(ConsentStatus.GIVEN);
            assertThat(consent.recordingAgency()).contains(TestRegister.COUNCIL);
            assertThat(consent.terms().scope().exclusions()).hasSize(1);
        });
    }

    @Test
    void xmlIsTakenToo() {
        HttpResponse<String> answer = clients.council()
                .push(PATH, "application/fhir+xml", BodyPublishers.ofString(SampleConsent.about(child).xml()));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    }

    @Test
    void theSameIdentifierTwiceIsOneConsent() {
        SampleConsent consent = SampleConsent.about(child).called("C-" + child.nhsNumber().value());
        Consent first = created(consent);

        HttpResponse<String> second = send(consent);

        assertThat(second.statusCode()).isEqualTo(200);
        assertThat(SampleConsent.read(second.body()).equalsDeep(first)).isTrue();
        assertThat(first.getIdentifierFirstRep().getValue()).isEqualTo("C-" + child.nhsNumber().value());
        assertThat(registry.of(child.child())).hasSize(1);
    }

    @Test
    void otherContentUnderTheSameIdentifierIsAConflict() {
        String name = UUID.randomUUID().toString();
        created(SampleConsent.about(child).called(name));

        HttpResponse<String> second = send(SampleConsent.about(child).called(name).toAnyone());

        assertThat(second.statusCode()).isEqualTo(409);
        assertThat(registry.of(child.child())).hasSize(1);
    }

    @Test
    void theSameRequestTwiceIsOneConsent() {
        String request = UUID.randomUUID().toString();

        int first = send(SampleConsent.about(child), "X-Request-ID", request).statusCode();
        int second = send(SampleConsent.about(child), "X-Request-ID", request).statusCode();

        assertThat(first).isEqualTo(201);
        assertThat(second).isEqualTo(200);
        assertThat(registry.of(child.child())).hasSize(1);
    }

    @Test
    void whatExistsIsNotCreatedAgain() {
        String name = UUID.randomUUID().toString();
        String condition = "identifier=https://cases.example/consents|" + name;
        HttpResponse<String> first = send(SampleConsent.about(child).called(name), "If-None-Exist", condition);

        HttpResponse<String> second =
                send(SampleConsent.about(child).called(name).toAnyone(), "If-None-Exist", condition);

        assertThat(first.statusCode()).as(first.body()).isEqualTo(201);
        assertThat(second.statusCode()).as(second.body()).isEqualTo(200);
        assertThat(SampleConsent.read(second.body()).getProvision().getActor()).hasSize(1);
    }

    @Test
    void aConditionThatIsNotUnderstoodIsRefused() {
        assertThat(send(SampleConsent.about(child), "If-None-Exist", "status=active").statusCode()).isEqualTo(400);
        assertThat(send(SampleConsent.about(child), "If-None-Exist", "identifier=https://cases.example/consents|1")
                        .statusCode())
                .isEqualTo(422);
        assertThat(registry.of(child.child())).isEmpty();
    }

    @Test
    void anUpdateIsTheNextVersion() {
        Consent first = created(SampleConsent.about(child));
        first.getProvision().getPeriod().getEndElement().setValueAsString("2030-08-31");

        HttpResponse<String> answer = update(first, "1");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.headers().firstValue("ETag")).contains("W/\"2\"");
        assertThat(registry.of(child.child()).getFirst().terms().until()).contains(LocalDate.of(2030, 8, 31));
        String id = first.getIdElement().getIdPart();
        assertThat(SampleConsent.read(clients.council().get(PATH + "/" + id + "/_history/1").body())
                        .getProvision()
                        .getPeriod()
                        .getEndElement()
                        .getValueAsString())
                .isEqualTo("2036-08-31");
        assertThat(clients.council().get(PATH + "/" + id + "/_history/3").statusCode()).isEqualTo(404);
    }

    @Test
    void anUpdateThatIsSentTwiceChangesNothingMore() {
        Consent first = created(SampleConsent.about(child));
        first.getProvision().getPeriod().getEndElement().setValueAsString("2030-08-31");
        update(first, "1");

        HttpResponse<String> second = update(first, "1");

        assertThat(second.statusCode()).as(second.body()).isEqualTo(200);
        assertThat(registry.of(child.child()).getFirst().version()).isEqualTo(2);
    }

    @Test
    void whoSawAnOlderVersionIsTold() {
        Consent first = created(SampleConsent.about(child));
        first.getProvision().getPeriod().getEndElement().setValueAsString("2030-08-31");
        update(first, "1");
        first.getProvision().getPeriod().getEndElement().setValueAsString("2031-08-31");

        HttpResponse<String> stale = update(first, "1");

        assertThat(stale.statusCode()).isEqualTo(412);
        assertThat(stale.body()).contains("PRECONDITION_FAILED", "changed-meanwhile");
        assertThat(clients.council()
                        .put(PATH + "/" + first.getIdElement().getIdPart(), SampleConsent.json(first))
                        .statusCode())
                .isEqualTo(428);
    }

    @Test
    void aWithdrawalStopsWhatIsQueued() {
        Consent consent = created(SampleConsent.about(child));
        DisclosureId queued = caseload.send(child, Caseload.COLLEGE, DisclosureState.QUEUED);

        HttpResponse<String> answer = update(consent.setStatus(ConsentState.INACTIVE), "1");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(SampleConsent.read(answer.body()).getStatus()).isEqualTo(ConsentState.INACTIVE);
        caseload.awaitState(queued, DisclosureState.WITHDRAWN);
    }

    @Test
    void aConsentLetsGoWhatWaitedForIt() {
        DisclosureId withheld = caseload.send(child, Caseload.COLLEGE, DisclosureState.WITHHELD);

        created(SampleConsent.about(child));

        caseload.awaitState(withheld, DisclosureState.QUEUED);
    }

    @Test
    void anOlderRefusalIsNotOverruledByANewerPermitOfOtherScope() {
        created(SampleConsent.about(child).toAnyone().denied().decided("2026-02-01T09:00:00Z"));

        created(SampleConsent.about(child).decided("2026-05-01T09:00:00Z"));

        caseload.send(child, Caseload.COLLEGE, DisclosureState.WITHHELD);
    }

    @Test
    void aMistakeIsMarkedAndStays() {
        Consent consent = created(SampleConsent.about(child));

        HttpResponse<String> answer = update(consent.setStatus(ConsentState.ENTEREDINERROR), "1");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(registry.of(child.child()).getFirst().status()).isEqualTo(ConsentStatus.ENTERED_IN_ERROR);
    }

    @Test
    void anEndThatTurnsItRoundIsRefused() {
        Consent consent = created(SampleConsent.about(child)).setStatus(ConsentState.ENTEREDINERROR);
        consent.getProvision().setType(Consent.ConsentProvisionType.DENY).getSecurityLabel().clear();

        HttpResponse<String> answer = update(consent, "1");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Consent.provision.type");
        assertThat(registry.of(child.child()).getFirst().version()).isEqualTo(1);
    }

    @Test
    void anEndThatChangesMoreIsRefused() {
        Consent consent = created(SampleConsent.about(child)).setStatus(ConsentState.INACTIVE);
        consent.getProvision().getPeriod().getEndElement().setValueAsString("2030-08-31");

        HttpResponse<String> answer = update(consent, "1");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(registry.of(child.child()).getFirst().version()).isEqualTo(1);
    }

    @Test
    void aConsentDoesNotBecomeARefusalNorComeBack() {
        Consent consent = created(SampleConsent.about(child));
        Consent refusal = created(SampleConsent.about(child).denied());

        HttpResponse<String> withdrawal = update(refusal.copy().setStatus(ConsentState.INACTIVE), "1");
        assertThat(withdrawal.statusCode()).isEqualTo(422);
        assertThat(withdrawal.body()).contains("Consent.provision.type");
        consent.getProvision().getSecurityLabel().clear();
        consent.getProvision().setType(Consent.ConsentProvisionType.DENY);
        assertThat(update(consent, "1").statusCode()).isEqualTo(409);
    }

    @Test
    void nothingStartsInactive() {
        SampleConsent ended = SampleConsent.about(child);
        ended.resource().setStatus(ConsentState.INACTIVE);

        assertThat(send(ended).statusCode()).isEqualTo(422);
        assertThat(registry.of(child.child())).isEmpty();
    }

    @Test
    void everythingThatCannotBeHonouredIsToldAndNothingKept() {
        SampleConsent consent = SampleConsent.about(child).to("no-such-agency");
        consent.resource().getProvision().getDataPeriod().getStartElement().setValueAsString("2020-01-01");
        consent.resource().getProvision().addProvision().addProvision();
        consent.resource().addVerification().setVerified(true);

        HttpResponse<String> answer = send(consent);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains(
                        "Consent.provision.dataPeriod",
                        "Consent.verification[0]",
                        "Consent.provision.actor[0].reference.identifier");
        assertThat(registry.of(child.child())).isEmpty();
    }

    @Test
    void whatIsNotFhirIsABadRequest() {
        String json = SampleConsent.about(child).json().replaceFirst("\\{", "{\"wishes\": \"none\",");

        HttpResponse<String> answer = clients.council().push(PATH, json);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(clients.council().push(PATH, "{\"resourceType\": \"Patient\"}").statusCode()).isEqualTo(400);
        assertThat(registry.of(child.child())).isEmpty();
    }

    @Test
    void whatIsSaidTwiceIsABadRequest() {
        String json = SampleConsent.about(child).json().replace("\"status\":", "\"status\":\"rejected\",\"status\":");

        HttpResponse<String> answer = clients.council().push(PATH, json);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(registry.of(child.child())).isEmpty();
    }

    @Test
    void racingUpdatesOfOneVersionAreOneVersionMore() {
        Consent first = created(SampleConsent.about(child));

        List<Integer> answers = atOnce(IntStream.range(0, 6).mapToObj(i -> () -> {
            Consent mine = first.copy();
            mine.getProvision().getPeriod().getEndElement().setValueAsString("203%d-08-31".formatted(i));
            return update(mine, "1").statusCode();
        }));

        assertThat(answers).containsOnlyOnce(200).contains(412).containsOnly(200, 412);
        assertThat(registry.of(child.child())).singleElement().satisfies(consent -> assertThat(consent.version()).isEqualTo(2));
    }

    @Test
    void racingCreationsUnderOneIdentifierAreOneConsent() {
        String json = SampleConsent.about(child).called(UUID.randomUUID().toString()).json();

        List<Integer> answers = atOnce(
                IntStream.range(0, 6).mapToObj(i -> () -> clients.council().push(PATH, json).statusCode()));

        assertThat(answers).containsOnlyOnce(201).containsOnly(201, 200);
        assertThat(registry.of(child.child())).hasSize(1);
    }

    /** Does all of it at the same time. */
    private static List<Integer> atOnce(Stream<Callable<Integer>> requests) {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return requests.map(threads::submit).toList().stream().map(ConsentDoorTest::outcome).toList();
        }
    }

    private static Integer outcome(Future<Integer> answer) {
        try {
            return answer.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void whatHasNotChangedIsNotSentAgain() {
        String path = PATH + "/" + created(SampleConsent.about(child)).getIdElement().getIdPart();

        HttpResponse<String> same = clients.council().get(path, "If-None-Match", "W/\"1\"");

        assertThat(same.statusCode()).isEqualTo(304);
        assertThat(same.headers().firstValue("ETag")).contains("W/\"1\"");
        assertThat(clients.council().get(path, "If-None-Match", "W/\"2\"").statusCode()).isEqualTo(200);
        assertThat(clients.council().get(path, "If-Modified-Since", "Thu, 31 Dec 2099 23:59:59 GMT").statusCode())
                .isEqualTo(304);
        assertThat(clients.council().get(path, "If-Modified-Since", "lately").statusCode()).isEqualTo(200);
        assertThat(clients.council()
                        .get(path, "If-None-Match", "W/\"2\"", "If-Modified-Since", "Thu, 31 Dec 2099 23:59:59 GMT")
                        .statusCode())
                .isEqualTo(200);
        assertThat(clients.council().ask("HEAD", path).headers().firstValue("ETag")).contains("W/\"1\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"_summary=true", "_summary=text", "_elements=status"})
    void aPartOfAConsentIsNotShown(String part) {
        String path = PATH + "/" + created(SampleConsent.about(child).without("C")).getIdElement().getIdPart();

        HttpResponse<String> answer = clients.council().get(path + "?" + part);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("shown whole");
    }

    @Test
    void aConsentOfAMergedRecordIsTheSameChilds() {
        Consent consent = created(SampleConsent.about(child));
        Case kept = caseload.open();
        caseload.involve(kept.child(), TestRegister.COUNCIL, InvolvementRole.COUNCIL_EDUCATION);
        merges.merge(child.child(), kept.child(), "The same child", "officer-1");

        String found = clients.council().get(PATH + "?patient=Patient/" + kept.child()).body();
        HttpResponse<String> withdrawal = update(consent.setStatus(ConsentState.INACTIVE), "1");

        assertThat(found).contains(consent.getIdElement().getIdPart());
        assertThat(withdrawal.statusCode()).as(withdrawal.body()).isEqualTo(200);
        assertThat(registry.of(kept.child())).singleElement().satisfies(ended -> assertThat(ended.status())
                .isEqualTo(ConsentStatus.WITHDRAWN));
    }

    @Test
    void whatTheWriterPrefersIsAnswered() {
        String json = SampleConsent.about(child).called(UUID.randomUUID().toString()).json();

        assertThat(clients.council().push(PATH, json, "Prefer", "return=minimal").body()).isEmpty();
        assertThat(clients.council().push(PATH, json, "Prefer", "return=representation").body()).contains("\"Consent\"");
        assertThat(clients.council().push(PATH, json, "Prefer", "return=OperationOutcome").body())
                .contains("\"OperationOutcome\"");
    }

    @Test
    void theCapabilityStatementListsIt() {
        CapabilityStatement statement = FhirFormat.CONTEXT
                .newJsonParser()
                .parseResource(CapabilityStatement.class, clients.anonymous().get("/fhir/R4/metadata").body());

        assertThat(statement.getRestFirstRep().getResource())
                .filteredOn(resource -> resource.getType().equals("Consent"))
                .singleElement()
                .satisfies(consent -> {
                    assertThat(consent.getConditionalCreate()).isTrue();
                    assertThat(consent.getInteraction())
                            .extracting(interaction -> interaction.getCode().toCode())
                            .containsExactly("create", "read", "search-type", "update", "vread");
                    assertThat(consent.getVersioning().toCode()).isEqualTo("versioned-update");
                    assertThat(consent.getConditionalUpdate()).isFalse();
                    assertThat(consent.getSearchInclude()).isEmpty();
                    assertThat(consent.getSearchRevInclude()).isEmpty();
                    assertThat(consent.getSearchParam())
                            .extracting(parameter -> parameter.getName())
                            .containsExactly("patient", "status", "period", "actor");
                });
    }
}
