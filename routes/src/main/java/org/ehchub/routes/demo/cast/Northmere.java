package org.ehchub.routes.demo.cast;

import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.ehchub.consent.ConsentRegistry;
import org.ehchub.consent.KnownPeople;
import org.ehchub.consent.LawDay;
import org.ehchub.consent.agencies.Agency;
import org.ehchub.consent.agencies.AgencyRegister;
import org.ehchub.consent.agencies.SharingAgreements;
import org.ehchub.consent.children.ChildId;
import org.ehchub.consent.children.ChildRegister;
import org.ehchub.consent.children.Circle;
import org.ehchub.consent.consents.ConsentId;
import org.ehchub.consent.consents.ConsentTerms;
import org.ehchub.consent.consents.KnownPerson;
import org.ehchub.consent.statutory.AdviceRequests;
import org.ehchub.consent.statutory.Objection;
import org.ehchub.consent.statutory.Objections;
import org.ehchub.consent.statutory.ParentTold;
import org.ehchub.consent.statutory.ParentsTold;
import org.ehchub.mappings.canonical.AdviceKind;
import org.ehchub.mappings.canonical.AdviceRequest;
import org.ehchub.mappings.canonical.AgencyId;
import org.ehchub.mappings.canonical.Heading;
import org.ehchub.security.identity.CertificateFingerprint;
import org.springframework.transaction.support.TransactionTemplate;

/** Enters Northmere in the hub's registers, as its staff would, once: what is there already is left as it is. */
public final class Northmere {

    private static final String STAFF = "demo";
    private static final int FIRST_VERSION = 1;
    /** SEND Regulations 2014, reg 8. */
    private static final int WEEKS_TO_ANSWER = 6;

    private static final LocalTime MORNING = LocalTime.of(10, 30);

    private final AgencyRegister agencies;
    private final SharingAgreements agreements;
    private final ChildRegister children;
    private final Circle circle;
    private final ConsentRegistry consents;
    private final KnownPeople people;
    private final AdviceRequests requests;
    private final Objections objections;
    private final ParentsTold parentsTold;
    private final TransactionTemplate transaction;
    private final Clock clock;

    public Northmere(
            AgencyRegister agencies,
            SharingAgreements agreements,
            ChildRegister children,
            Circle circle,
            ConsentRegistry consents,
            KnownPeople people,
            AdviceRequests requests,
            Objections objections,
            ParentsTold parentsTold,
            TransactionTemplate transaction,
            Clock clock) {
        this.agencies = agencies;
        this.agreements = agreements;
        this.children = children;
        this.circle = circle;
        this.consents = consents;
        this.people = people;
        this.requests = requests;
        this.objections = objections;
        this.parentsTold = parentsTold;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Enters the agencies with their certificates, the agreements, and every child with all that is on record about them,
     * each in one commit. An agency that has changed, such as in its endpoint, is entered anew.
     */
    public void settle(List<Agency> all, Function<Agency, X509Certificate> certificates) {
        all.forEach(agency -> enter(agency, certificates.apply(agency)));
        LocalDate today = LawDay.of(clock.instant());
        transaction.executeWithoutResult(status -> {
            if (agreements.all().isEmpty()) {
                new DemoAgreements(today).all().forEach(agreement -> agreements.record(agreement, STAFF));
            }
        });
        for (DemoChild child : new DemoChildren(today).all()) {
            transaction.executeWithoutResult(status -> {
                if (children.findByNhsNumber(child.nhsNumber()).isEmpty()) {
                    enter(child, today);
                }
            });
        }
    }

    private void enter(Agency agency, X509Certificate certificate) {
        if (!agencies.find(agency.id()).equals(Optional.of(agency))) {
            agencies.register(agency);
        }
        if (agencies.authenticate(CertificateFingerprint.of(certificate), clock.instant()).isEmpty()) {
            agencies.addCertificate(
                    agency.id(),
                    CertificateFingerprint.of(certificate),
                    certificate.getNotAfter().toInstant());
        }
    }

    /** The children that the agencies' systems write about: all but the one whom the examples are about. */
    public List<KnownChild> known() {
        return new DemoChildren(LawDay.of(clock.instant()))
                .all().stream()
                        .filter(child -> !child.isInTheExamples())
                        .map(child -> child.known(
                                children.find(children.findByNhsNumber(child.nhsNumber()).orElseThrow())))
                        .toList();
    }

    private void enter(DemoChild child, LocalDate today) {
        ChildId id = children.register(child.toRegister());
        child.circle().forEach(involvement -> circle.add(id, involvement, STAFF));
        KnownChild known = child.known(children.find(id));
        known.asked()
                .forEach(partner -> requests.record(
                        request(known, partner, today), id, DemoAgencies.EDUCATION, partner, clock.instant()));
        if (child.told()) {
            parentsTold.record(id, new ParentTold(DemoAgencies.TRUST, today.minusDays(20)), STAFF);
        }
        child.objections().forEach(agency -> objections.state(id, new Objection(agency, today.minusDays(15)), STAFF));
        child.consents().forEach(consent -> enter(consent, id));
    }

    private void enter(DemoConsent consent, ChildId child) {
        Instant decided = LawDay.at(consent.from(), MORNING);
        ConsentId id = ConsentId.random();
        String family = children.find(child).name().family();
        Optional<KnownPerson> person = consent.speaker()
                .map(speaker -> people.named(child, speaker.name().formatted(family), speaker.relationship()));
        person.ifPresent(speaker -> people.keep(child, speaker));
        ConsentTerms terms = consent.terms(child, person, decided);
        switch (consent.said()) {
            case YES -> consents.give(id, terms, STAFF);
            case NO -> consents.refuse(id, terms, STAFF);
            case YES_THEN_WITHDRAWN -> {
                consents.give(id, terms, STAFF);
                consents.withdraw(id, FIRST_VERSION, STAFF);
            }
        }
    }

    private static AdviceRequest request(KnownChild child, AgencyId partner, LocalDate today) {
        Heading heading = new Heading(
                child.requestTo(partner).orElseThrow(),
                1,
                DemoAgencies.EDUCATION,
                child.child(),
                Set.of(partner),
                today,
                false);
        return new AdviceRequest(heading, kinds(partner), today.plusWeeks(WEEKS_TO_ANSWER), List.of());
    }

    private static Set<AdviceKind> kinds(AgencyId partner) {
        return partner.equals(DemoAgencies.SOCIAL_CARE)
                ? Set.of(AdviceKind.SOCIAL_CARE)
                : Set.of(AdviceKind.MEDICAL, AdviceKind.OTHER, AdviceKind.ADULTHOOD, AdviceKind.REQUESTED);
    }
}
