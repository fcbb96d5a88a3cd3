package org.ehchub.consent;

import java.util.List;
import org.ehchub.consent.consents.ConsentId;

/**
 * Holds the register of consents against the ledger. Each recording stands in the ledger with a keyed digest of all
 * that it says; a version that says something else now, is gone, or was never told of was changed past the hub.
 * Whether the ledger itself is as it was, its tree shows.
 */
@FunctionalInterface
public interface ConsentAudit {

    /**
     * Looks at every version of every consent and refusal, and changes nothing.
     *
     * @throws org.springframework.dao.DataAccessException when the store fails
     */
    Report check();

    /**
     * What was found.
     *
     * @param versions how many versions are on record
     * @param withoutDigest how many of them were told of before the ledger had digests: nothing can be said of those
     * @param findings what is not as it was recorded, in the order of the consents' ids
     */
    record Report(int versions, int withoutDigest, List<Finding> findings) {

        public Report {
            findings = List.copyOf(findings);
        }
    }

    /** One version that is not as it was recorded. */
    record Finding(ConsentId consent, int version, Problem problem) {}

    /** How a version differs from what the ledger tells. */
    enum Problem {
        /** It says something else than what was recorded. */
        CHANGED,
        /** The ledger tells of it, and it is not there. */
        MISSING,
        /** It is there, and the ledger does not tell of it. */
        NOT_IN_LEDGER
    }
}
