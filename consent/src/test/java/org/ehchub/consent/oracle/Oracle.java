package org.ehchub.consent.oracle;

import static org.ehchub.consent.oracle.Case.RECIPIENT;
import static org.ehchub.consent.oracle.Case.SENDER;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.ehchub.consent.Purpose;
import org.ehchub.consent.children.InvolvementRole;
import org.ehchub.consent.oracle.Case.Kind;
import org.ehchub.consent.statutory.Ground;
import org.ehchub.consent.statutory.ReuseAgreement.Party;
import org.ehchub.mappings.canonical.AdviceKind;
import org.ehchub.mappings.canonical.PlanSection;
import org.ehchub.mappings.canonical.Sensitivity;
import org.ehchub.security.identity.AgencyRole;

/** On which bases, by their codes, an item may go; on none, it stays. The table of flows and bases, row by row. */
final class Oracle {

    private static final LocalDate SEND_REFORM = LocalDate.of(2014, 9, 1);
    private static final LocalDate CHILDREN_ACT = LocalDate.of(2005, 10, 1);
    private static final LocalDate DATA_PROTECTION_ACT = LocalDate.of(2018, 5, 25);

    private final Case of;
    private final Case.Sending sending;
    private final Set<String> bases = new HashSet<>();

    private Oracle(Case of) {
        this.of = of;
        this.sending = of.sending();
    }

    static Set<String> bases(Case of) {
        var oracle = new Oracle(of);
        oracle.decisions();
        if (!of.on().isAfter(Calendar.lastDay(of.born()))) {
            oracle.statute();
            oracle.decisionsAboutTheYoung();
            oracle.consent();
        }
        return oracle.bases;
    }

    private void may(String basis, LocalDate lawSince, boolean condition) {
        if (condition && !of.on().isBefore(lawSince)) {
            bases.add(basis);
        }
    }

    private void statute() {
        boolean assessment = sending.purpose() == Purpose.ASSESSMENT;
        boolean fromCouncil = sending.sender() == AgencyRole.COUNCIL_EDUCATION;
        boolean toCouncil = sending.recipient() == AgencyRole.COUNCIL_EDUCATION;
        boolean report = sending.kind() == Kind.REPORT || sending.kind() == Kind.ANSWER;
        boolean toHolder = is(InvolvementRole.FAMILY)
                || is(InvolvementRole.NAMED_INSTITUTION)
                || is(InvolvementRole.COMMISSIONING_BODY);
        boolean plan = fromCouncil && sending.purpose() == Purpose.PLAN && ordinary();

        may(
                "advice-sought",
                SEND_REFORM,
                sending.kind() == Kind.REQUEST
                        && assessment
                        && fromCouncil
                        && maySeekAdviceFrom(sending.recipient())
                        && ordinary()
                        && (sending.addressed() || involved())
                        && agreed()
                        && !objected());
        may("advice-given", SEND_REFORM, report && assessment && toCouncil && ordinary() && asked() && agreed());
        may("advice-reused", SEND_REFORM, report && assessment && toCouncil && ordinary() && suffices() && agreed());
        may("draft-plan", SEND_REFORM, plan && sending.kind() == Kind.DRAFT_PLAN && is(InvolvementRole.FAMILY));
        may(
                "final-plan",
                SEND_REFORM,
                plan && (sending.kind() == Kind.FINAL_PLAN || sending.kind() == Kind.AMENDED_PLAN) && toHolder);
        may(
                "consultation",
                SEND_REFORM,
                fromCouncil
                        && isPlan()
                        && sending.kind() != Kind.CEASED_PLAN
                        && sending.purpose() == Purpose.PLACEMENT_CONSULTATION
                        && is(InvolvementRole.PROSPECTIVE_INSTITUTION)
                        && Set.of(PlanSection.A, PlanSection.B, PlanSection.E, PlanSection.F).contains(sending.item())
                        && ordinary());
        may(
                "early-notification",
                SEND_REFORM,
                sending.kind() == Kind.REPORT
                        && assessment
                        && sending.sender() == AgencyRole.HEALTH
                        && toCouncil
                        && is(InvolvementRole.COUNCIL_EDUCATION)
                        && of.on().isBefore(Calendar.schoolAgeFrom(of.born()))
                        && of.told().stream()
                                .anyMatch(told -> told.by().equals(SENDER) && !told.on().isAfter(of.on()))
                        && ordinary());
    }

    /** What an officer decides on of anyone. */
    private void decisions() {
        for (Case.Decided decision : of.decided()) {
            boolean covers = covers(decision);
            boolean exception = covers && fromAuthority();
            switch (decision.ground()) {
                case SAFEGUARDING -> may("safeguarding", CHILDREN_ACT, covers);
                case APPEAL -> may("reg-17-1-b", SEND_REFORM, exception);
                case RESEARCH_UNDERTAKING ->
                    may("reg-17-1-c", SEND_REFORM, exception && agreed() && decision.identified());
                case COURT -> may("reg-17-1-d", SEND_REFORM, exception);
                case OMBUDSMAN -> may("reg-17-1-e", SEND_REFORM, exception);
                case SECRETARY_OF_STATE -> may("reg-17-1-f", SEND_REFORM, exception);
                case DISABLED_PERSONS_ASSESSMENT -> may("reg-17-1-g", SEND_REFORM, exception);
                case LOOKED_AFTER_DUTIES -> may("reg-17-1-h", SEND_REFORM, exception);
                case INSPECTION -> may("reg-17-1-i", SEND_REFORM, exception);
                case YOUTH_CUSTODY -> may("reg-17-1-k", SEND_REFORM, exception);
                // Not commenced, and not confirmed, so off.
                case DUTY_TO_SHARE, CARE_ACT_ASSESSMENT -> {}
                // Below.
                case CHILDS_INTERESTS, YOUNG_PERSONS_REQUEST -> {}
            }
        }
    }

