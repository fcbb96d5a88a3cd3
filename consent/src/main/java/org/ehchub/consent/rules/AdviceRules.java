package org.ehchub.consent.rules;

import static org.ehchub.consent.rules.DisclosureRule.About.CHILD_OR_YOUNG_PERSON;
import static org.ehchub.consent.rules.DisclosureRule.Agreement.NEEDED;
import static org.ehchub.consent.rules.DisclosureRule.Agreement.NOT_NEEDED;
import static org.ehchub.consent.rules.DisclosureRule.Objecting.RECORDED_ONLY;
import static org.ehchub.consent.rules.DisclosureRule.Objecting.STOPS;

import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ehchub.consent.LawfulBasis;
import org.ehchub.consent.Purpose;
import org.ehchub.consent.RefusalReason;
import org.ehchub.consent.children.InvolvementRole;
import org.ehchub.consent.statutory.OpenAdviceRequest;
import org.ehchub.mappings.canonical.AdviceKind;
import org.ehchub.mappings.canonical.AdviceRequest;
import org.ehchub.mappings.canonical.AssessmentReport;
import org.ehchub.mappings.canonical.InformationItem;
import org.ehchub.security.identity.AgencyRole;

/** Advice: asked for, given, and the health body's first word to the council. */
final class AdviceRules {

    /** Who may be asked (reg 6(1)(a) to (h)). */
    private static final Set<AgencyRole> ADVISERS = Set.of(
            AgencyRole.FAMILY_PORTAL,
            AgencyRole.SCHOOL,
            AgencyRole.COLLEGE,
            AgencyRole.HEALTH,
            AgencyRole.COUNCIL_SOCIAL_CARE,
            AgencyRole.ADULT_SOCIAL_CARE,
            AgencyRole.VOLUNTARY);

    /**
     * How long after its deadline a request is still answered, corrections included: by then the annual review, due within
     * twelve months (Children and Families Act 2014, s.44), has asked again.
     */
    private static final Period LATE_ANSWERS = Period.ofMonths(12);

    static final DisclosureRule SOUGHT = new DisclosureRule(
            "advice-sought",
            2,
            "The council asks a partner for advice. The family is told; its objection to a named partner is honoured",
            "SEND Regulations 2014, regs 6 and 8",
            Commencement.SEND_REFORM,
            CHILD_OR_YOUNG_PERSON,
            LawfulBasis.ADVICE_SOUGHT,
            NEEDED,
            STOPS,
            AdviceRules::sought);

    static final DisclosureRule GIVEN = new DisclosureRule(
            "advice-given",
            2,
            "A partner answers the council's request for advice, with only what was asked",
            "SEND Regulations 2014, regs 6 and 8",
            Commencement.SEND_REFORM,
            CHILD_OR_YOUNG_PERSON,
            LawfulBasis.ADVICE_GIVEN,
            NEEDED,
            RECORDED_ONLY,
            AdviceRules::given);

    static final DisclosureRule EARLY_NOTIFICATION = new DisclosureRule(
            "early-notification",
            2,
            "A health body tells the council of a child under compulsory school age who probably has special"
                    + " educational needs, after telling the parent",
            "Children and Families Act 2014, s.23",
            Commencement.SEND_REFORM,
            CHILD_OR_YOUNG_PERSON,
            LawfulBasis.EARLY_NOTIFICATION,
            NOT_NEEDED,
            RECORDED_ONLY,
            AdviceRules::earlyNotification);

    private AdviceRules() {}

    private static Finding sought(Facts facts, InformationItem item) {
        if (!(facts.message() instanceof AdviceRequest request)
                || facts.purpose() != Purpose.ASSESSMENT
                || facts.sender().role() != AgencyRole.COUNCIL_EDUCATION
                || !ADVISERS.contains(facts.recipient().role())) {
            return Finding.silent();
        }
        Set<RefusalReason> reasons = SensitiveContent.reason(item);
        if (!request.heading().addressees().contains(facts.recipient().id()) && !facts.recipientIsInvolved()) {
            reasons.add(RefusalReason.NOT_INVOLVED);
        }
        return Finding.of(LawfulBasis.ADVICE_SOUGHT.source(), reasons);
    }

    private static Finding given(Facts facts, InformationItem item) {
        if (!(facts.message() instanceof AssessmentReport report)
                || facts.purpose() != Purpose.ASSESSMENT
                || facts.recipient().role() != AgencyRole.COUNCIL_EDUCATION) {
            return Finding.silent();
        }
        List<OpenAdviceRequest> answered = facts.file().requests().stream()
                .filter(request -> isAnsweredBy(request, report, facts))
                .toList();
        if (answered.isEmpty()) {
            return Finding.unmet(RefusalReason.REQUEST_NOT_OPEN);
        }
        AdviceKind kind = item.category() instanceof AdviceKind itsOwn ? itsOwn : report.kind();
        Set<RefusalReason> reasons = SensitiveContent.reason(item);
        Optional<OpenAdviceRequest> asking =
                answered.stream().filter(request -> request.kinds().contains(kind)).findFirst();
        if (asking.isEmpty()) {
            reasons.add(RefusalReason.NOT_ASKED_FOR);
        }
        return Finding.of(asking.orElse(answered.getFirst()).reference(), reasons);
    }

    private static boolean isAnsweredBy(OpenAdviceRequest request, AssessmentReport report, Facts facts) {
        return request.from().equals(facts.recipient().id())
                && request.to().equals(facts.sender().id())
                && report.inAnswerTo().filter(request.document()::equals).isPresent()
                && !facts.on().isBefore(request.received())
                && !facts.on().isAfter(request.deadline().plus(LATE_ANSWERS));
    }

    private static Finding earlyNotification(Facts facts, InformationItem item) {
        if (!(facts.message() instanceof AssessmentReport report)
                || report.inAnswerTo().isPresent()
                || facts.purpose() != Purpose.ASSESSMENT
                || facts.sender().role() != AgencyRole.HEALTH
                || facts.recipient().role() != AgencyRole.COUNCIL_EDUCATION) {
            return Finding.silent();
        }
        Set<RefusalReason> reasons = SensitiveContent.reason(item);
        if (!facts.recipientRoles().contains(InvolvementRole.COUNCIL_EDUCATION)) {
            reasons.add(RefusalReason.NOT_INVOLVED);
        }
        if (!facts.file().ages().isUnderSchoolAge(facts.on())) {
            reasons.add(RefusalReason.OVER_AGE_FOR_NOTIFICATION);
        }
        if (facts.file().parentTold().stream()
                .noneMatch(told -> told.by().equals(facts.sender().id()) && !told.on().isAfter(facts.on()))) {
            reasons.add(RefusalReason.FAMILY_NOT_TOLD);
        }
        return Finding.of(LawfulBasis.EARLY_NOTIFICATION.source(), reasons);
    }
}
