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
import org.ehchub.consent.consents.Scope;

/**
 * Something a family said.
 *
 * @param said what became of it
 * @param from its first day, and the day it was said
 */
record DemoConsent(
        Said said, Giver giver, Optional<Capacity> capacity, LocalDate from, Optional<LocalDate> until, Scope scope) {

    /** What became of it. */
    enum Said {
        YES,
        NO,
        YES_THEN_WITHDRAWN
    }

    static DemoConsent parent(Said said, LocalDate from, LocalDate until, Scope scope) {
        return new DemoConsent(
                said, new Giver(GivenBy.PARENT, "mother"), Optional.empty(), from, Optional.of(until), scope);
    }

    static DemoConsent youngPerson(Said said, LocalDate from, LocalDate until, Scope scope) {
        return new DemoConsent(
                said, new Giver(GivenBy.YOUNG_PERSON, "self"), Optional.empty(), from, Optional.of(until), scope);
    }

    static DemoConsent deputy(LocalDate from, LocalDate until, Scope scope) {
        return new DemoConsent(
                Said.YES,
                new Giver(GivenBy.REPRESENTATIVE, "deputy"),
                Optional.of(new Capacity(false, "Dr Imran Qureshi", from)),
                from,
                Optional.of(until),
                scope);
    }

    ConsentTerms terms(ChildId child, Instant decidedAt) {
        return new ConsentTerms(
                child,
                giver,
                capacity,
                HowTaken.FORM,
                Optional.of("Northmere records, consent form"),
                decidedAt,
                from,
                until,
                scope);
    }
}
