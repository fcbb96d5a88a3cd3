package org.ehchub.consent;

import org.ehchub.consent.children.ChildId;

/**
 * Published inside the transaction that records something a disclosure about this child may rest on (a consent, an
 * involvement, a request for advice, an officer's decision), so that what was withheld is looked at again.
 */
public record BasisRecorded(ChildId child) {}
