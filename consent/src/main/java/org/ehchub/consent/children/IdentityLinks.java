package org.ehchub.consent.children;

import java.util.List;

/**
 * The links between a child and the numbers they are known by. Nothing matches, and so nothing goes, on one
 * unconfirmed.
 */
public interface IdentityLinks {

    /** The children with an unconfirmed link, the longest registered first. */
    List<ChildId> unconfirmed(int most);

    /** Whether the child has an unconfirmed link. */
    boolean isUnconfirmed(ChildId child);

    /**
     * Confirms that every number of the child's record is this child's, and publishes
     * {@link org.ehchub.consent.BasisRecorded}. Where all are confirmed already it changes nothing.
     */
    void confirm(ChildId child, LinkProof proof, String officer);

    /**
     * Takes back that the numbers of the child's record are this child's, and publishes
     * {@link org.ehchub.consent.GroundsNarrowed}: nothing goes on them until they are confirmed anew. Where none is
     * confirmed it changes nothing.
     *
     * @param reason why, in the officer's words; kept sealed
     * @throws IllegalArgumentException when no reason is given
     */
    void doubt(ChildId child, String reason, String officer);
}
