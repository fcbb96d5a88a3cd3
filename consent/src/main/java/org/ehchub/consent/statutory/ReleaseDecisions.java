package org.ehchub.consent.statutory;

import java.util.List;
import java.util.Optional;
import org.ehchub.consent.children.ChildId;

/** The officers' decisions to disclose without consent, and what another officer found of each. All stand in the ledger. */
public interface ReleaseDecisions {

    /**
     * Records a decision and publishes {@link org.ehchub.consent.BasisRecorded}.
     *
     * @param reason why, in the officer's words; kept sealed
     * @return false when one is on record under this id already: then nothing changes
     * @throws IllegalArgumentException when no reason is given
     */
    boolean record(ChildId child, ReleaseDecision decision, String reason);

    /**
     * Records what another officer found. A decision that is not upheld permits nothing any more; what it let go before
     * stays on record.
     *
     * @param note what they found, in their words; kept sealed
     */
    ReviewAnswer review(ReleaseDecisionId decision, boolean upheld, String note, String reviewer);

    /**
     * Ends a decision before its last day, because it is no longer needed or was asked for and is no longer: it permits
     * nothing any more, and publishes {@link org.ehchub.consent.GroundsNarrowed}. It is still reviewed.
     *
     * @param reason why, in the officer's words; kept sealed
     * @return false when it was ended already; then nothing is recorded
     * @throws java.util.NoSuchElementException when there is no such decision
     * @throws IllegalArgumentException when no reason is given
     */
    boolean end(ReleaseDecisionId decision, String reason, String officer);

    /** Every decision about a child, ended ones included, the newest start first. */
    List<RecordedDecision> about(ChildId child);

    /** The decisions nobody else has looked at yet, the longest waiting first. */
    List<RecordedDecision> awaitingReview();

    /** One decision. */
    Optional<RecordedDecision> find(ReleaseDecisionId decision);

    /**
     * Opens why a decision was made.
     *
     * @throws java.util.NoSuchElementException when there is no such decision
     */
    String reasonOf(ReleaseDecisionId decision);

    /** Opens what the review found, in the reviewer's words. */
    Optional<String> noteOn(ReleaseDecisionId decision);

    /** Opens why a decision was ended before its last day. */
    Optional<String> whyEnded(ReleaseDecisionId decision);
}
