package org.ehchub.consent.rules;

import java.util.EnumSet;
import java.util.Set;
import org.ehchub.consent.RefusalReason;

/** What one rule finds about one item. */
sealed interface Finding {

    /** The rule is not about such a disclosure. */
    record Silent() implements Finding {

        private static final Silent SILENT = new Silent();
    }

    /**
     * The rule is about it, and its condition is met.
     *
     * @param reference what on record meets it
     */
    record Met(String reference) implements Finding {}

    /**
     * The rule is about it, but its condition is not met.
     *
     * @param reasons not empty
     */
    record Unmet(Set<RefusalReason> reasons) implements Finding {}

    /** The rule is not about it, as most rules say of most items. */
    static Finding silent() {
        return Silent.SILENT;
    }

    /** Met when there is no reason against, else not. */
    static Finding of(String reference, Set<RefusalReason> reasons) {
        return reasons.isEmpty() ? new Met(reference) : new Unmet(reasons);
    }

    /** Not met, for one reason. */
    static Finding unmet(RefusalReason reason) {
        return new Unmet(EnumSet.of(reason));
    }
}
