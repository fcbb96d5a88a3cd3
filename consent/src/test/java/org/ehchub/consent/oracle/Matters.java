package org.ehchub.consent.oracle;

import static org.ehchub.consent.oracle.Case.RECIPIENT;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.ehchub.consent.consents.ConsentStatus;
import org.ehchub.consent.consents.GivenBy;
import org.ehchub.consent.oracle.Case.Judged;
import org.ehchub.consent.oracle.Case.Said;
import org.ehchub.consent.oracle.Case.What;
import org.ehchub.consent.oracle.Case.Whom;
import org.ehchub.mappings.canonical.ItemCategory;
import org.ehchub.mappings.canonical.Sensitivity;
import org.ehchub.security.identity.AgencyRole;

/** What people said to sharing, and what counts of it. */
final class Matters {

    private Matters() {}

    /** Whether somebody's consent lets the item go that nobody's word stops. */
    static boolean consented(Case of, Set<Sensitivity> sensitive) {
        return of.said().stream()
                .filter(said -> lets(said, of, sensitive))
                .anyMatch(said -> of.said().stream().noneMatch(other -> stops(other, said, of)));
    }

    static boolean covers(What what, ItemCategory category) {
        return what.categories().isEmpty() || what.categories().contains(category);
    }

    private static boolean covers(Whom whom, AgencyRole recipient) {
        boolean everybody = whom.agencies().isEmpty() && whom.classes().isEmpty();
        return everybody || whom.agencies().contains(RECIPIENT) || whom.classes().contains(recipient);
    }

    private static boolean lets(Said said, Case of, Set<Sensitivity> sensitive) {
        AgencyRole recipient = of.sending().recipient();
        boolean byName = said.whom().agencies().contains(RECIPIENT);
        boolean involved = of.circle().stream()
                .anyMatch(part -> part.agency().equals(RECIPIENT)
                        && Calendar.within(part.from(), part.until().orElse(LocalDate.MAX), of.on()));
        return said.status() == ConsentStatus.GIVEN
                && isAbout(said, of)
                && lasts(said, of)
                && (byName || involved)
                && said.sensitivities().containsAll(sensitive)
                && mayDecide(said, of)
                && (recipient != AgencyRole.RESEARCHER || byName)
                && (recipient != AgencyRole.UNIVERSITY
                        || (said.by() == GivenBy.YOUNG_PERSON
                                && !of.on().isBefore(Calendar.youngPersonFrom(of.born()))));
    }

    private static boolean isAbout(Said said, Case of) {
        return said.purposes().contains(of.sending().purpose())
                && covers(said.whom(), of.sending().recipient())
                && covers(said.what(), of.sending().item());
    }

    private static boolean leavesOut(Said said, Case of) {
        return said.leftOut().stream()
                .anyMatch(left -> covers(left.whom(), of.sending().recipient())
                        && covers(left.what(), of.sending().item()));
    }

    private static boolean lasts(Said said, Case of) {
        return Calendar.within(said.from(), said.until().orElse(LocalDate.MAX), of.on());
    }

    private static boolean mayDecide(Said said, Case of) {
        LocalDate switchDay = Calendar.youngPersonFrom(of.born());
        boolean youngPerson = !of.on().isBefore(switchDay);
        Optional<Judged> judged = said.judged().filter(one -> !one.on().isAfter(of.on()));
        boolean able = judged.isPresent() && judged.get().able();
        boolean unable = judged.isPresent() && !judged.get().able();
        boolean unableAsYoungPerson = unable && !judged.get().on().isBefore(switchDay);
        boolean saidAsYoungPerson = !Calendar.inEngland(said.decided()).isBefore(switchDay);
        return switch (said.by()) {
            case CHILD -> able;
            case YOUNG_PERSON -> saidAsYoungPerson ? !unable : able;
            case PARENT -> youngPerson ? unableAsYoungPerson : !able && said.responsible().orElse(false);
            case REPRESENTATIVE -> youngPerson ? unableAsYoungPerson : unable;
        };
    }

    private static boolean stops(Said other, Said consent, Case of) {
        return switch (other.status()) {
            case GIVEN -> lasts(other, of) && other.purposes().contains(of.sending().purpose()) && leavesOut(other, of);
            case REFUSED ->
                lasts(other, of) && isAbout(other, of) && !leavesOut(other, of) && !changedTheirMind(other, consent);
            case WITHDRAWN -> speaksOf(other, of) && !consent.decided().isAfter(other.recorded());
            case ENTERED_IN_ERROR, SET_ASIDE -> false;
        };
    }

    /** Whether to share it or to leave it out. */
    private static boolean speaksOf(Said said, Case of) {
        return isAbout(said, of) || (said.purposes().contains(of.sending().purpose()) && leavesOut(said, of));
    }

    /** The same person said yes, later, to exactly what they had refused. */
    private static boolean changedTheirMind(Said refusal, Said consent) {
        boolean themselves = isChildOrYoungPerson(refusal) && isChildOrYoungPerson(consent);
        boolean samePerson = themselves
                || (refusal.name().isPresent() && refusal.name().equals(consent.name()));
        return samePerson
                && refusal.purposes().equals(consent.purposes())
                && refusal.whom().equals(consent.whom())
                && refusal.what().equals(consent.what())
                && consent.decided().isAfter(refusal.decided());
    }

    private static boolean isChildOrYoungPerson(Said said) {
        return said.by() == GivenBy.CHILD || said.by() == GivenBy.YOUNG_PERSON;
    }
}
