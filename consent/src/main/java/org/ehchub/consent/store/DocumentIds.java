package org.ehchub.consent.store;

import org.ehchub.mappings.canonical.AgencyId;
import org.ehchub.security.keys.Pseudonymiser;

/** Names documents in records without their senders' own ids, which may hold a name or a number. */
final class DocumentIds {

    private final Pseudonymiser pseudonymiser;

    DocumentIds(Pseudonymiser pseudonymiser) {
        this.pseudonymiser = pseudonymiser;
    }

    /** The keyed pseudonym of what this agency calls a document; the journal of disclosures has the same. */
    String of(AgencyId source, String document) {
        return pseudonymiser.pseudonym("document", source + "\n" + document);
    }
}
