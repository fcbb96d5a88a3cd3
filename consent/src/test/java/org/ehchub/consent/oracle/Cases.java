package org.ehchub.consent.oracle;

import static net.jqwik.api.Tuple.of;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.ehchub.consent.Purpose;
import org.ehchub.consent.children.InvolvementRole;
import org.ehchub.consent.oracle.Case.Kind;
import org.ehchub.consent.oracle.Case.Sending;
import org.ehchub.mappings.canonical.AdviceKind;
import org.ehchub.mappings.canonical.Confidentiality;
import org.ehchub.mappings.canonical.ItemCategory;
import org.ehchub.mappings.canonical.PlanSection;
import org.ehchub.mappings.canonical.Sensitivity;
import org.ehchub.security.identity.AgencyRole;

/** Generates cases: mostly what really happens, with every detail a little off now and then. */
final class Cases {

    /** Birthdays on and around the days that matter, leap days included. */
    private static final List<LocalDate> BIRTHS = List.of(
            LocalDate.of(2010, 3, 1),
            LocalDate.of(2010, 6, 25),
            LocalDate.of(2009, 8, 31),
            LocalDate.of(2009, 9, 1),
            LocalDate.of(2008, 2, 29),
            LocalDate.of(2003, 12, 31),
            LocalDate.of(2020, 8, 31),
            LocalDate.of(2020, 9, 1),
            LocalDate.of(2020, 2, 29),
            LocalDate.of(2021, 3, 31),
            LocalDate.of(2021, 4, 1),
            LocalDate.of(2021, 12, 31),
            LocalDate.of(2022, 1, 1));

    private static final List<Sending> TYPICAL = List.of(
            sending(Kind.REQUEST, AgencyRole.COUNCIL_EDUCATION, AgencyRole.HEALTH, Purpose.ASSESSMENT),
            sending(Kind.ANSWER, AgencyRole.HEALTH, AgencyRole.COUNCIL_EDUCATION, Purpose.ASSESSMENT),
            sending(Kind.ANSWER, AgencyRole.SCHOOL, AgencyRole.COUNCIL_EDUCATION, Purpose.ASSESSMENT),
            sending(Kind.ANSWER, AgencyRole.COUNCIL_SOCIAL_CARE, AgencyRole.COUNCIL_EDUCATION, Purpose.ASSESSMENT),
            sending(Kind.REPORT, AgencyRole.HEALTH, AgencyRole.COUNCIL_EDUCATION, Purpose.ASSESSMENT),
            sending(Kind.REPORT, AgencyRole.HEALTH, AgencyRole.COUNCIL_EDUCATION, Purpose.ASSESSMENT),
            sending(Kind.DRAFT_PLAN, AgencyRole.COUNCIL_EDUCATION, AgencyRole.FAMILY_PORTAL, Purpose.PLAN),
            sending(Kind.FINAL_PLAN, AgencyRole.COUNCIL_EDUCATION, AgencyRole.COLLEGE, Purpose.PLAN),
            sending(Kind.AMENDED_PLAN, AgencyRole.COUNCIL_EDUCATION, AgencyRole.HEALTH, Purpose.PLAN),
            consulting(Kind.DRAFT_PLAN, AgencyRole.COLLEGE),
            consulting(Kind.CEASED_PLAN, AgencyRole.SCHOOL),
            sending(Kind.FINAL_PLAN, AgencyRole.COUNCIL_EDUCATION, AgencyRole.COLLEGE, Purpose.SUPPORT),
            sending(Kind.FINAL_PLAN, AgencyRole.COUNCIL_EDUCATION, AgencyRole.EMPLOYER, Purpose.EMPLOYMENT),
            sending(Kind.FINAL_PLAN, AgencyRole.COUNCIL_EDUCATION, AgencyRole.UNIVERSITY, Purpose.HIGHER_EDUCATION),
            sending(Kind.AMENDED_PLAN, AgencyRole.COUNCIL_EDUCATION, AgencyRole.UNIVERSITY, Purpose.HIGHER_EDUCATION),
            consulting(Kind.FINAL_PLAN, AgencyRole.SCHOOL),
            sending(Kind.REPORT, AgencyRole.COUNCIL_EDUCATION, AgencyRole.ADULT_SOCIAL_CARE, Purpose.ADULT_TRANSITION),
            sending(Kind.REPORT, AgencyRole.HEALTH, AgencyRole.ADULT_SOCIAL_CARE, Purpose.ADULT_TRANSITION),
            sending(Kind.FINAL_PLAN, AgencyRole.COUNCIL_SOCIAL_CARE, AgencyRole.UNIVERSITY, Purpose.HIGHER_EDUCATION),
            sending(Kind.AMENDED_PLAN, AgencyRole.COUNCIL_EDUCATION, AgencyRole.RESEARCHER, Purpose.RESEARCH),
            sending(Kind.FINAL_PLAN, AgencyRole.COUNCIL_EDUCATION, AgencyRole.VOLUNTARY, Purpose.COMMUNITY_SUPPORT),
            sending(Kind.REPORT, AgencyRole.HEALTH, AgencyRole.COUNCIL_SOCIAL_CARE, Purpose.SUPPORT),
            sending(Kind.REPORT, AgencyRole.SCHOOL, AgencyRole.ADULT_SOCIAL_CARE, Purpose.ADULT_TRANSITION),
            sending(Kind.REPORT, AgencyRole.HEALTH, AgencyRole.FAMILY_PORTAL, Purpose.SUPPORT),
            sending(Kind.REPORT, AgencyRole.SCHOOL, AgencyRole.HEALTH, Purpose.SAFEGUARDING));

