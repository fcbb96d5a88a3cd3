package org.ehchub.consent;

import java.time.LocalDate;
import java.util.List;
import org.ehchub.consent.children.ChildId;
import org.ehchub.consent.consents.Consent;
import org.ehchub.consent.consents.Disagreement;

/**
 * What an officer has to see to: consents that end, that count for nothing or that somebody else has to renew, and answers
 * that disagree.
 */
public interface DueConsents {

    /**
     * A consent that counts no more once the young person decides.
     *
     * @param decidesFrom the day from which the young person decides
     */
    record Renewal(Consent consent, LocalDate decidesFrom) {}

    /** The consents whose last day is in this time, the first to end first. */
    List<Consent> ending(LocalDate from, LocalDate to, int most);

    /**
     * The consents by parents who are not known to have parental responsibility, of children who do not decide on this
     * day: they release nothing (Children Act 1989, s.3). The longest on record first; none that has ended.
     */
    List<Renewal> withoutResponsibility(LocalDate day, int most);

    /**
     * The consents by parents and representatives that are in force when the young person comes to decide, where that
     * day is in this time; the earliest day first. Not those that go on to count, because the young person was judged
     * unable to decide since (SEND Regulations 2014, reg 64).
     */
    List<Renewal> toRenew(LocalDate from, LocalDate to, int most);

    /** The same, where that day has come since then and the consent has not ended by this one; the latest first. */
    List<Renewal> notRenewed(LocalDate since, LocalDate day, int most);

    /** The answers that disagree on this day, the longest on record first. */
    List<Disagreement> disagreements(LocalDate day, int most);

    /** The answers about one child that disagree on this day. */
    List<Disagreement> disagreements(ChildId child, LocalDate day);
}
