package org.ehchub.consent.statutory;

import java.util.List;
import org.ehchub.consent.children.ChildId;

/** The record of who agreed that advice which exists already suffices. */
public interface ReuseAgreements {

    /** Records one, in the ledger too, and publishes {@link org.ehchub.consent.BasisRecorded}. */
    void record(ChildId child, ReuseAgreement agreement, String recordedBy);

    /** All agreements about advice on a child, the first first. */
    List<ReuseAgreement> of(ChildId child);
}
