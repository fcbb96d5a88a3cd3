package org.ehchub.routes.testing;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.ehchub.consent.ConsentRegistry;
import org.ehchub.consent.KnownPeople;
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
import org.ehchub.consent.consents.ConsentChange;
import org.ehchub.consent.consents.ConsentId;
import org.ehchub.consent.consents.ConsentTerms;
import org.ehchub.consent.consents.GivenBy;
import org.ehchub.consent.consents.Giver;
import org.ehchub.consent.consents.HowTaken;
import org.ehchub.consent.consents.KnownPerson;
import org.ehchub.consent.consents.ParentalResponsibility;
import org.ehchub.consent.consents.Recipients;
import org.ehchub.consent.consents.Scope;
import org.ehchub.mappings.canonical.AgencyId;
import org.ehchub.mappings.canonical.Authorship;
import org.ehchub.mappings.canonical.ChildRef;
import org.ehchub.mappings.canonical.Confidentiality;
import org.ehchub.mappings.canonical.Heading;
import org.ehchub.mappings.canonical.InformationItem;
import org.ehchub.mappings.canonical.NhsNumber;
import org.ehchub.mappings.canonical.PersonName;
import org.ehchub.mappings.canonical.PlanSection;
import org.ehchub.mappings.canonical.PlanSections;
import org.ehchub.mappings.canonical.PlanStatus;
import org.ehchub.mappings.canonical.Topic;
import org.ehchub.routes.arrival.Arrival;
import org.ehchub.routes.arrival.ArrivalDesk;
import org.ehchub.routes.arrival.ArrivalId;
import org.ehchub.routes.arrival.ArrivalReceipt;
import org.ehchub.routes.disclosure.ArrivalJournal;
import org.ehchub.routes.disclosure.ArrivalRow;
import org.ehchub.routes.disclosure.ArrivalState;
import org.ehchub.routes.disclosure.DisclosureId;
import org.ehchub.routes.disclosure.DisclosureState;
import org.ehchub.routes.disclosure.JournalViews;
import org.ehchub.routes.disclosure.Sealer;
import org.ehchub.routes.failure.FaultReason;
import org.ehchub.routes.failure.Parking;
import org.ehchub.security.identity.AgencyRole;
import org.ehchub.security.keys.DataKey;
import org.springframework.boot.test.context.TestComponent;

/** The council's caseload: agencies that share by agreement, children, and plans on their way. */
@TestComponent
public final class Caseload {

    /** Sends plans. */
    public static final AgencyId COUNCIL = new AgencyId("eastmere-education");
    /** Pulls from its inbox. */
    public static final AgencyId COLLEGE = new AgencyId("eastmere-college");

    /** A voluntary body whose endpoint nobody has entered yet: what goes to it is parked. */
    public static final AgencyId CLUB = new AgencyId("eastmere-club");

    private static final LocalDate BORN = LocalDate.of(2013, 5, 2);
    private static final LocalDate SIGNED = LocalDate.of(2026, 1, 1);

    /** Far from the numbers of other tests' children. */
    private final AtomicInteger next = new AtomicInteger(50_000);

    private final AgencyRegister agencies;
    private final SharingAgreements agreements;
    private final ChildRegister children;
    private final Circle circle;
    private final ConsentRegistry consents;
    private final KnownPeople people;
    private final ArrivalDesk desk;
    private final JournalViews journal;
    private final ArrivalJournal arrivals;
    private final Parking parking;
    private final Sealer sealer;

    Caseload(
            AgencyRegister agencies,
            SharingAgreements agreements,
            ChildRegister children,
            Circle circle,
            ConsentRegistry consents,
            KnownPeople people,
            ArrivalDesk desk,
            JournalViews journal,
            ArrivalJournal arrivals,
            Parking parking,
            Sealer sealer) {
        this.agencies = agencies;
        this.agreements = agreements;
        this.children = children;
        this.circle = circle;
        this.consents = consents;
        this.people = people;
        this.desk = desk;
        this.journal = journal;
        this.arrivals = arrivals;
        this.parking = parking;
        this.sealer = sealer;
        register(COUNCIL, "Eastmere Council, education", AgencyRole.COUNCIL_EDUCATION, Channel.INBOX);
        register(COLLEGE, "Eastmere College", AgencyRole.COLLEGE, Channel.INBOX);
        register(CLUB, "Eastmere Youth Club", AgencyRole.VOLUNTARY, Channel.FHIR_PUSH);
        agree(COLLEGE, Purpose.SUPPORT);
        agree(CLUB, Purpose.COMMUNITY_SUPPORT);
    }

    /** A child whose circle is the council, the college and the club. */
    public Case open() {
        return open("Perpetua", BORN);
    }

    /** The same, of this name and birth date. */
    public Case open(String given, LocalDate born) {
        PersonName name = new PersonName(given, "Wimbleflower");
        NhsNumber number = NhsNumbers.number(next.getAndIncrement());
        String localId = "E-" + number.value();
        ChildId child = children.register(new NewChild(
                name,
                born,
                Optional.of(number),
                Optional.empty(),
                Optional.empty(),
                Map.of(COUNCIL, localId),
                Optional.of("test")));
        involve(child, COUNCIL, InvolvementRole.COUNCIL_EDUCATION);
        involve(child, COLLEGE, InvolvementRole.NAMED_INSTITUTION);
        involve(child, CLUB, InvolvementRole.VOLUNTARY_BODY);
        return new Case(
                child,
                new ChildRef(
                        Optional.of(number), Optional.empty(), Optional.empty(), Optional.of(localId), name, born));
    }

