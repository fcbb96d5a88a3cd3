package org.ehchub.consent.oracle;

import static org.ehchub.consent.oracle.Case.SENDER;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.ehchub.consent.Purpose;
import org.ehchub.consent.children.InvolvementRole;
import org.ehchub.consent.oracle.Case.Dates;
import org.ehchub.consent.oracle.Case.Kind;
import org.ehchub.consent.statutory.Ground;
import org.ehchub.mappings.canonical.PlanSection;
import org.ehchub.security.identity.AgencyRole;

/**
 * By which rules an item may go, each with the code of the basis it gives; by none, it stays. The table of flows and
 * bases, row by row.
 */
final class Oracle {

    private static final LocalDate SEND_REFORM = LocalDate.of(2014, 9, 1);
    private static final LocalDate CHILDREN_ACT = LocalDate.of(2005, 10, 1);
    private static final LocalDate DATA_PROTECTION_ACT = LocalDate.of(2018, 5, 25);

    /** Not commenced, or not confirmed to permit this. */
    private static final LocalDate NOT_YET = LocalDate.MAX;

    private final Case of;
    private final Case.Sending sending;
    private final Circumstances when;
    private final Map<String, String> permitting = new HashMap<>();

    private Oracle(Case of) {
        this.of = of;
        this.sending = of.sending();
        this.when = new Circumstances(of);
    }

    static Map<String, String> permitting(Case of) {
        var oracle = new Oracle(of);
        oracle.decisions();
        if (!of.on().isAfter(Calendar.lastDay(of.born()))) {
            oracle.statute();
            oracle.decisionsAboutTheYoung();
            oracle.consent();
        }
        return oracle.permitting;
    }

    private void may(String rule, String basis, LocalDate lawSince, boolean condition) {
        if (condition && inForce(rule, lawSince)) {
            permitting.put(rule, basis);
        }
    }

    /** A rule that goes by the name of its basis. */
    private void may(String rule, LocalDate lawSince, boolean condition) {
        may(rule, rule, lawSince, condition);
    }

    private boolean inForce(String rule, LocalDate lawSince) {
        Dates confirmed = of.dates().get(rule);
        return confirmed == null
                ? !of.on().isBefore(lawSince)
                : confirmed.from().isPresent()
                        && Calendar.within(confirmed.from().get(), confirmed.until().orElse(LocalDate.MAX), of.on());
    }

    private void statute() {
        boolean assessment = sending.purpose() == Purpose.ASSESSMENT;
        boolean fromCouncil = sending.sender() == AgencyRole.COUNCIL_EDUCATION;
        boolean toCouncil = sending.recipient() == AgencyRole.COUNCIL_EDUCATION;
        boolean report = sending.kind() == Kind.REPORT || sending.kind() == Kind.ANSWER;
        boolean toHolder = when.is(InvolvementRole.FAMILY)
                || when.is(InvolvementRole.NAMED_INSTITUTION)
                || when.is(InvolvementRole.COMMISSIONING_BODY);
        boolean plan = fromCouncil && sending.purpose() == Purpose.PLAN && when.ordinary();

        may(
                "advice-sought",
                SEND_REFORM,
                sending.kind() == Kind.REQUEST
                        && assessment
                        && fromCouncil
                        && maySeekAdviceFrom(sending.recipient())
                        && when.ordinary()
                        && (sending.addressed() || when.involved())
                        && when.agreed()
                        && !when.objected());
        boolean advice = report && assessment && toCouncil && when.ordinary() && when.agreed();
        may("advice-given", SEND_REFORM, advice && when.asked());
        may("advice-reused", SEND_REFORM, advice && when.suffices());
        may("draft-plan", SEND_REFORM, plan && sending.kind() == Kind.DRAFT_PLAN && when.is(InvolvementRole.FAMILY));
        may(
                "final-plan",
                SEND_REFORM,
                plan && (sending.kind() == Kind.FINAL_PLAN || sending.kind() == Kind.AMENDED_PLAN) && toHolder);
        may(
                "placement-consultation",
                "consultation",
                SEND_REFORM,
                fromCouncil
                        && when.isPlan()
                        && sending.kind() != Kind.CEASED_PLAN
                        && sending.purpose() == Purpose.PLACEMENT_CONSULTATION
                        && when.is(InvolvementRole.PROSPECTIVE_INSTITUTION)
                        && Set.of(PlanSection.A, PlanSection.B, PlanSection.E, PlanSection.F).contains(sending.item())
                        && when.ordinary());
        may(
                "early-notification",
                SEND_REFORM,
                sending.kind() == Kind.REPORT
                        && assessment
                        && sending.sender() == AgencyRole.HEALTH
                        && toCouncil
                        && when.is(InvolvementRole.COUNCIL_EDUCATION)
                        && of.on().isBefore(Calendar.schoolAgeFrom(of.born()))
                        && of.told().stream()
                                .anyMatch(told -> told.by().equals(SENDER) && !told.on().isAfter(of.on()))
                        && when.ordinary());
    }

