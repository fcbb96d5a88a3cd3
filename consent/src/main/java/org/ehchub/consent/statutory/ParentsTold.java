package org.ehchub.consent.statutory;

import java.util.List;
import org.ehchub.consent.children.ChildId;

/** The record of which parents have been told what the law says they are told first. */
public interface ParentsTold {

    /** Records it, in the ledger too, and publishes {@link org.ehchub.consent.BasisRecorded}. */
    void record(ChildId child, ParentTold told, String recordedBy);

    /** By whom a child's parent was told, and when, the first first. */
    List<ParentTold> of(ChildId child);
}
