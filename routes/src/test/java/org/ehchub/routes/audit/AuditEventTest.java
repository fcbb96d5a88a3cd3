package org.ehchub.routes.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.ehchub.consent.ledger.Ledger;
import org.ehchub.consent.ledger.LedgerEvent;
import org.ehchub.consent.ledger.LedgerEventKind;
import org.ehchub.mappings.canonical.AgencyId;
import org.ehchub.mappings.fhir.FhirFormat;
import org.ehchub.routes.testing.AgencyClients;
import org.ehchub.routes.testing.HubTest;
import org.ehchub.routes.testing.TestRegister;
import org.hl7.fhir.r4.model.AuditEvent;
import org.hl7.fhir.r4.model.AuditEvent.AuditEventOutcome;
import org.hl7.fhir.r4.model.Bundle;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@HubTest
class AuditEventTest {

    private static final String PATH = "/fhir/R4/AuditEvent";

    @Autowired
    private AgencyClients clients;

    @Autowired
    private Ledger ledger;

    @Autowired
    private TransactionTemplate transaction;

    private final String subject = UUID.randomUUID().toString();

    private void tell(LedgerEventKind kind, AgencyId agency, Map<String, String> facts) {
        transaction.executeWithoutResult(status -> ledger.append(new LedgerEvent(
                kind, Instant.now(), Optional.of("ab".repeat(32)), Optional.of(agency), subject, new TreeMap<>(facts))));
    }

    private List<AuditEvent> trust() {
        return about(clients.trust().get(PATH + "?_count=200"));
    }

    private List<AuditEvent> otherTrust() {
        return about(clients.otherTrust().get(PATH + "?_count=200"));
    }

    private List<AuditEvent> about(HttpResponse<String> response) {
        return ofThisTest(bundle(response));
    }

    private static Bundle bundle(HttpResponse<String> response) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return FhirFormat.CONTEXT.newJsonParser().parseResource(Bundle.class, response.body());
    }

    private static String pathOf(String url) {
        URI address = URI.create(url);
        return address.getPath() + "?" + address.getRawQuery();
    }

    private List<AuditEvent> ofThisTest(Bundle page) {
        return page.getEntry().stream()
                .map(entry -> (AuditEvent) entry.getResource())
                .filter(audit -> audit.getEntity().stream()
                        .anyMatch(entity -> subject.equals(entity.getWhat().getIdentifier().getValue())))
                .toList();
    }

    @Test
    void aPermitIsReadByItsRecipientAlone() {
        tell(
                LedgerEventKind.DISCLOSURE_PERMITTED,
                TestRegister.TRUST,
                Map.of("sender", "council", "purpose", "support", "permitted.B-1", "consent rule/1 c/1", "refused.C-1", "no-basis"));

        assertThat(trust()).singleElement().satisfies(audit -> {
            assertThat(audit.getOutcome()).isEqualTo(AuditEventOutcome._0);
            assertThat(audit.getMeta().hasProfile(AuditEventForm.AUTHZ_CONSENT)).isTrue();
            assertThat(audit.getAgent()).hasSize(4);
            assertThat(audit.getEntity()).hasSize(2);
            assertThat(audit.getOutcomeDesc()).isEqualTo("consent");
        });
        assertThat(otherTrust()).isEmpty();
    }

    @Test
    void aRefusalIsReadByItsSenderAndNotToldToWhom() {
        tell(
                LedgerEventKind.DISCLOSURE_REFUSED,
                TestRegister.OTHER_TRUST,
                Map.of("sender", TestRegister.TRUST.value(), "purpose", "support", "refused.B-1", "no-consent"));

        assertThat(trust()).singleElement().satisfies(audit -> {
            assertThat(audit.getOutcome()).isEqualTo(AuditEventOutcome._8);
            assertThat(audit.getOutcomeDesc()).isEqualTo("no-consent");
            assertThat(FhirFormat.CONTEXT.newJsonParser().encodeResourceToString(audit))
                    .doesNotContain(TestRegister.OTHER_TRUST.value());
        });
        assertThat(otherTrust()).isEmpty();
    }

    @Test
    void anErrorIsRead() {
        tell(LedgerEventKind.ARRIVAL_REFUSED, TestRegister.TRUST, Map.of("reasons", "UNREADABLE", "format", "fhir"));

        assertThat(trust()).singleElement().satisfies(audit -> {
            assertThat(audit.getOutcome()).isEqualTo(AuditEventOutcome._8);
            assertThat(audit.getOutcomeDesc()).isEqualTo("UNREADABLE");
        });
    }

    @Test
    void oneIsReadByItsIdByItsAgencyAlone() {
        tell(LedgerEventKind.ARRIVAL_RECEIVED, TestRegister.TRUST, Map.of("format", "fhir"));
        String id = trust().getFirst().getIdElement().getIdPart();

        assertThat(clients.trust().get(PATH + "/" + id).statusCode()).isEqualTo(200);
        assertThat(clients.otherTrust().get(PATH + "/" + id).statusCode()).isEqualTo(404);
        assertThat(clients.trust().get(PATH + "/" + "0".repeat(32)).statusCode()).isEqualTo(404);
        assertThat(clients.trust().get(PATH + "/1").statusCode()).isEqualTo(404);
    }

    @Test
    void aDateNarrows() {
        tell(LedgerEventKind.ARRIVAL_RECEIVED, TestRegister.TRUST, Map.of("format", "fhir"));

        assertThat(about(clients.trust().get(PATH + "?date=ge2020-01-01"))).hasSize(1);
        assertThat(about(clients.trust().get(PATH + "?date=lt2020-01-01"))).isEmpty();
    }

    @Test
    void everyEventIsOnOnePageWhateverHappensMeanwhile() {
        // given
        for (int number = 0; number < 7; number++) {
            tell(LedgerEventKind.ARRIVAL_RECEIVED, TestRegister.TRUST, Map.of("format", "fhir"));
        }

        // when
        List<String> found = new ArrayList<>();
        Optional<String> next = Optional.of(PATH + "?_count=3&date=ge2020-01-01");
        while (next.isPresent()) {
            Bundle page = bundle(clients.trust().get(next.get()));
            assertThat(page.getEntry()).hasSizeLessThanOrEqualTo(3);
            ofThisTest(page).forEach(audit -> found.add(audit.getIdElement().getIdPart()));
            tell(LedgerEventKind.ARRIVAL_RECEIVED, TestRegister.TRUST, Map.of("format", "fhir"));
            next = Optional.ofNullable(page.getLink("next")).map(link -> pathOf(link.getUrl()));
        }

        // then
        assertThat(found).hasSize(7).doesNotHaveDuplicates();
    }

    @Test
    void aPageThatNoLinkNamesIsRefused() {
        assertThat(clients.trust().get(PATH + "?_after=17").statusCode()).isEqualTo(400);
    }

    @Test
    void whatIsBetweenTheHubAndItsStaffIsNoAgencys() {
        tell(LedgerEventKind.DISCLOSURE_WITHHELD, TestRegister.TRUST, Map.of("reason", "no-consent"));
        tell(LedgerEventKind.AGENCY_REGISTERED, TestRegister.TRUST, Map.of("role", "HEALTH"));

        assertThat(trust()).isEmpty();
    }
}