    /** What an officer decides on of anyone. */
    private void decisions() {
        for (Case.Decided decision : of.decided()) {
            boolean covers = when.covers(decision);
            boolean exception = covers && when.fromAuthority();
            switch (decision.ground()) {
                case SAFEGUARDING -> may("safeguarding-override", "safeguarding", CHILDREN_ACT, covers);
                case APPEAL -> may("reg-17-1-b", SEND_REFORM, exception);
                case RESEARCH_UNDERTAKING ->
                    may("reg-17-1-c", SEND_REFORM, exception && when.agreed() && decision.identified());
                case COURT -> may("reg-17-1-d", SEND_REFORM, exception);
                case OMBUDSMAN -> may("reg-17-1-e", SEND_REFORM, exception);
                case SECRETARY_OF_STATE -> may("reg-17-1-f", SEND_REFORM, exception);
                case DISABLED_PERSONS_ASSESSMENT -> may("reg-17-1-g", SEND_REFORM, exception);
                case LOOKED_AFTER_DUTIES -> may("reg-17-1-h", SEND_REFORM, exception);
                case INSPECTION -> may("reg-17-1-i", SEND_REFORM, exception);
                case YOUTH_CUSTODY -> may("reg-17-1-k", SEND_REFORM, exception);
                case DUTY_TO_SHARE ->
                    may(
                            "duty-to-share",
                            NOT_YET,
                            covers && isUnderDuty(sending.sender()) && isUnderDuty(sending.recipient()));
                // Below.
                case CHILDS_INTERESTS, YOUNG_PERSONS_REQUEST, CARE_ACT_ASSESSMENT -> {}
            }
        }
    }

    /** What is decided in the interests, or at the request, of someone who is a child or young person still. */
    private void decisionsAboutTheYoung() {
        for (Case.Decided decision : of.decided()) {
            boolean exception = when.covers(decision) && when.fromAuthority();
            if (decision.ground() == Ground.CHILDS_INTERESTS) {
                may("reg-17-1-a", SEND_REFORM, exception && when.agreed());
            }
            if (decision.ground() == Ground.YOUNG_PERSONS_REQUEST) {
                may("reg-17-1-j", SEND_REFORM, exception && !of.on().isBefore(Calendar.youngPersonFrom(of.born())));
            }
            if (decision.ground() == Ground.CARE_ACT_ASSESSMENT) {
                may(
                        "care-act-assessment",
                        NOT_YET,
                        when.covers(decision) && when.agreed() && sending.recipient() == AgencyRole.ADULT_SOCIAL_CARE);
            }
        }
    }

    /** Those on whom the Children Act 2004, s.16LA lays the duty, of those the hub knows. */
    private static boolean isUnderDuty(AgencyRole agency) {
        return switch (agency) {
            case COUNCIL_EDUCATION, COUNCIL_SOCIAL_CARE, HEALTH, SCHOOL, COLLEGE -> true;
            case VOLUNTARY, EMPLOYER, UNIVERSITY, RESEARCHER, ADULT_SOCIAL_CARE, FAMILY_PORTAL -> false;
        };
    }

    private void consent() {
        boolean consented = !when.objected() && Matters.consented(of, when.sensitive());
        String rule = consentRule(sending.recipient());
        switch (sending.recipient()) {
            case UNIVERSITY -> may(rule, "reg-17-1-j", SEND_REFORM, consented);
            case RESEARCHER -> may(rule, "consent", DATA_PROTECTION_ACT, consented && when.agreed());
            case FAMILY_PORTAL -> {
                may(rule, "consent", DATA_PROTECTION_ACT, consented && when.ordinary());
                may("explicit-consent", DATA_PROTECTION_ACT, consented && !when.ordinary() && when.agreed());
            }
            case HEALTH,
                    COUNCIL_EDUCATION,
                    COUNCIL_SOCIAL_CARE,
                    COLLEGE,
                    SCHOOL,
                    VOLUNTARY,
                    EMPLOYER,
                    ADULT_SOCIAL_CARE -> {
                may(rule, "consent", DATA_PROTECTION_ACT, consented && when.ordinary() && when.agreed());
                may("explicit-consent", DATA_PROTECTION_ACT, consented && !when.ordinary() && when.agreed());
            }
        }
    }

    private static String consentRule(AgencyRole recipient) {
        return switch (recipient) {
            case COLLEGE, SCHOOL -> "consent-college";
            case EMPLOYER, VOLUNTARY -> "consent-employer-voluntary";
            case UNIVERSITY -> "university-request";
            case ADULT_SOCIAL_CARE -> "consent-adult-social-care";
            case RESEARCHER -> "consent-research";
            case HEALTH, COUNCIL_EDUCATION, COUNCIL_SOCIAL_CARE -> "consent-partner";
            case FAMILY_PORTAL -> "consent-family";
        };
    }

    private static boolean maySeekAdviceFrom(AgencyRole recipient) {
        return switch (recipient) {
            case FAMILY_PORTAL, SCHOOL, COLLEGE, HEALTH, COUNCIL_SOCIAL_CARE, ADULT_SOCIAL_CARE, VOLUNTARY -> true;
            case COUNCIL_EDUCATION, EMPLOYER, UNIVERSITY, RESEARCHER -> false;
        };
    }
}
