package org.ehchub.consent.oracle;

import static net.jqwik.api.Tuple.of;
import static org.ehchub.consent.oracle.Case.RECIPIENT;
import static org.ehchub.consent.oracle.Case.SENDER;
import static org.ehchub.consent.oracle.Case.THIRD;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.ehchub.consent.Purpose;
import org.ehchub.consent.children.InvolvementRole;
import org.ehchub.consent.statutory.Ground;
import org.ehchub.consent.statutory.ReuseAgreement.Party;
import org.ehchub.mappings.canonical.AdviceKind;
import org.ehchub.mappings.canonical.Sensitivity;
import org.ehchub.security.identity.AgencyRole;

/** Generates what is on record about one sending: mostly about it, now and then about something else. */
final class Records {

    /** The rules by name, as an officer finds them on the screen. */
    private static final List<String> RULES = List.of(
            "advice-sought",
            "advice-given",
            "advice-reused",
            "draft-plan",
            "final-plan",
            "placement-consultation",
            "early-notification",
            "safeguarding-override",
            "reg-17-1-a",
            "reg-17-1-d",
            "reg-17-1-j",
            "explicit-consent",
            "consent-college",
            "consent-employer-voluntary",
            "university-request",
            "consent-adult-social-care",
            "consent-research",
            "consent-partner",
            "consent-family");

    private final LocalDate born;
    private final LocalDate on;
    private final Case.Sending sending;

    Records(LocalDate born, LocalDate on, Case.Sending sending) {
        this.born = born;
        this.on = on;
        this.sending = sending;
    }

    Arbitrary<Case.Said> said() {
        return new Sayings(born, on, sending).any();
    }

    Arbitrary<Case.Said> fittingConsent() {
        return new Sayings(born, on, sending).fitting();
    }

    Arbitrary<Case.Part> fittingPart() {
        return Arbitraries.of(Cases.usualRoles(sending.recipient()))
                .map(role -> new Case.Part(RECIPIENT, role, on.minusDays(30), Optional.empty()));
    }

    Arbitrary<Case.Protocol> fittingProtocol() {
        return Arbitraries.just(new Case.Protocol(
                SENDER,
                RECIPIENT,
                Set.of(sending.purpose()),
                new Case.What(Set.of()),
                on.minusDays(30),
                on,
                on.minusDays(1)));
    }

    /** The three agreements of one day, of which one may miss something. */
    Arbitrary<List<Case.Suffices>> allThreeSuffice() {
        return Combinators.combine(
                        Days.around(on, born), Arbitraries.of(Party.PARENT, Party.YOUNG_PERSON), suffices())
                .as((day, family, another) -> Stream.concat(
                                Stream.of(Party.AUTHOR, Party.COUNCIL, family)
                                        .map(party -> new Case.Suffices(
                                                SENDER, RECIPIENT, Case.DOCUMENT, party, day)),
                                Stream.of(another))
                        .toList());
    }

    Arbitrary<Case.Part> parts() {
        Arbitrary<InvolvementRole> roles = Arbitraries.frequencyOf(
                of(4, Arbitraries.of(Cases.usualRoles(sending.recipient()))),
                of(1, Arbitraries.of(InvolvementRole.values())));
        return Combinators.combine(
                        Often.yes(), roles, Days.first(on), Days.last(on).optional())
                .as((right, role, from, until) -> new Case.Part(
                        right ? RECIPIENT : THIRD, role, from, notBefore(from, until)));
    }

    Arbitrary<Case.Protocol> protocols() {
        return Combinators.combine(
                        Often.yes(), Often.not(), purposes(), what(), Days.first(on), Days.last(on), Days.last(on))
                .as((right, reversed, purposes, what, from, until, review) -> {
                    String other = right ? RECIPIENT : THIRD;
                    return new Case.Protocol(
                            reversed ? other : SENDER,
                            reversed ? SENDER : other,
                            purposes,
                            what,
                            from,
                            Days.later(until, from),
                            review);
                });
    }

    Arbitrary<Case.Objected> objections() {
        return Combinators.combine(Often.yes(), Days.first(on))
                .as((right, stated) -> new Case.Objected(right ? RECIPIENT : THIRD, stated));
    }

    Arbitrary<Case.Asked> asked() {
        Arbitrary<LocalDate> deadlines =
                Arbitraries.of(on.plusDays(10), on, on.minusYears(1).plusDays(1), on.minusYears(1), on.minusDays(800));
        return Combinators.combine(
                        Often.yes(),
                        Often.yes(),
                        Often.yes(),
                        kinds(),
                        Arbitraries.of(on.minusDays(900), on, on.plusDays(1)),
                        deadlines)
                .as((document, from, to, kinds, received, deadline) -> new Case.Asked(
                        document ? Case.ASKED_FIRST : Case.ASKED_SECOND,
                        from ? RECIPIENT : THIRD,
                        to ? SENDER : THIRD,
                        kinds,
                        received,
                        deadline));
    }

