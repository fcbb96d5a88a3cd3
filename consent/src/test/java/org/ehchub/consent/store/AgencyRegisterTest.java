package org.ehchub.consent.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ehchub.consent.World.COLLEGE;
import static org.ehchub.consent.World.TRUST;

import java.net.URI;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import org.ehchub.consent.Purpose;
import org.ehchub.consent.World;
import org.ehchub.consent.agencies.Agency;
import org.ehchub.consent.agencies.AgencyClassSettled;
import org.ehchub.consent.agencies.AgencyRegister;
import org.ehchub.consent.agencies.AgreementId;
import org.ehchub.consent.agencies.Channel;
import org.ehchub.consent.agencies.SharingAgreement;
import org.ehchub.consent.agencies.SharingAgreements;
import org.ehchub.consent.children.Circle;
import org.ehchub.consent.children.Involvement;
import org.ehchub.consent.children.InvolvementRole;
import org.ehchub.consent.consents.Categories;
import org.ehchub.consent.ledger.Ledger;
import org.ehchub.consent.ledger.LedgerEvent;
import org.ehchub.consent.ledger.LedgerEventKind;
import org.ehchub.consent.testing.OnEveryDatabase;
import org.ehchub.mappings.canonical.AgencyId;
import org.ehchub.mappings.canonical.Laestab;
import org.ehchub.mappings.canonical.LocalAuthorityCode;
import org.ehchub.mappings.canonical.OdsCode;
import org.ehchub.mappings.canonical.OrganisationCode;
import org.ehchub.mappings.canonical.Ukprn;
import org.ehchub.mappings.canonical.Urn;
import org.ehchub.security.identity.AgencyRole;
import org.ehchub.security.identity.CertificateFingerprint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;

class AgencyRegisterTest extends OnEveryDatabase {

    private static final Instant NOW = Instant.parse("2026-03-16T10:00:00Z");

    private static AgencyRegister agencies() {
        return registry.get(AgencyRegister.class);
    }

    private static Agency coded(String id, OrganisationCode code) {
        return new Agency(
                new AgencyId(id),
                "The " + id,
                AgencyRole.HEALTH,
                Optional.of(code),
                Channel.FHIR_PUSH,
                Optional.of(URI.create("https://fhir.example/R4")),
                "integration team");
    }

    private static CertificateFingerprint certificate() {
        byte[] bytes = new byte[32];
        ThreadLocalRandom.current().nextBytes(bytes);
        return new CertificateFingerprint(HexFormat.of().formatHex(bytes));
    }

    static OrganisationCode[] codes() {
        return new OrganisationCode[] {
            new OdsCode("RX1"),
            new Urn("123456"),
            new Laestab("8204001"),
            new Ukprn("10001234"),
            new LocalAuthorityCode("820")
        };
    }

    @ParameterizedTest
    @MethodSource("codes")
    void anAgencyIsFoundByItsNationalCode(OrganisationCode code) {
        var agency = coded("coded-" + code.value().toLowerCase(), code);

        agencies().register(agency);

        assertThat(agencies().findByCode(code)).contains(agency);
        assertThat(agencies().find(agency.id())).contains(agency);
    }

    @Test
    void noTwoAgenciesHaveOneNationalCode() {
        var code = new OdsCode("RTWICE");
        agencies().register(coded("first-of-two", code));

        assertThatThrownBy(() -> agencies().register(coded("second-of-two", code)))
                .isInstanceOf(DuplicateKeyException.class);
    }

    @Test
    void allAgenciesAreListedById() {
        assertThat(agencies().all()).containsAll(World.AGENCIES).isSortedAccordingTo((a, b) -> a.id().compareTo(b.id()));
    }

