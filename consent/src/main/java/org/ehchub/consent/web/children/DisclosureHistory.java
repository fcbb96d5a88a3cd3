package org.ehchub.consent.web.children;

import java.time.Instant;
import java.util.List;
import org.ehchub.consent.LawfulBasis;
import org.ehchub.consent.Purpose;
import org.ehchub.consent.children.ChildId;
import org.ehchub.mappings.canonical.AgencyId;

/** What has been, or is about to be, disclosed about a child. The registry does not know; the journal of disclosures does. */
@FunctionalInterface
public interface DisclosureHistory {

    /** Every disclosure of the child, the latest change first. */
    List<Entry> of(ChildId child);

    /**
     * One disclosure.
     *
     * @param id opaque
     * @param kind {@code report}, {@code plan} or {@code request}
     * @param read whether the recipient has had its content, be it that it was stopped or replaced afterwards
     * @param moreMayFollow whether something was left out of it that goes, with the rest again, once it may
     * @param bases what it rests on, or was read on once it was; empty while withheld
     * @param reasons why it was withheld or stopped, in plain words; empty otherwise
     */
    record Entry(
            String id,
            String kind,
            AgencyId from,
            AgencyId to,
            Purpose purpose,
            Standing standing,
            boolean read,
            boolean moreMayFollow,
            List<Basis> bases,
            List<String> reasons,
            Instant changedAt) {

        public Entry {
            bases = List.copyOf(bases);
            reasons = List.copyOf(reasons);
        }
    }

    /**
     * Why a disclosure, or a part of it, is lawful.
     *
     * @param reference what on record carries it
     * @see org.ehchub.consent.Decision.Permit#basisReference()
     */
    record Basis(LawfulBasis basis, String reference) {}

    /** How far a disclosure has come, as far as an officer is concerned. */
    enum Standing {
        /** Nothing was sent; it may be yet, when a basis is recorded. */
        WITHHELD,
        /** On its way, or held up on it. */
        QUEUED,
        /** The recipient has it. */
        DELIVERED,
        /** Stopped before the recipient confirmed that it has it. */
        WITHDRAWN,
        /** A later version, or the same with more in it, took its place before the recipient confirmed it. */
        SUPERSEDED,
        /** Nothing was sent, and nothing will be: the time for which it was kept is over. */
        EXPIRED
    }
}
