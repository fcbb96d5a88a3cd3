package org.ehchub.consent.web.imports;

import org.ehchub.consent.consents.ConsentId;
import org.ehchub.consent.consents.ConsentTerms;

/**
 * A row that can be recorded.
 *
 * @param id follows from the row, so that a file that is taken over twice records its consents once
 */
public record ImportedConsent(ConsentId id, boolean refusal, ConsentTerms terms) {}
