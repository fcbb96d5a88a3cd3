package org.ehchub.consent.children;

import java.util.Set;

/** Whether a message's child is one the hub knows. */
public sealed interface ChildMatch {

    /** Every identifier given that the hub holds belongs to this child, and none contradicts it. */
    record Matched(ChildId child) implements ChildMatch {}

    /** No confirmed identifier is held. */
    record UnknownChild() implements ChildMatch {}

    /**
     * The identifiers belong to different children, or differ from the child's own, or the birth date does.
     *
     * @param children to whom any of them belongs
     */
    record IdentifiersDisagree(Set<ChildId> children) implements ChildMatch {

        public IdentifiersDisagree {
            children = Set.copyOf(children);
        }
    }
}
