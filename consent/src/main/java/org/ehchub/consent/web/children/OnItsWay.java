package org.ehchub.consent.web.children;

import java.util.List;
import java.util.Map;
import org.ehchub.consent.children.ChildId;
import org.ehchub.mappings.canonical.AgencyId;

/** What is on its way to recipients, and what would become of it. The registry does not know; the journal does. */
public interface OnItsWay {

    /** What would become of a disclosure. */
    enum Fate {
        /** It stops for good. */
        STOPS,
        /** Less of it goes. */
        GOES_IN_PART,
        /** It is being delivered at this moment, so that only its own last look will tell. */
        DECIDED_AGAIN
    }

    /** A disclosure that would not go on as it is. */
    record Touched(AgencyId to, Fate fate) {}

    /**
     * What would become of that which is on its way about a child. The change is made and taken back; nothing of it
     * stays, not even in the ledger.
     *
     * @param change what the officer is about to do
     */
    List<Touched> after(ChildId child, Runnable change);

    /** How much is on its way between two agencies, by recipient. */
    Map<AgencyId, Long> between(AgencyId first, AgencyId second);

    /** How much is on its way altogether. */
    long all();
}
