package org.ehchub.consent;

import org.ehchub.mappings.canonical.AgencyId;

/**
 * Published inside the transaction that ends a sharing agreement, so that what is on its way between the two agencies
 * is decided again at once.
 */
public record AgreementEnded(AgencyId first, AgencyId second) {}
