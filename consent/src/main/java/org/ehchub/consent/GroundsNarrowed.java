package org.ehchub.consent;

import org.ehchub.consent.children.ChildId;

/**
 * Published inside the transaction that records something by which less about this child may be disclosed than before
 * (a refusal, a narrower consent, an objection, an agency's part that ends, a decision not upheld), so that what is on
 * its way is decided again at once.
 */
public record GroundsNarrowed(ChildId child) {}
