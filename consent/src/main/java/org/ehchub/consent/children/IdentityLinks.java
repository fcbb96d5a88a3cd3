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
}
