package org.ehchub.consent.children;

import java.util.List;

/**
 * Two records of one child that were found to be one. While a merge stands they are read as one: consents, refusals,
 * objections and the circle of either count for both. Each keeps its own history, so that an unmerge loses nothing.
 */
public interface ChildMerges {

    /**
     * Reads the two as one from now on, under the record that is kept, and publishes
     * {@link org.ehchub.consent.BasisRecorded} for both.
     *
     * @param reason why they are one child, in the officer's words; kept sealed
     * @throws org.springframework.dao.DataIntegrityViolationException when there is no such child
     */
    MergeAnswer merge(ChildId duplicate, ChildId kept, String reason, String officer);

    /**
     * Reads them as two again, and publishes {@link org.ehchub.consent.GroundsNarrowed} and
     * {@link org.ehchub.consent.BasisRecorded} for both: what was queued while they were one is decided again before it
     * leaves, and so is what was withheld.
     *
     * @param reason why they are two children, in the officer's words; kept sealed
     * @throws java.util.NoSuchElementException when the record is not merged into another
     */
    void unmerge(ChildId duplicate, String reason, String officer);

    /** The merges of a record that were undone, the last one first. */
    List<PastMerge> undone(ChildId child);

    /** The record that stands for the child: the same, unless it is merged into another. */
    ChildId standingFor(ChildId child);

    /** Every record of the same child, the one that stands for it first. */
    List<ChildId> recordsOf(ChildId child);
}
