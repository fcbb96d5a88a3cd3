package org.ehchub.consent;

import org.ehchub.consent.children.ChildId;
import org.ehchub.consent.consents.ConsentId;

/**
 * Published inside the transaction that records the withdrawal (or that a consent was entered in error), so that what is
 * queued on its strength is stopped by the same commit.
 */
public record ConsentWithdrawn(ChildId child, ConsentId consent) {}
