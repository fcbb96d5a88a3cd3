package org.ehchub.consent.web.children;

import java.util.List;
import org.ehchub.consent.children.ChildId;
import org.ehchub.mappings.canonical.AgencyId;

/**
 * What waits, on its way to recipients or withheld from them, and what would become of it. The registry does not know;
 * the journal does.
 */
public interface WhatWaits {

    /** What an officer's act concerns. */
    sealed interface Reach {

        /** All that waits about a child. */
        record OfChild(ChildId child) implements Reach {}

        /** All that waits between two agencies, in either direction. */
        record Between(AgencyId first, AgencyId second) implements Reach {}

        /** All that waits. */
        record Everything() implements Reach {}
    }

    /** What would become of a disclosure. */
    enum Fate {
        /** It stops for good. */
        STOPS,
        /** Less of it goes. */
        GOES_IN_PART,
        /** It is being delivered at this moment, so that only its own last look will tell. */
        DECIDED_AGAIN,
        /** It was withheld, and goes. */
        STARTS,
        /** It was withheld, and goes in part. */
        STARTS_IN_PART,
        /** Something that was left out of it goes, with the rest again. */
        MORE_GOES,
        /** It is withheld, and cannot be looked into at this moment: it goes if it may. */
        MAY_START
    }

    /** A disclosure that would not stay as it is. */
    record Touched(ChildId child, AgencyId to, Fate fate) {}

    /**
     * What would become of what waits.
     *
     * @param touched what would not stay as it is, the newest first
     * @param unseen how many more are decided again, too, that were not looked into: there are very many
     */
    record Foreseen(List<Touched> touched, long unseen) {

        public Foreseen {
            touched = List.copyOf(touched);
        }
    }

    /**
     * What would become of that which waits. The change is made and taken back; nothing of it stays, not even in the
     * ledger.
     *
     * @param change what the officer is about to do
     */
    Foreseen after(Reach reach, Runnable change);
}