    private Cases() {}

    private static Sending consulting(Kind kind, AgencyRole institution) {
        return sending(kind, AgencyRole.COUNCIL_EDUCATION, institution, Purpose.PLACEMENT_CONSULTATION);
    }

    private static Sending sending(Kind kind, AgencyRole sender, AgencyRole recipient, Purpose purpose) {
        return new Sending(
                kind,
                sender,
                recipient,
                purpose,
                PlanSection.B,
                AdviceKind.MEDICAL,
                Set.of(),
                Confidentiality.NORMAL,
                LocalDate.EPOCH,
                true);
    }

    static Arbitrary<Case> any() {
        return Arbitraries.of(BIRTHS)
                .flatMap(born -> Days.toDecideOn(born)
                        .flatMap(on -> sendings(on).flatMap(sending -> about(born, on, sending))));
    }

    private static Arbitrary<Sending> sendings(LocalDate on) {
        Arbitrary<Sending> anything = Combinators.combine(
                        Arbitraries.of(Kind.values()),
                        Arbitraries.of(AgencyRole.values()),
                        Arbitraries.of(AgencyRole.values()),
                        Arbitraries.of(Purpose.values()))
                .as(Cases::sending);
        Arbitrary<Sending> sendings =
                Arbitraries.frequencyOf(of(4, Arbitraries.of(TYPICAL)), of(1, anything));
        Arbitrary<Confidentiality> confidentialities = Arbitraries.frequency(
                of(12, Confidentiality.NORMAL),
                of(1, Confidentiality.RESTRICTED),
                of(1, Confidentiality.VERY_RESTRICTED));
        Arbitrary<LocalDate> written = Arbitraries.frequency(
                of(6, on.minusDays(500)), of(1, on.minusDays(1)), of(1, on), of(1, on.plusDays(1)));
        return sendings.flatMap(sending -> Combinators.combine(
                        items(sending.kind()),
                        Arbitraries.of(AdviceKind.values()),
                        sensitivities(),
                        confidentialities,
                        written,
                        Often.yes())
                .as((item, advice, sensitivities, confidentiality, day, addressed) -> new Sending(
                        sending.kind(),
                        sending.sender(),
                        sending.recipient(),
                        sending.purpose(),
                        item,
                        advice,
                        sensitivities,
                        confidentiality,
                        day,
                        addressed)));
    }

