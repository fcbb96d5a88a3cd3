package org.ehchub.consent.statutory;

import java.util.List;
import org.ehchub.consent.children.ChildId;

/** The record of which parents have been told what the law says they are told first. */
public interface ParentsTold {

    /** Records it, in the ledger too, and publishes {@link org.ehchub.consent.BasisRecorded}. */
    void record(ChildId child, ParentTold told, String recordedBy);

    /**
     * Records that this was recorded by mistake, in the ledger too, and publishes
     * {@link org.ehchub.consent.GroundsNarrowed}. It counts no more, however often it was recorded before; it may be
     * recorded anew. Where it is not on record this changes nothing.
     *
     * @param told one of them
     */
    void takeBack(ChildId child, ParentTold told, String recordedBy);

    /** By whom a child's parent was told, and when, the first first; without what was taken back. */
    List<ParentTold> of(ChildId child);
}