    /** Mostly what is sent, with or without more. */
    private Arbitrary<Set<AdviceKind>> kinds() {
        AdviceKind sent = sending.item() instanceof AdviceKind kind ? kind : sending.adviceKind();
        Arbitrary<AdviceKind> any = Arbitraries.of(AdviceKind.values());
        return Arbitraries.frequencyOf(
                of(1, any.set().ofMaxSize(2).map(more -> with(sent, more))),
                of(1, any.set().ofMinSize(1).ofMaxSize(3)));
    }

    private static Set<AdviceKind> with(AdviceKind one, Set<AdviceKind> more) {
        return Stream.concat(Stream.of(one), more.stream()).collect(Collectors.toUnmodifiableSet());
    }

    Arbitrary<Case.Suffices> suffices() {
        return Combinators.combine(
                        Often.yes(),
                        Often.yes(),
                        Often.yes(),
                        Arbitraries.of(Party.values()),
                        Days.around(on, born))
                .as((author, council, document, party, day) -> new Case.Suffices(
                        author ? SENDER : THIRD,
                        council ? RECIPIENT : THIRD,
                        document ? Case.DOCUMENT : "doc-2",
                        party,
                        day));
    }

    Arbitrary<Case.Decided> decided() {
        return Combinators.combine(
                        Arbitraries.of(Ground.values()),
                        Often.yes(),
                        what(),
                        named(),
                        Arbitraries.of(true, false),
                        Days.first(on),
                        Days.last(on))
                .as((ground, right, what, sensitivities, identified, from, until) -> new Case.Decided(
                        ground,
                        right ? Set.of(RECIPIENT, THIRD) : Set.of(THIRD),
                        what,
                        sensitivities,
                        identified,
                        from,
                        Days.later(until, from)));
    }

    /** A decision that lets the item go, if the law knows one for such a sending. */
    Arbitrary<Case.Decided> fittingDecision() {
        Arbitrary<Ground> grounds = Arbitraries.of(Ground.values());
        return (sending.recipient() == AgencyRole.ADULT_SOCIAL_CARE
                        ? Arbitraries.frequencyOf(of(1, grounds), of(2, Arbitraries.of(Ground.CARE_ACT_ASSESSMENT)))
                        : Arbitraries.frequencyOf(of(5, grounds), of(1, Arbitraries.of(Ground.DUTY_TO_SHARE))))
                .flatMap(ground -> Often.yes().map(identified -> new Case.Decided(
                        ground,
                        Set.of(RECIPIENT),
                        new Case.What(Set.of(sending.item())),
                        Set.of(Sensitivity.values()),
                        identified,
                        on,
                        on)));
    }

    /** What officers confirmed of when rules are in force: seldom anything but of those that are off at first. */
    Arbitrary<Map<String, Case.Dates>> dates() {
        Arbitrary<Case.Dates> dates = Combinators.combine(
                        Days.first(on).optional(0.8), Days.last(on).optional(0.4))
                .as((from, until) -> new Case.Dates(from, from.flatMap(first -> notBefore(first, until))));
        Arbitrary<String> rules = Arbitraries.frequencyOf(
                of(3, Arbitraries.of("duty-to-share", "care-act-assessment")), of(2, Arbitraries.of(RULES)));
        return Arbitraries.frequencyOf(
                of(1, Arbitraries.just(Map.<String, Case.Dates>of())),
                of(1, Arbitraries.maps(rules, dates).ofMinSize(1).ofMaxSize(4)));
    }

    Arbitrary<Case.Told> fittingTold() {
        return Arbitraries.just(new Case.Told(SENDER, on));
    }

    Arbitrary<Case.Told> told() {
        return Combinators.combine(Often.yes(), Days.first(on))
                .as((right, day) -> new Case.Told(right ? SENDER : THIRD, day));
    }

    /** Sensitive content that something names expressly: none, all, or some. */
    Arbitrary<Set<Sensitivity>> named() {
        return Arbitraries.frequencyOf(
                of(3, Arbitraries.just(Set.<Sensitivity>of())),
                of(2, Arbitraries.just(Set.of(Sensitivity.values()))),
                of(1, Arbitraries.of(Sensitivity.values()).set().ofMinSize(1)));
    }

    Arbitrary<Set<Purpose>> purposes() {
        Purpose other = sending.purpose() == Purpose.RESEARCH ? Purpose.SUPPORT : Purpose.RESEARCH;
        return Arbitraries.frequency(
                of(5, Set.of(sending.purpose())), of(3, Set.of(sending.purpose(), other)), of(1, Set.of(other)));
    }

    Arbitrary<Case.What> what() {
        var other = sending.item() == AdviceKind.OTHER ? AdviceKind.EDUCATIONAL : AdviceKind.OTHER;
        return Arbitraries.frequency(
                of(4, new Case.What(Set.of())),
                of(3, new Case.What(Set.of(sending.item()))),
                of(2, new Case.What(Set.of(sending.item(), other))),
                of(1, new Case.What(Set.of(other))));
    }

    Optional<LocalDate> notBefore(LocalDate from, Optional<LocalDate> until) {
        return until.map(last -> Days.later(last, from));
    }
}
