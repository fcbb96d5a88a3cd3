package org.ehchub.consent;

import java.util.Collection;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/** What the rules say of one item for one recipient: not a yes, but a basis; not a no, but its reasons. */
public sealed interface Decision {

    /** Stands for an item's id in the refusal of a message without items. */
    String WHOLE_MESSAGE = "*";

    /** The id of the item, unique in its message. */
    String itemId();

    /**
     * The item may go.
     *
     * @param basis why that is lawful
     * @param basisReference what on record carries the basis: a consent and its version, a request, an officer's decision;
     *     the legal source where the law alone does
     * @param rule the name of the rule that permitted it
     * @param ruleVersion which wording of the rule it was
     */
    record Permit(String itemId, LawfulBasis basis, String basisReference, String rule, int ruleVersion)
            implements Decision {}

    /**
     * The item stays.
     *
     * @param reasons every reason found, not empty
     */
    record Refuse(String itemId, SortedSet<RefusalReason> reasons) implements Decision {

        /** @throws IllegalArgumentException when there is no reason */
        public Refuse {
            reasons = Collections.unmodifiableSortedSet(new TreeSet<>((Collection<RefusalReason>) reasons));
            if (reasons.isEmpty()) {
                throw new IllegalArgumentException("A refusal has a reason");
            }
        }
    }
}
