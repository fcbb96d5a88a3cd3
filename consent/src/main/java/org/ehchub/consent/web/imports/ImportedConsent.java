package org.ehchub.consent.web.imports;

import java.util.Optional;
import org.ehchub.consent.consents.ConsentId;
import org.ehchub.consent.consents.ConsentTerms;
import org.ehchub.consent.consents.KnownPerson;

/**
 * A row that can be recorded.
 *
 * @param row the row, the header being row 1
 * @param id follows from the row, so that a file that is taken over twice records its consents once
 * @param speaker who answered, where it was not the child
 */
public record ImportedConsent(
        long row, ConsentId id, boolean refusal, ConsentTerms terms, Optional<KnownPerson> speaker) {}