    /** What is decided in the interests, or at the request, of someone who is a child or young person still. */
    private void decisionsAboutTheYoung() {
        for (Case.Decided decision : of.decided()) {
            boolean exception = covers(decision) && fromAuthority();
            if (decision.ground() == Ground.CHILDS_INTERESTS) {
                may("reg-17-1-a", SEND_REFORM, exception && agreed());
            }
            if (decision.ground() == Ground.YOUNG_PERSONS_REQUEST) {
                may("reg-17-1-j", SEND_REFORM, exception && !of.on().isBefore(Calendar.youngPersonFrom(of.born())));
            }
        }
    }

    private boolean covers(Case.Decided decision) {
        return decision.recipients().contains(RECIPIENT)
                && Calendar.within(decision.from(), decision.until(), of.on())
                && Matters.covers(decision.what(), sending.item())
                && decision.sensitivities().containsAll(sensitive());
    }

    private boolean fromAuthority() {
        return sending.sender() == AgencyRole.COUNCIL_EDUCATION || sending.sender() == AgencyRole.COUNCIL_SOCIAL_CARE;
    }

    private void consent() {
        boolean consented = !objected() && Matters.consented(of, sensitive());
        switch (sending.recipient()) {
            case UNIVERSITY -> may("reg-17-1-j", SEND_REFORM, consented);
            case RESEARCHER -> may("consent", DATA_PROTECTION_ACT, consented && agreed());
            case FAMILY_PORTAL -> {
                may("consent", DATA_PROTECTION_ACT, consented && ordinary());
                may("explicit-consent", DATA_PROTECTION_ACT, consented && !ordinary() && agreed());
            }
            case HEALTH,
                    COUNCIL_EDUCATION,
                    COUNCIL_SOCIAL_CARE,
                    COLLEGE,
                    SCHOOL,
                    VOLUNTARY,
                    EMPLOYER,
                    ADULT_SOCIAL_CARE ->
                may(
                        ordinary() ? "consent" : "explicit-consent",
                        DATA_PROTECTION_ACT,
                        consented && agreed());
        }
    }

    private static boolean maySeekAdviceFrom(AgencyRole recipient) {
        return switch (recipient) {
            case FAMILY_PORTAL, SCHOOL, COLLEGE, HEALTH, COUNCIL_SOCIAL_CARE, ADULT_SOCIAL_CARE, VOLUNTARY -> true;
            case COUNCIL_EDUCATION, EMPLOYER, UNIVERSITY, RESEARCHER -> false;
        };
    }

    private boolean isPlan() {
        return switch (sending.kind()) {
            case DRAFT_PLAN, FINAL_PLAN, AMENDED_PLAN, CEASED_PLAN -> true;
            case REPORT, ANSWER, REQUEST -> false;
        };
    }

    private boolean is(InvolvementRole role) {
        return of.circle().stream()
                .anyMatch(part -> part.agency().equals(RECIPIENT)
                        && part.role() == role
                        && Calendar.within(part.from(), part.until().orElse(LocalDate.MAX), of.on()));
    }

    private boolean involved() {
        for (InvolvementRole role : InvolvementRole.values()) {
            if (is(role)) {
                return true;
            }
        }
        return false;
    }

    private Set<Sensitivity> sensitive() {
        return sending.restricted() && sending.sensitivities().isEmpty()
                ? Set.of(Sensitivity.BEYOND_REQUEST)
                : sending.sensitivities();
    }

    private boolean ordinary() {
        return sensitive().isEmpty();
    }

    private boolean agreed() {
        return of.protocols().stream()
                .anyMatch(protocol -> Set.of(protocol.first(), protocol.second()).equals(Set.of(SENDER, RECIPIENT))
                        && protocol.purposes().contains(sending.purpose())
                        && Matters.covers(protocol.what(), sending.item())
                        && Calendar.within(protocol.from(), protocol.until(), of.on()));
    }

    private boolean objected() {
        return of.objections().stream()
                .anyMatch(objection -> objection.agency().equals(RECIPIENT)
                        && !of.on().isBefore(objection.on()));
    }

    private boolean asked() {
        AdviceKind kind = sending.item() instanceof AdviceKind own ? own : sending.adviceKind();
        return sending.kind() == Kind.ANSWER
                && of.asked().stream()
                        .anyMatch(request -> request.document().equals(Case.ASKED_FIRST)
                                && request.from().equals(RECIPIENT)
                                && request.to().equals(SENDER)
                                && request.kinds().contains(kind)
                                && Calendar.within(
                                        request.received(), request.deadline().plusYears(1), of.on()));
    }

    private boolean suffices() {
        return suffices(Party.AUTHOR)
                && suffices(Party.COUNCIL)
                && (suffices(Party.PARENT) || suffices(Party.YOUNG_PERSON));
    }

    private boolean suffices(Party party) {
        LocalDate switchDay = Calendar.youngPersonFrom(of.born());
        return of.suffices().stream()
                .filter(agreement -> agreement.party() == party)
                .filter(agreement -> party != Party.PARENT || agreement.on().isBefore(switchDay))
                .filter(agreement -> party != Party.YOUNG_PERSON || !agreement.on().isBefore(switchDay))
                .anyMatch(agreement -> agreement.author().equals(SENDER)
                        && agreement.council().equals(RECIPIENT)
                        && agreement.document().equals(Case.DOCUMENT)
                        && !agreement.on().isAfter(of.on()));
    }
}