    private static Arbitrary<ItemCategory> items(Kind kind) {
        Stream<PlanSection> sections = Arrays.stream(PlanSection.values());
        return switch (kind) {
            // A draft names no placement.
            case DRAFT_PLAN -> Arbitraries.of(sections.filter(section -> section != PlanSection.I).toList());
            case FINAL_PLAN, AMENDED_PLAN, CEASED_PLAN -> Arbitraries.of(sections.toList());
            case REPORT, ANSWER, REQUEST ->
                Arbitraries.of(Stream.concat(Arrays.stream(AdviceKind.values()), Stream.of(PlanSection.B)).toList());
        };
    }

    static Arbitrary<Set<Sensitivity>> sensitivities() {
        return Arbitraries.frequencyOf(
                of(6, Arbitraries.just(Set.<Sensitivity>of())),
                of(1, Arbitraries.of(Sensitivity.values()).set().ofMinSize(1).ofMaxSize(2)));
    }

    private static Arbitrary<Case> about(LocalDate born, LocalDate on, Sending sending) {
        var records = new Records(born, on, sending);
        Arbitrary<Case> undated = Combinators.combine(
                        Often.with(records.fittingPart(), records.parts().list().ofMaxSize(2)),
                        Often.with(records.fittingConsent(), records.said().list().ofMaxSize(3)),
                        Often.with(records.fittingProtocol(), records.protocols().list().ofMaxSize(2)),
                        Arbitraries.frequencyOf(
                                of(6, Arbitraries.just(List.<Case.Objected>of())),
                                of(1, records.objections().list().ofMaxSize(2))),
                        records.asked().list().ofMaxSize(2),
                        Arbitraries.frequencyOf(
                                of(2, records.suffices().list().ofMaxSize(3)),
                                of(1, records.allThreeSuffice())),
                        Arbitraries.frequencyOf(
                                of(6, Arbitraries.just(List.<Case.Decided>of())),
                                of(2, records.decided().list().ofMaxSize(2)),
                                of(2, records.fittingDecision().list().ofSize(1))),
                        Often.with(records.fittingTold(), records.told().list().ofMaxSize(2)))
                .as((parts, said, protocols, objections, asked, suffices, decided, told) -> new Case(
                        born,
                        on,
                        sending,
                        parts,
                        numbered(said),
                        protocols,
                        objections,
                        asked,
                        suffices,
                        decided,
                        told,
                        Map.of()));
        return Combinators.combine(undated, records.dates()).as(Case::withDates);
    }

    /** Each with an id of its own. */
    private static List<Case.Said> numbered(List<Case.Said> said) {
        return IntStream.range(0, said.size())
                .mapToObj(number -> {
                    Case.Said one = said.get(number);
                    return new Case.Said(
                            number,
                            one.status(),
                            one.by(),
                            one.relationship(),
                            one.name(),
                            one.responsible(),
                            one.judged(),
                            one.decided(),
                            one.recorded(),
                            one.from(),
                            one.until(),
                            one.purposes(),
                            one.whom(),
                            one.what(),
                            one.sensitivities(),
                            one.leftOut());
                })
                .toList();
    }

    /** The part in a child's life that an agency of this kind usually has, first. */
    static List<InvolvementRole> usualRoles(AgencyRole recipient) {
        return switch (recipient) {
            case COUNCIL_EDUCATION -> List.of(InvolvementRole.COUNCIL_EDUCATION);
            case COUNCIL_SOCIAL_CARE -> List.of(InvolvementRole.COUNCIL_SOCIAL_CARE);
            case HEALTH -> List.of(InvolvementRole.COMMISSIONING_BODY, InvolvementRole.HEALTH_PROVIDER);
            case COLLEGE, SCHOOL -> List.of(InvolvementRole.PROSPECTIVE_INSTITUTION, InvolvementRole.NAMED_INSTITUTION);
            case VOLUNTARY -> List.of(InvolvementRole.VOLUNTARY_BODY);
            case EMPLOYER -> List.of(InvolvementRole.EMPLOYER);
            case UNIVERSITY -> List.of(InvolvementRole.UNIVERSITY);
            case ADULT_SOCIAL_CARE -> List.of(InvolvementRole.ADULT_SOCIAL_CARE);
            case RESEARCHER -> List.of(InvolvementRole.RESEARCHER);
            case FAMILY_PORTAL -> List.of(InvolvementRole.FAMILY);
        };
    }
}
