package org.ehchub.routes.testing;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.ehchub.consent.ConsentRegistry;
import org.ehchub.consent.Purpose;
import org.ehchub.consent.agencies.Agency;
import org.ehchub.consent.agencies.AgencyRegister;
import org.ehchub.consent.agencies.AgreementId;
import org.ehchub.consent.agencies.Channel;
import org.ehchub.consent.agencies.SharingAgreement;
import org.ehchub.consent.agencies.SharingAgreements;
import org.ehchub.consent.children.ChildId;
import org.ehchub.consent.children.ChildRegister;
import org.ehchub.consent.children.Circle;
import org.ehchub.consent.children.Involvement;
import org.ehchub.consent.children.InvolvementRole;
import org.ehchub.consent.children.NewChild;
import org.ehchub.consent.consents.Categories;
import org.ehchub.consent.consents.Consent;
import org.ehchub.consent.consents.ConsentId;
import org.ehchub.consent.consents.ConsentTerms;
import org.ehchub.consent.consents.GivenBy;
import org.ehchub.consent.consents.Giver;
import org.ehchub.consent.consents.HowTaken;
import org.ehchub.consent.consents.ParentalResponsibility;
import org.ehchub.consent.consents.PersonRef;
import org.ehchub.consent.consents.Recipients;
import org.ehchub.consent.consents.Scope;
import org.ehchub.consent.statutory.AdviceRequests;
import org.ehchub.mappings.canonical.AdviceKind;
import org.ehchub.mappings.canonical.AdviceRequest;
import org.ehchub.mappings.canonical.AgencyId;
import org.ehchub.mappings.canonical.ChildRef;
import org.ehchub.mappings.canonical.Heading;
import org.ehchub.mappings.canonical.PersonName;
import org.ehchub.mappings.canonical.Sensitivity;
import org.ehchub.security.identity.AgencyRole;
import org.ehchub.security.identity.CertificateFingerprint;
import org.ehchub.security.identity.IssuedIdentity;
import org.springframework.context.ApplicationContext;

/**
 * A small invented world in a hub's registers: a trust that was asked for medical advice on every child, the council
 * that asked, and a college.
 */
public final class World {

    /** Pushes health advice. */
    public static final AgencyId TRUST = new AgencyId("northmere-trust");

    /** Asked for it, and pulls. */
    public static final AgencyId COUNCIL = new AgencyId("northmere-education");

    /** Is pushed to, on consent only. */
    public static final AgencyId COLLEGE = new AgencyId("northmere-college");

    /** What every child's family name starts with. */
    public static final String FAMILY_NAME = "Inventedname";

