package org.ehchub.consent.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.ehchub.consent.agencies.Agency;
import org.ehchub.consent.agencies.AgencyRegister;
import org.ehchub.consent.agencies.Channel;
import org.ehchub.consent.ledger.LedgerEvent;
import org.ehchub.consent.ledger.LedgerEventKind;
import org.ehchub.consent.testing.TestDatabase;
import org.ehchub.mappings.canonical.AgencyId;
import org.ehchub.mappings.canonical.OdsCode;
import org.ehchub.mappings.canonical.OrganisationCode;
import org.ehchub.security.identity.AgencyRole;
import org.ehchub.security.identity.CertificateFingerprint;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;

/** What the register of agencies promises on every database. */
abstract class AgencyRegisterContract {

    private static final Instant NOT_AFTER = Instant.parse("2027-03-02T09:30:00Z");
    private static final CertificateFingerprint CERTIFICATE = new CertificateFingerprint("ab".repeat(32));
    private static final OrganisationCode CODE = new OdsCode("RX1");
    private static final Agency TRUST = new Agency(
            new AgencyId("trust"),
            "Northmere Trust",
            AgencyRole.HEALTH,
            Optional.of(CODE),
            Channel.FHIR_PUSH,
            Optional.of(URI.create("https://trust.example/fhir?key=secret")),
            "Integration desk");
    private static final Agency COUNCIL = new Agency(
            new AgencyId("council"),
            "Northmere Council",
            AgencyRole.COUNCIL_EDUCATION,
            Optional.empty(),
            Channel.INBOX,
            Optional.empty(),
            "SEND team");

    private TestDatabase database;
    private Store store;
    private AgencyRegister agencies;

    abstract TestDatabase open();

    @BeforeEach
    void openDatabase() {
        database = open();
        store = new Store(database);
        agencies = store.agencies;
    }

    @AfterEach
    void closeDatabase() {
        database.close();
    }

    @Test
    void anAgencyIsFoundAsItWasRegistered() {
        // when
        agencies.register(TRUST);
        agencies.register(COUNCIL);

        // then
        assertThat(agencies.find(TRUST.id())).contains(TRUST);
        assertThat(agencies.find(new AgencyId("nobody"))).isEmpty();
        assertThat(agencies.all()).containsExactly(COUNCIL, TRUST);
    }

    @Test
    void anAgencyIsFoundByItsNationalCode() {
        // given
        agencies.register(TRUST);
        agencies.register(COUNCIL);

        // when, then
        assertThat(agencies.findByCode(CODE)).contains(TRUST);
        assertThat(agencies.findByCode(new OdsCode("RX2"))).isEmpty();
    }

    @Test
    void aChangeReplacesAndStandsInTheLedgerOnce() {
        // given
        agencies.register(COUNCIL);
        Agency moved = new Agency(
                COUNCIL.id(),
                COUNCIL.name(),
                COUNCIL.role(),
                COUNCIL.code(),
                Channel.FHIR_PUSH,
                Optional.of(URI.create("https://council.example")),
                COUNCIL.owner());

        // when
        agencies.register(moved);
        agencies.register(moved);

        // then
        assertThat(agencies.find(COUNCIL.id())).contains(moved);
        assertThat(store.ledger.about("council"))
                .extracting(LedgerEvent::kind)
                .containsExactly(LedgerEventKind.AGENCY_REGISTERED, LedgerEventKind.AGENCY_REGISTERED);
    }

    @Test
    void theLedgerNamesTheEndpointsHostOnly() {
        // when
        agencies.register(TRUST);

        // then
        assertThat(store.ledger.about("trust").getFirst().facts())
                .containsEntry("host", "trust.example")
                .doesNotContainValue("Integration desk");
        assertThat(store.ledger.about("trust").getFirst().facts().toString()).doesNotContain("secret");
    }

    @Test
    void twoAgenciesCannotHaveOneNationalCode() {
        // given
        agencies.register(TRUST);
        Agency impostor = new Agency(
                new AgencyId("impostor"),
                "Another",
                AgencyRole.HEALTH,
                Optional.of(CODE),
                Channel.INBOX,
                Optional.empty(),
                "Nobody");

        // when, then
        assertThatThrownBy(() -> agencies.register(impostor)).isInstanceOf(DuplicateKeyException.class);
        assertThat(store.ledger.about("impostor")).isEmpty();
    }

    @Test
    void aCertificateProvesItsAgencyUntilItExpires() {
        // given
        agencies.register(TRUST);

        // when
        agencies.addCertificate(TRUST.id(), CERTIFICATE, NOT_AFTER);

        // then
        assertThat(agencies.authenticate(CERTIFICATE, NOT_AFTER)).contains(TRUST);
        assertThat(agencies.authenticate(CERTIFICATE, NOT_AFTER.plusSeconds(1))).isEmpty();
        assertThat(agencies.authenticate(new CertificateFingerprint("cd".repeat(32)), NOT_AFTER)).isEmpty();
    }

    @Test
    void aRevokedCertificateProvesNothingFromThatMoment() {
        // given
        agencies.register(TRUST);
        agencies.addCertificate(TRUST.id(), CERTIFICATE, NOT_AFTER);
        Instant revoked = NOT_AFTER.minus(Duration.ofDays(30));

        // when
        agencies.revokeCertificate(CERTIFICATE, revoked);

        // then
        assertThat(agencies.authenticate(CERTIFICATE, revoked.minusMillis(1))).contains(TRUST);
        assertThat(agencies.authenticate(CERTIFICATE, revoked)).isEmpty();
    }

    @Test
    void aRevocationIsForGood() {
        // given
        agencies.register(TRUST);
        agencies.addCertificate(TRUST.id(), CERTIFICATE, NOT_AFTER);
        Instant revoked = NOT_AFTER.minus(Duration.ofDays(30));
        agencies.revokeCertificate(CERTIFICATE, revoked);

        // when
        agencies.revokeCertificate(CERTIFICATE, revoked.plusSeconds(60));
        agencies.addCertificate(TRUST.id(), CERTIFICATE, NOT_AFTER.plusSeconds(60));

        // then
        assertThat(agencies.authenticate(CERTIFICATE, revoked)).isEmpty();
        assertThat(store.ledger.about(CERTIFICATE.sha256Hex()))
                .extracting(LedgerEvent::kind)
                .containsExactly(
                        LedgerEventKind.AGENCY_CERTIFICATE_ADDED, LedgerEventKind.AGENCY_CERTIFICATE_REVOKED);
    }

    @Test
    void aCertificateStaysWithItsAgency() {
        // given
        agencies.register(TRUST);
        agencies.register(COUNCIL);
        agencies.addCertificate(TRUST.id(), CERTIFICATE, NOT_AFTER);

        // when
        agencies.addCertificate(COUNCIL.id(), CERTIFICATE, NOT_AFTER);

        // then
        assertThat(agencies.authenticate(CERTIFICATE, NOT_AFTER)).contains(TRUST);
    }

    @Test
    void onlyARegisteredAgencyGetsACertificate() {
        // when, then
        assertThatThrownBy(() -> agencies.addCertificate(TRUST.id(), CERTIFICATE, NOT_AFTER))
                .isInstanceOf(DataIntegrityViolationException.class);
    }
}
