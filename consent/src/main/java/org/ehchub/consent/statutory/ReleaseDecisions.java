package org.ehchub.consent.statutory;

import java.util.List;
import org.ehchub.consent.children.ChildId;

/** The officers' decisions to disclose without consent. Each stands in the ledger. */
public interface ReleaseDecisions {

    /** Records a decision and publishes {@link org.ehchub.consent.BasisRecorded}. */
    void record(ChildId child, ReleaseDecision decision);

    /** Every decision about a child, ended ones included, the newest start first. */
    List<ReleaseDecision> about(ChildId child);
}
