package org.ehchub.consent.children;

/** How an officer knows that an identifier is this child's. */
public enum LinkProof {
    /** Traced with the NHS Personal Demographics Service. */
    NHS_TRACE,
    /** Confirmed by the agency that gave the number. */
    AGENCY,
    /** Seen on a document of the child's. */
    DOCUMENT
}
