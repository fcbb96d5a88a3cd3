package org.ehchub.consent;

import org.ehchub.mappings.canonical.AgencyId;

/**
 * Published inside the transaction that records a sharing agreement, so that what was withheld between the two agencies
 * for want of one is looked at again.
 */
public record AgreementRecorded(AgencyId first, AgencyId second) {}