    @Test
    void whatChangedAboutAnAgencyIsRegisteredOnce() {
        var agency = World.agency("changing", AgencyRole.SCHOOL);
        var changed = World.agency("changing", AgencyRole.COLLEGE);

        agencies().register(agency);
        agencies().register(changed);
        agencies().register(changed);

        assertThat(agencies().find(agency.id())).contains(changed);
        assertThat(registry.get(Ledger.class).about("changing"))
                .extracting(LedgerEvent::kind)
                .containsExactly(LedgerEventKind.AGENCY_REGISTERED, LedgerEventKind.AGENCY_REGISTERED);
    }

    @Test
    void theClassOfAnAgencyAroundAChildStaysAsItIs() {
        var agency = World.agency("around-a-child", AgencyRole.SCHOOL);
        agencies().register(agency);
        registry.get(Circle.class)
                .add(
                        registry.child(),
                        new Involvement(
                                agency.id(), InvolvementRole.NAMED_INSTITUTION, World.TODAY, Optional.empty()),
                        "officer-1");

        assertThatThrownBy(() -> agencies().register(World.agency("around-a-child", AgencyRole.COLLEGE)))
                .isInstanceOf(AgencyClassSettled.class);
        assertThat(agencies().find(agency.id())).contains(agency);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void theClassOfAnAgencyThatHasAgreedToShareStaysAsItIs(boolean first) {
        var agency = World.agency(first ? "agreed-first" : "agreed-second", AgencyRole.SCHOOL);
        agencies().register(agency);
        registry.get(SharingAgreements.class)
                .record(
                        new SharingAgreement(
                                AgreementId.random(),
                                first ? agency.id() : TRUST.id(),
                                first ? TRUST.id() : agency.id(),
                                Set.of(Purpose.SUPPORT),
                                new Categories.All(),
                                World.TODAY,
                                World.TODAY,
                                "ISA-7"),
                        "officer-1");

        assertThatThrownBy(() -> agencies().register(World.agency(agency.id().value(), AgencyRole.COLLEGE)))
                .isInstanceOf(AgencyClassSettled.class);
    }

    @Test
    void aRegisteredCertificateProvesItsAgency() {
        var certificate = certificate();

        agencies().addCertificate(TRUST.id(), certificate, NOW.plusSeconds(60));

        assertThat(agencies().authenticate(certificate, NOW)).contains(TRUST);
    }

    @Test
    void anUnknownCertificateProvesNothing() {
        assertThat(agencies().authenticate(certificate(), NOW)).isEmpty();
    }

    @Test
    void aCertificateProvesNothingFromItsEnd() {
        var certificate = certificate();

        agencies().addCertificate(TRUST.id(), certificate, NOW);

        assertThat(agencies().authenticate(certificate, NOW)).isEmpty();
        assertThat(agencies().authenticate(certificate, NOW.minusMillis(1))).contains(TRUST);
    }

    @Test
    void aRevokedCertificateProvesNothingFromThen() {
        var certificate = certificate();
        agencies().addCertificate(TRUST.id(), certificate, NOW.plusSeconds(60));

        agencies().revokeCertificate(certificate, NOW);
        agencies().revokeCertificate(certificate, NOW.plusSeconds(30));

        assertThat(agencies().authenticate(certificate, NOW)).isEmpty();
        assertThat(registry.get(Ledger.class).about(certificate.sha256Hex()))
                .extracting(LedgerEvent::kind)
                .containsExactly(
                        LedgerEventKind.AGENCY_CERTIFICATE_ADDED, LedgerEventKind.AGENCY_CERTIFICATE_REVOKED);
    }

    @Test
    void aCertificateStaysWithItsFirstAgency() {
        var certificate = certificate();
        agencies().addCertificate(TRUST.id(), certificate, NOW.plusSeconds(60));

        agencies().addCertificate(COLLEGE.id(), certificate, NOW.plusSeconds(60));

        assertThat(agencies().authenticate(certificate, NOW)).contains(TRUST);
    }

    @Test
    void aCertificateIsOfARegisteredAgency() {
        assertThatThrownBy(() -> agencies().addCertificate(new AgencyId("nobody"), certificate(), NOW))
                .isInstanceOf(DataIntegrityViolationException.class);
    }
}