    private static final String STAFF = "test";
    private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);
    private static final LocalDate FAR_AHEAD = LocalDate.of(2099, 12, 31);

    private final AgencyRegister agencies;
    private final SharingAgreements agreements;
    private final ChildRegister children;
    private final Circle circle;
    private final AdviceRequests requests;
    private final ConsentRegistry consents;

    /** A world in this hub's registers. */
    public World(ApplicationContext hub) {
        agencies = hub.getBean(AgencyRegister.class);
        agreements = hub.getBean(SharingAgreements.class);
        children = hub.getBean(ChildRegister.class);
        circle = hub.getBean(Circle.class);
        requests = hub.getBean(AdviceRequests.class);
        consents = hub.getBean(ConsentRegistry.class);
    }

    /** Registers the agencies and the agreements between them. */
    public void registerAgencies(URI collegeEndpoint) {
        register(TRUST, "Northmere Trust", AgencyRole.HEALTH, Channel.INBOX, Optional.empty());
        register(COUNCIL, "Northmere Council", AgencyRole.COUNCIL_EDUCATION, Channel.INBOX, Optional.empty());
        register(COLLEGE, "Northmere College", AgencyRole.COLLEGE, Channel.COLLEGE_REST, Optional.of(collegeEndpoint));
        agree(TRUST, COUNCIL);
        agree(TRUST, COLLEGE);
        agree(COUNCIL, COLLEGE);
    }

    private void register(AgencyId id, String name, AgencyRole role, Channel channel, Optional<URI> endpoint) {
        agencies.register(new Agency(id, name, role, Optional.empty(), channel, endpoint, "Duty desk, " + name));
    }

    /** A second college that a child goes to and its parent consents to, with no agreement yet. */
    public AgencyId collegeWithoutAgreement(ChildId child, URI endpoint) {
        AgencyId other = new AgencyId("southmere-college");
        register(other, "Southmere College", AgencyRole.COLLEGE, Channel.COLLEGE_REST, Optional.of(endpoint));
        involve(child, other, InvolvementRole.NAMED_INSTITUTION);
        consentTo(child, other);
        return other;
    }

    /** Records an agreement for every purpose and all content. */
    public void agree(AgencyId one, AgencyId other) {
        agreements.record(
                new SharingAgreement(
                        new AgreementId(UUID.randomUUID()),
                        one,
                        other,
                        Set.of(Purpose.values()),
                        new Categories.All(),
                        LONG_AGO,
                        FAR_AHEAD,
                        "Test agreement"),
                STAFF);
    }

    /** Lets the agency in with this certificate. */
    public void admit(AgencyId agency, IssuedIdentity identity) {
        agencies.addCertificate(
                agency,
                CertificateFingerprint.of(identity.certificate()),
                identity.certificate().getNotAfter().toInstant());
    }

    /** Registers children 0 to count - 1, each with the three agencies around it and the trust asked for advice. */
    public List<ChildId> registerChildren(int count) {
        return IntStream.range(0, count).mapToObj(this::registerChild).toList();
    }

    private ChildId registerChild(int n) {
        ChildId child = children.register(new NewChild(
                name(n),
                birthDate(n),
                Optional.of(NhsNumbers.number(n)),
                Optional.empty(),
                Optional.empty(),
                Map.of(COUNCIL, "case-" + n),
                Optional.of(STAFF)));
        involve(child, COUNCIL, InvolvementRole.COUNCIL_EDUCATION);
        involve(child, TRUST, InvolvementRole.HEALTH_PROVIDER);
        involve(child, COLLEGE, InvolvementRole.NAMED_INSTITUTION);
        var heading = new Heading(
                requestOf(n), 1, COUNCIL, reference(n), Set.of(TRUST), LocalDate.now(), false);
        requests.record(
                new AdviceRequest(heading, Set.of(AdviceKind.MEDICAL), LocalDate.now().plusWeeks(6), List.of()),
                child,
                COUNCIL,
                TRUST,
                Instant.now());
        return child;
    }

    private void involve(ChildId child, AgencyId agency, InvolvementRole role) {
        circle.add(child, new Involvement(agency, role, LONG_AGO, Optional.empty()), STAFF);
    }

    /** Records a parent's consent to the college's having everything, for support. */
    public Consent consentToCollege(ChildId child) {
        return consentTo(child, COLLEGE);
    }

    /** Records the same with what there is of mental health. */
    public Consent consentToCollegeWithMentalHealth(ChildId child) {
        return consentTo(child, COLLEGE, Set.of(Sensitivity.MENTAL_HEALTH));
    }

    private Consent consentTo(ChildId child, AgencyId recipient) {
        return consentTo(child, recipient, Set.of());
    }

    private Consent consentTo(ChildId child, AgencyId recipient, Set<Sensitivity> sensitivities) {
        ConsentId id = ConsentId.random();
        consents.give(
                id,
                new ConsentTerms(
                        child,
                        new Giver(
                                GivenBy.PARENT,
                                "mother",
                                Optional.of(new PersonRef("mother-of-" + child)),
                                ParentalResponsibility.HELD),
                        Optional.empty(),
                        HowTaken.FORM,
                        Optional.empty(),
                        Instant.now(),
                        LONG_AGO,
                        Optional.empty(),
                        new Scope(
                                Set.of(Purpose.values()),
                                Recipients.of(recipient),
                                new Categories.All(),
                                sensitivities,
                                List.of())),
                STAFF);
        return consents.history(id).getLast();
    }

    /** Withdraws it. */
    public void withdraw(Consent consent) {
        consents.withdraw(consent.id(), consent.version(), STAFF);
    }

    /** How the trust names child n. */
    public static ChildRef reference(int n) {
        return new ChildRef(
                Optional.of(NhsNumbers.number(n)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                name(n),
                birthDate(n));
    }

    /** The document id of the request for advice on child n. */
    public static String requestOf(int n) {
        return "request-" + n;
    }

    private static PersonName name(int n) {
        return new PersonName("Robin", FAMILY_NAME + n);
    }

    private static LocalDate birthDate(int n) {
        return LocalDate.of(2015, 1, 1).plusDays(n % 365);
    }
}
