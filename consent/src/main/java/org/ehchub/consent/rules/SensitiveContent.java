package org.ehchub.consent.rules;

import java.util.EnumSet;
import java.util.Set;
import org.ehchub.consent.RefusalReason;
import org.ehchub.mappings.canonical.Confidentiality;
import org.ehchub.mappings.canonical.InformationItem;
import org.ehchub.mappings.canonical.Sensitivity;

/** What an item needs a consent, or an officer's decision, to name expressly. */
final class SensitiveContent {

    private SensitiveContent() {}

    /** Empty for ordinary content. Restricted content of no named kind goes beyond any request. */
    static Set<Sensitivity> of(InformationItem item) {
        boolean restricted = item.confidentiality() != Confidentiality.NORMAL;
        return restricted && item.sensitivities().isEmpty() ? Set.of(Sensitivity.BEYOND_REQUEST) : item.sensitivities();
    }

    /** Whether it is anything but ordinary content. */
    static boolean isIn(InformationItem item) {
        return !of(item).isEmpty();
    }

    /** Why a rule that does not reach sensitive content does not permit the item; empty for ordinary content. */
    static Set<RefusalReason> reason(InformationItem item) {
        return isIn(item) ? EnumSet.of(RefusalReason.SENSITIVE) : EnumSet.noneOf(RefusalReason.class);
    }
}