    /** The mother consents to everything for the college and the club. */
    public Consent consent(Case about) {
        ConsentTerms terms = terms(about, parent(about, "Ada Wimbleflower", "mother"), Optional.empty());
        return ((ConsentChange.Recorded) consents.give(ConsentId.random(), terms, "test")).consent();
    }

    /** The same, until this day. */
    public Consent consent(Case about, LocalDate until) {
        ConsentTerms terms = terms(about, parent(about, "Ada Wimbleflower", "mother"), Optional.of(until));
        return ((ConsentChange.Recorded) consents.give(ConsentId.random(), terms, "test")).consent();
    }

    /** The mother consents to everything for all agencies of a kind that are involved. */
    public Consent consentForKinds(Case about, AgencyRole... kinds) {
        ConsentTerms terms = terms(
                about, parent(about, "Ada Wimbleflower", "mother"), Optional.empty(), Recipients.of(kinds));
        return ((ConsentChange.Recorded) consents.give(ConsentId.random(), terms, "test")).consent();
    }

    /** A parent whom nobody named, and of whom nobody recorded parental responsibility, consents to everything. */
    public Consent consentOfUnknownParent(Case about) {
        ConsentTerms terms = terms(about, new Giver(GivenBy.PARENT, "mother"), Optional.empty());
        return ((ConsentChange.Recorded) consents.give(ConsentId.random(), terms, "test")).consent();
    }

    /** The father refuses all of it. */
    public Consent refuse(Case about) {
        ConsentTerms terms = terms(about, parent(about, "Ben Wimbleflower", "father"), Optional.empty());
        return ((ConsentChange.Recorded) consents.refuse(ConsentId.random(), terms, "test")).consent();
    }

    private Giver parent(Case about, String name, String relationship) {
        KnownPerson person = people.named(about.child(), name, relationship);
        people.keep(about.child(), person);
        return new Giver(GivenBy.PARENT, relationship, Optional.of(person.ref()), ParentalResponsibility.HELD);
    }

    private static ConsentTerms terms(Case about, Giver giver, Optional<LocalDate> until) {
        return terms(about, giver, until, Recipients.of(COLLEGE, CLUB));
    }

    private static ConsentTerms terms(
            Case about, Giver giver, Optional<LocalDate> until, Recipients recipients) {
        return new ConsentTerms(
                about.child(),
                giver,
                Optional.empty(),
                HowTaken.MEETING,
                Optional.empty(),
                SIGNED.atStartOfDay(ZoneOffset.UTC).toInstant(),
                SIGNED,
                until,
                new Scope(
                        Set.of(Purpose.SUPPORT, Purpose.COMMUNITY_SUPPORT),
                        recipients,
                        new Categories.All(),
                        Set.of(),
                        List.of()));
    }

    /** The council sends a draft plan to one recipient; returns once it has come to this. */
    public DisclosureId send(Case about, AgencyId recipient, DisclosureState state) {
        DisclosureId disclosure = send(about, recipient);
        awaitState(disclosure, state);
        return disclosure;
    }

    /** The council sends a draft plan to one recipient; returns once the hub has it. */
    public DisclosureId send(Case about, AgencyId recipient) {
        String document = UUID.randomUUID().toString();
        InformationItem needs = new InformationItem(
                "B-1",
                PlanSection.B,
                Topic.NEEDS,
                "Needs",
                "Needs quiet.",
                Optional.empty(),
                new Authorship("A. Writer", "SEND officer", COUNCIL, SIGNED),
                Confidentiality.NORMAL,
                Set.of(),
                List.of(),
                List.of());
        Heading heading = new Heading(document, 1, COUNCIL, about.reference(), Set.of(recipient), SIGNED, false);
        Arrival arrival =
                new Arrival(COUNCIL, document, "test", new PlanSections(heading, PlanStatus.DRAFT, List.of(needs)));
        var taken = (ArrivalReceipt.Accepted) desk.receive(arrival);
        return DisclosureId.of(taken.id(), recipient);
    }

    /** An arrival from the council that waits for an operator; its key is gone, so replaying it comes to nothing. */
    public ArrivalId park(Case about) {
        var id = new ArrivalId(UUID.randomUUID().toString());
        Instant now = Instant.now();
        arrivals.add(new ArrivalRow(
                id, COUNCIL, "test", "plan", about.child(), "mac", ArrivalState.RECEIVED, "", 1, now, now), id);
        try (DataKey key = DataKey.generate()) {
            parking.park(sealer.seal(id, new byte[] {1}, key), FaultReason.KEY_MISSING);
        }
        return id;
    }

    /** Returns once the disclosure has come to this state. */
    public void awaitState(DisclosureId disclosure, DisclosureState state) {
        await().pollDelay(Duration.ZERO).pollInterval(Duration.ofMillis(10)).until(() -> journal.disclosure(
                        disclosure.value())
                .filter(row -> row.state() == state)
                .isPresent());
    }

    private void register(AgencyId id, String name, AgencyRole role, Channel channel) {
        agencies.register(new Agency(
                id, name, role, Optional.empty(), channel, Optional.empty(), "SEND desk, 01632 960001"));
    }

    private void agree(AgencyId other, Purpose purpose) {
        agreements.record(
                new SharingAgreement(
                        AgreementId.random(),
                        COUNCIL,
                        other,
                        Set.of(purpose),
                        new Categories.All(),
                        SIGNED,
                        LocalDate.of(2036, 1, 1),
                        "Register of agreements, 12"),
                "test");
    }

    /** Brings the agency into the child's circle, from the day on which the council's agreements were signed. */
    public void involve(ChildId child, AgencyId agency, InvolvementRole role) {
        circle.add(child, new Involvement(agency, role, SIGNED, Optional.empty()), "test");
    }
}
