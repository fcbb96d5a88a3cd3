package org.ehchub.consent.statutory;

import java.util.List;
import org.ehchub.consent.children.ChildId;

/** The record of who agreed that advice which exists already suffices. */
public interface ReuseAgreements {

    /** Records one, in the ledger too, and publishes {@link org.ehchub.consent.BasisRecorded}. */
    void record(ChildId child, ReuseAgreement agreement, String recordedBy);

    /**
     * Records that a party agrees no longer, in the ledger too, and publishes
     * {@link org.ehchub.consent.GroundsNarrowed}. All it agreed to before about the advice counts no more; it may agree
     * anew. Where it has not agreed this changes nothing.
     *
     * @param agreement one of them
     */
    void withdraw(ChildId child, ReuseAgreement agreement, String recordedBy);

    /** All agreements about advice on a child that stand, the first first. */
    List<ReuseAgreement> of(ChildId child);
}
