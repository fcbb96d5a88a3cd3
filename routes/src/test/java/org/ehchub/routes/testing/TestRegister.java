package org.ehchub.routes.testing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ehchub.consent.Purpose;
import org.ehchub.consent.agencies.Agency;
import org.ehchub.consent.agencies.AgencyRegister;
import org.ehchub.consent.agencies.AgreementId;
import org.ehchub.consent.agencies.Channel;
import org.ehchub.consent.agencies.SharingAgreement;
import org.ehchub.consent.agencies.SharingAgreements;
import org.ehchub.consent.children.ChildId;
import org.ehchub.consent.children.ChildRegister;
import org.ehchub.consent.children.NewChild;
import org.ehchub.consent.consents.Categories;
import org.ehchub.consent.statutory.AdviceRequests;
import org.ehchub.mappings.canonical.AgencyId;
import org.ehchub.mappings.canonical.NhsNumber;
import org.ehchub.mappings.canonical.PersonName;
import org.ehchub.security.identity.AgencyRole;
import org.ehchub.security.identity.CertificateFingerprint;
import org.ehchub.security.identity.IssuedIdentity;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** Who is registered with the hub under test. */
@TestConfiguration(proxyBeanMethods = false)
public class TestRegister {

    /** An NHS trust that pushes FHIR. */
    public static final AgencyId TRUST = new AgencyId("northmere-trust");

    /** Another NHS trust. */
    public static final AgencyId OTHER_TRUST = new AgencyId("southmere-trust");

    /** A council that pulls from its inbox. */
    public static final AgencyId COUNCIL = new AgencyId("northmere-education");

    /** Another council, which has asked the trust for medical advice about the other child. */
    public static final AgencyId OTHER_COUNCIL = new AgencyId("southmere-education");

    /** What it called its request. */
    public static final String REQUEST = "request-1";

    /** An employer, whose machines may not push. */
    public static final AgencyId EMPLOYER = new AgencyId("northmere-bakery");

    /** A registered child; the name and the number are canaries that no log may hold. */
    public static final PersonName NAME = new PersonName("Zanthia", "Quillfeather");

    /** The child's NHS number, from the range kept for tests. */
    public static final NhsNumber NHS_NUMBER = new NhsNumber("9990001014");

    /** Another registered child's. */
    public static final NhsNumber OTHER_NHS_NUMBER = new NhsNumber("9990001022");

    /** The child's date of birth. */
    public static final LocalDate BIRTH_DATE = LocalDate.of(2012, 4, 17);

    @Bean
    SmartInitializingSingleton registrations(
            AgencyRegister agencies, ChildRegister children, SharingAgreements agreements, AdviceRequests requests) {
        return () -> {
            register(agencies, TRUST, AgencyRole.HEALTH, TestIdentities.TRUST);
            register(agencies, OTHER_TRUST, AgencyRole.HEALTH, TestIdentities.OTHER_TRUST);
            register(agencies, COUNCIL, AgencyRole.COUNCIL_EDUCATION, TestIdentities.COUNCIL);
            register(agencies, OTHER_COUNCIL, AgencyRole.COUNCIL_EDUCATION, TestIdentities.OTHER_COUNCIL);
            register(agencies, EMPLOYER, AgencyRole.EMPLOYER, TestIdentities.EMPLOYER);
            admit(agencies, OTHER_TRUST, TestIdentities.LEAVER);
            admit(agencies, TRUST, TestIdentities.EXPIRED);
            admit(agencies, TRUST, TestIdentities.REVOKED);
            agencies.revokeCertificate(CertificateFingerprint.of(TestIdentities.REVOKED.certificate()), Instant.now());
            register(children, NHS_NUMBER, NAME, "trust-1");
            ChildId other = register(children, OTHER_NHS_NUMBER, new PersonName("Thaddeus", "Quillfeather"), "trust-2");
            agreements.record(agreement(), "test");
            requests.record(SampleBundles.request(), other, OTHER_COUNCIL, TRUST, Instant.now());
        };
    }

    private static SharingAgreement agreement() {
        return new SharingAgreement(
                AgreementId.random(),
                TRUST,
                OTHER_COUNCIL,
                Set.of(Purpose.ASSESSMENT),
                new Categories.All(),
                LocalDate.EPOCH,
                LocalDate.of(2999, 12, 31),
                "Test agreement");
    }

    private static void register(AgencyRegister agencies, AgencyId id, AgencyRole role, IssuedIdentity identity) {
        agencies.register(new Agency(
                id, "Test agency", role, Optional.empty(), Channel.INBOX, Optional.empty(), "Test desk"));
        admit(agencies, id, identity);
    }

    private static void admit(AgencyRegister agencies, AgencyId id, IssuedIdentity identity) {
        agencies.addCertificate(
                id,
                CertificateFingerprint.of(identity.certificate()),
                identity.certificate().getNotAfter().toInstant());
    }

    private static ChildId register(ChildRegister children, NhsNumber number, PersonName name, String localId) {
        return children.register(new NewChild(
                name,
                BIRTH_DATE,
                Optional.of(number),
                Optional.empty(),
                Optional.empty(),
                Map.of(TRUST, localId),
                Optional.of("test")));
    }
}
