package org.ehchub.consent.oracle;

import static net.jqwik.api.Tuple.of;
import static org.ehchub.consent.oracle.Case.RECIPIENT;
import static org.ehchub.consent.oracle.Case.THIRD;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.ehchub.consent.consents.ConsentStatus;
import org.ehchub.consent.consents.GivenBy;
import org.ehchub.mappings.canonical.Sensitivity;
import org.ehchub.security.identity.AgencyRole;

/** Generates what people said to one sending. */
final class Sayings {

    /** Somebody who speaks. */
    private record Speaker(GivenBy by, String relationship, Optional<String> name, Optional<Boolean> responsible) {

        static Speaker parent(String relationship, String name) {
            return new Speaker(GivenBy.PARENT, relationship, Optional.of(name), Optional.of(true));
        }

        static Speaker themselves(GivenBy by) {
            return new Speaker(by, "self", Optional.empty(), Optional.empty());
        }
    }

    /** Somebody whose consent counts at some age. */
    private record Fitting(Speaker speaker, Optional<Boolean> able) {}

    /** Who said what, when, in what state it is. */
    private record Voice(
            ConsentStatus status,
            Speaker speaker,
            Optional<Case.Judged> judged,
            Instant decided,
            Instant recorded,
            LocalDate from,
            Optional<LocalDate> until) {}

    private final LocalDate born;
    private final LocalDate on;
    private final Case.Sending sending;
    private final Records records;

    Sayings(LocalDate born, LocalDate on, Case.Sending sending) {
        this.born = born;
        this.on = on;
        this.sending = sending;
        this.records = new Records(born, on, sending);
    }

    Arbitrary<Case.Said> any() {
        Arbitrary<List<Case.LeftOut>> leftOut = Arbitraries.frequencyOf(
                of(5, Arbitraries.just(List.<Case.LeftOut>of())),
                of(
                        1,
                        Combinators.combine(whom(), records.what())
                                .as(Case.LeftOut::new)
                                .list()
                                .ofMinSize(1)
                                .ofMaxSize(2)));
        return Combinators.combine(
                        voices(), records.purposes(), whom(), records.what(), records.named(), leftOut)
                .as((voice, purposes, whom, what, named, left) -> new Case.Said(
                        0,
                        voice.status(),
                        voice.speaker().by(),
                        voice.speaker().relationship(),
                        voice.speaker().name(),
                        voice.speaker().responsible(),
                        voice.judged(),
                        voice.decided(),
                        voice.recorded(),
                        voice.from(),
                        voice.until(),
                        purposes,
                        whom,
                        what,
                        named,
                        left));
    }

    /** Consents that suffice before, or from, the day the young person decides. */
    Arbitrary<Case.Said> fitting() {
        Arbitrary<Fitting> fitting = Arbitraries.of(
                new Fitting(Speaker.parent("mother", "Ada"), Optional.empty()),
                new Fitting(Speaker.parent("mother", "Ada"), Optional.of(false)),
                new Fitting(Speaker.themselves(GivenBy.YOUNG_PERSON), Optional.empty()),
                new Fitting(Speaker.themselves(GivenBy.YOUNG_PERSON), Optional.of(true)),
                new Fitting(Speaker.themselves(GivenBy.CHILD), Optional.of(true)),
                new Fitting(
                        new Speaker(GivenBy.REPRESENTATIVE, "deputy", Optional.of("Eve"), Optional.empty()),
                        Optional.of(false)));
        return Combinators.combine(fitting, moments(), Arbitraries.of(true, false))
                .as((voice, moment, sensitive) -> new Case.Said(
                        0,
                        ConsentStatus.GIVEN,
                        voice.speaker().by(),
                        voice.speaker().relationship(),
                        voice.speaker().name(),
                        voice.speaker().responsible(),
                        voice.able().map(able -> new Case.Judged(able, on)),
                        moment,
                        moment,
                        on.minusDays(5),
                        Optional.empty(),
                        Set.of(sending.purpose()),
                        new Case.Whom(Set.of(RECIPIENT), Set.of()),
                        new Case.What(Set.of()),
                        sensitive ? Set.of(Sensitivity.values()) : Set.of(),
                        List.of()));
    }

    /** One of a few moments, so that things often come at the same one; some on either side of the June switch. */
    private Arbitrary<Instant> moments() {
        // Midnight of summer time.
        Instant switching = Calendar.youngPersonFrom(born).minusDays(1).atTime(23, 0).toInstant(ZoneOffset.UTC);
        return Arbitraries.frequencyOf(
                of(5, Arbitraries.integers().between(0, 3).map(this::hour)),
                of(2, Arbitraries.of(switching.minusMillis(1), switching)));
    }

    private Arbitrary<Voice> voices() {
        Arbitrary<ConsentStatus> states = Arbitraries.frequency(
                of(6, ConsentStatus.GIVEN),
                of(2, ConsentStatus.REFUSED),
                of(2, ConsentStatus.WITHDRAWN),
                of(1, ConsentStatus.ENTERED_IN_ERROR),
                of(1, ConsentStatus.SET_ASIDE));
        Arbitrary<Speaker> speakers = Arbitraries.frequency(
                of(2, Speaker.themselves(GivenBy.CHILD)),
                of(3, Speaker.themselves(GivenBy.YOUNG_PERSON)),
                of(4, Speaker.parent("mother", "Ada")),
                of(2, Speaker.parent("parent", "Ben")),
                of(1, Speaker.parent("parent", "Cleo")),
                of(1, new Speaker(GivenBy.PARENT, "parent", Optional.empty(), Optional.of(true))),
                of(1, new Speaker(GivenBy.PARENT, "father", Optional.of("Dan"), Optional.of(false))),
                of(1, new Speaker(GivenBy.PARENT, "mother", Optional.of("Ada"), Optional.empty())),
                of(2, new Speaker(GivenBy.REPRESENTATIVE, "deputy", Optional.of("Eve"), Optional.empty())));
        Arbitrary<Case.Judged> judged = Combinators.combine(
                        Arbitraries.of(true, false), Days.around(on, born))
                .as(Case.Judged::new);
        return Combinators.combine(
                        states,
                        speakers,
                        judged.optional(),
                        moments(),
                        moments(),
                        Days.first(on),
                        Days.last(on).optional())
                .as((status, speaker, judgement, decided, recorded, from, until) -> new Voice(
                        status,
                        speaker,
                        judgement,
                        decided,
                        recorded,
                        from,
                        records.notBefore(from, until)));
    }

    private Instant hour(int number) {
        return on.minusDays(10).atTime(LocalTime.of(9 + number, 0)).toInstant(ZoneOffset.UTC);
    }

    private Arbitrary<Case.Whom> whom() {
        AgencyRole right = sending.recipient();
        AgencyRole wrong = right == AgencyRole.SCHOOL ? AgencyRole.EMPLOYER : AgencyRole.SCHOOL;
        return Arbitraries.frequency(
                of(3, new Case.Whom(Set.of(), Set.of())),
                of(3, new Case.Whom(Set.of(RECIPIENT), Set.of())),
                of(3, new Case.Whom(Set.of(), Set.of(right))),
                of(1, new Case.Whom(Set.of(THIRD), Set.of())),
                of(1, new Case.Whom(Set.of(), Set.of(wrong))),
                of(1, new Case.Whom(Set.of(THIRD), Set.of(right, wrong))));
    }
}
