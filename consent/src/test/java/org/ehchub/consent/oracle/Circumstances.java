package org.ehchub.consent.oracle;

import static org.ehchub.consent.oracle.Case.RECIPIENT;
import static org.ehchub.consent.oracle.Case.SENDER;

import java.time.LocalDate;
import java.util.Set;
import org.ehchub.consent.children.InvolvementRole;
import org.ehchub.consent.oracle.Case.Kind;
import org.ehchub.consent.statutory.ReuseAgreement.Party;
import org.ehchub.mappings.canonical.AdviceKind;
import org.ehchub.mappings.canonical.Confidentiality;
import org.ehchub.mappings.canonical.Sensitivity;
import org.ehchub.security.identity.AgencyRole;

/** What the table of flows and bases asks of a case. */
record Circumstances(Case of) {

    private Case.Sending sending() {
        return of.sending();
    }

    boolean isPlan() {
        return switch (sending().kind()) {
            case DRAFT_PLAN, FINAL_PLAN, AMENDED_PLAN, CEASED_PLAN -> true;
            case REPORT, ANSWER, REQUEST -> false;
        };
    }

    boolean is(InvolvementRole role) {
        return of.circle().stream()
                .anyMatch(part -> part.agency().equals(RECIPIENT)
                        && part.role() == role
                        && Calendar.within(part.from(), part.until().orElse(LocalDate.MAX), of.on()));
    }

    boolean involved() {
        for (InvolvementRole role : InvolvementRole.values()) {
            if (is(role)) {
                return true;
            }
        }
        return false;
    }

    Set<Sensitivity> sensitive() {
        return sending().confidentiality() != Confidentiality.NORMAL && sending().sensitivities().isEmpty()
                ? Set.of(Sensitivity.BEYOND_REQUEST)
                : sending().sensitivities();
    }

    boolean ordinary() {
        return sensitive().isEmpty();
    }

    boolean agreed() {
        return of.protocols().stream()
                .anyMatch(protocol -> Set.of(protocol.first(), protocol.second()).equals(Set.of(SENDER, RECIPIENT))
                        && protocol.purposes().contains(sending().purpose())
                        && Matters.covers(protocol.what(), sending().item())
                        && Calendar.within(protocol.from(), protocol.until(), of.on()));
    }

    boolean objected() {
        return of.objections().stream()
                .anyMatch(objection -> objection.agency().equals(RECIPIENT)
                        && !of.on().isBefore(objection.on()));
    }

    boolean asked() {
        AdviceKind kind = sending().item() instanceof AdviceKind own ? own : sending().adviceKind();
        return sending().kind() == Kind.ANSWER
                && of.asked().stream()
                        .anyMatch(request -> request.document().equals(Case.ASKED_FIRST)
                                && request.from().equals(RECIPIENT)
                                && request.to().equals(SENDER)
                                && request.kinds().contains(kind)
                                && Calendar.within(
                                        request.received(), request.deadline().plusYears(1), of.on()));
    }

    boolean suffices() {
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
                        && Calendar.within(sending().written(), of.on(), agreement.on()));
    }

    boolean covers(Case.Decided decision) {
        return decision.recipients().contains(RECIPIENT)
                && Calendar.within(decision.from(), decision.until(), of.on())
                && Matters.covers(decision.what(), sending().item())
                && decision.sensitivities().containsAll(sensitive());
    }

    boolean fromAuthority() {
        AgencyRole sender = sending().sender();
        return sender == AgencyRole.COUNCIL_EDUCATION || sender == AgencyRole.COUNCIL_SOCIAL_CARE;
    }
}
