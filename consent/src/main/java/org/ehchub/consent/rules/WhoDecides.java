package org.ehchub.consent.rules;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.ehchub.consent.LawDay;
import org.ehchub.consent.RefusalReason;
import org.ehchub.consent.consents.Capacity;
import org.ehchub.consent.consents.ConsentTerms;
import org.ehchub.consent.consents.Giver;
import org.ehchub.consent.consents.ParentalResponsibility;

/**
 * Whether the one who consented may decide on the day (SEND Regulations 2014, regs 17(2)-(3) and 64; Children and
 * Families Act 2014, s.80).
 *
 * <table>
 *   <caption>Whose consent counts</caption>
 *   <tr><th>given by</th><th>before the June switch</th><th>from the June switch</th></tr>
 *   <tr><td>child</td><td colspan="2">when judged able to decide this</td></tr>
 *   <tr><td>young person, before the switch</td><td colspan="2">when judged able to decide this</td></tr>
 *   <tr><td>young person, from the switch</td><td></td><td>unless judged unable</td></tr>
 *   <tr><td>parent</td><td>with parental responsibility, unless the child was judged able</td>
 *     <td>when judged unable since the switch</td></tr>
 *   <tr><td>representative</td><td>when judged unable</td><td>when judged unable since the switch</td></tr>
 * </table>
 *
 * <p>A judgement from before the switch was of a child's understanding, not of a young person's capacity: it does not
 * carry a parent's consent over. Nor does the switch make valid what a child said who was not judged able to decide.
 * Whether a parent has parental responsibility is not asked after the switch: who may speak for a young person is then
 * said by reg 64.
 */
public final class WhoDecides {

    private WhoDecides() {}

    /** Why the giver's consent does not count on the day; empty when it does. */
    public static Set<RefusalReason> against(ConsentTerms terms, AgeDates ages, LocalDate on) {
        Optional<Capacity> judged =
                terms.capacity().filter(capacity -> !capacity.judgedOn().isAfter(on));
        boolean youngPerson = ages.decides(on);
        Optional<RefusalReason> reason =
                switch (terms.giver().by()) {
                    case CHILD -> unlessAble(judged, RefusalReason.CAPACITY_NOT_JUDGED);
                    case YOUNG_PERSON ->
                        ages.decides(LawDay.of(terms.decidedAt()))
                                ? unlessUnable(judged)
                                : unlessAble(
                                        judged,
                                        youngPerson
                                                ? RefusalReason.CAPACITY_NOT_JUDGED
                                                : RefusalReason.NOT_YET_A_YOUNG_PERSON);
                    case PARENT ->
                        youngPerson
                                ? unlessUnableSince(judged, ages.decidesFrom())
                                : unlessChildDecides(terms.giver(), judged);
                    case REPRESENTATIVE ->
                        youngPerson ? unlessUnableSince(judged, ages.decidesFrom()) : unlessChildUnable(judged);
                };
        Set<RefusalReason> reasons = EnumSet.noneOf(RefusalReason.class);
        reason.ifPresent(reasons::add);
        return reasons;
    }

    private static Optional<RefusalReason> unlessAble(Optional<Capacity> judged, RefusalReason whenNotJudged) {
        if (judged.isEmpty()) {
            return Optional.of(whenNotJudged);
        }
        return judged.get().canDecide() ? Optional.empty() : Optional.of(RefusalReason.LACKS_CAPACITY);
    }

    private static Optional<RefusalReason> unlessUnable(Optional<Capacity> judged) {
        return judged.filter(capacity -> !capacity.canDecide()).map(unable -> RefusalReason.LACKS_CAPACITY);
    }

    private static Optional<RefusalReason> unlessUnableSince(Optional<Capacity> judged, LocalDate decidesFrom) {
        return judged.filter(capacity ->
                                !capacity.canDecide() && !capacity.judgedOn().isBefore(decidesFrom))
                        .isPresent()
                ? Optional.empty()
                : Optional.of(RefusalReason.YOUNG_PERSON_DECIDES);
    }

    /** Consent for a child is given by someone with parental responsibility (Children Act 1989, s.3). */
    private static Optional<RefusalReason> unlessChildDecides(Giver parent, Optional<Capacity> judged) {
        if (judged.filter(Capacity::canDecide).isPresent()) {
            return Optional.of(RefusalReason.CHILD_DECIDES);
        }
        return parent.responsibility() == ParentalResponsibility.HELD
                ? Optional.empty()
                : Optional.of(RefusalReason.NO_PARENTAL_RESPONSIBILITY);
    }

    private static Optional<RefusalReason> unlessChildUnable(Optional<Capacity> judged) {
        if (judged.isEmpty()) {
            return Optional.of(RefusalReason.CAPACITY_NOT_JUDGED);
        }
        return judged.get().canDecide() ? Optional.of(RefusalReason.CHILD_DECIDES) : Optional.empty();
    }
}
