package org.ehchub.consent;

import java.time.LocalDate;
import java.util.List;
import org.ehchub.consent.children.ChildId;
import org.ehchub.consent.consents.Consent;
import org.ehchub.consent.consents.Disagreement;

/**
 * What an officer has to see to: consents that end, consents that somebody else has to renew, answers that disagree.
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
     * The consents by parents and representatives that are in force when the young person comes to decide, where that
     * day is in this time; the earliest day first.
     */
    List<Renewal> toRenew(LocalDate from, LocalDate to, int most);

    /** The answers that disagree on this day, the longest on record first. */
    List<Disagreement> disagreements(LocalDate day, int most);

    /** The answers about one child that disagree on this day. */
    List<Disagreement> disagreements(ChildId child, LocalDate day);
}
