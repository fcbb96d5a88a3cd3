package org.ehchub.routes.demo.cast;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.ehchub.consent.children.ChildId;
import org.ehchub.consent.consents.Capacity;
import org.ehchub.consent.consents.ConsentTerms;
import org.ehchub.consent.consents.GivenBy;
import org.ehchub.consent.consents.Giver;
import org.ehchub.consent.consents.HowTaken;
import org.ehchub.consent.consents.KnownPerson;
import org.ehchub.consent.consents.ParentalResponsibility;
import org.ehchub.consent.consents.Scope;

/**
 * Something a family said.
 *
 * @param said what became of it
 * @param speaker who said it, where it was not the child
 * @param from its first day, and the day it was said
 */
record DemoConsent(
        Said said,
        GivenBy by,
        Optional<Speaker> speaker,
        Optional<Capacity> capacity,
        LocalDate from,
        Optional<LocalDate> until,
        Scope scope) {

    /**
     * Who speaks for a child.
     *
     * @param name where {@code %s} stands for the child's family name
     */
    record Speaker(String name, String relationship) {}

    private static final Speaker MOTHER = new Speaker("Grace %s", "mother");
    private static final Speaker DEPUTY = new Speaker("Helen Marsh", "deputy");

    /** What became of it. */
    enum Said {
        YES,
        NO,
        YES_THEN_WITHDRAWN
    }

    static DemoConsent parent(Said said, LocalDate from, LocalDate until, Scope scope) {
        return new DemoConsent(
                said, GivenBy.PARENT, Optional.of(MOTHER), Optional.empty(), from, Optional.of(until), scope);
    }

    static DemoConsent youngPerson(Said said, LocalDate from, LocalDate until, Scope scope) {
        return new DemoConsent(
                said, GivenBy.YOUNG_PERSON, Optional.empty(), Optional.empty(), from, Optional.of(until), scope);
    }

    static DemoConsent deputy(LocalDate from, LocalDate until, Scope scope) {
        return new DemoConsent(
                Said.YES,
                GivenBy.REPRESENTATIVE,
                Optional.of(DEPUTY),
                Optional.of(new Capacity(false, "Dr Imran Qureshi", from)),
                from,
                Optional.of(until),
                scope);
    }

    /** @param person who said it, where it was not the child */
    ConsentTerms terms(ChildId child, Optional<KnownPerson> person, Instant decidedAt) {
        return new ConsentTerms(
                child,
                new Giver(
                        by,
                        person.map(KnownPerson::relationship).orElse("self"),
                        person.map(KnownPerson::ref),
                        by == GivenBy.PARENT ? ParentalResponsibility.HELD : ParentalResponsibility.NOT_RECORDED),
                capacity,
                HowTaken.FORM,
                Optional.of("Northmere records, consent form"),
                decidedAt,
                from,
                until,
                scope);
    }
}
