package org.ehchub.consent.web.imports;

import java.util.List;
import java.util.UUID;

/**
 * What a dry run found. It can be recorded when there is nothing bad.
 *
 * @param id names it in the officer's session
 */
public record ImportPlan(UUID id, List<ImportedConsent> consents, List<BadRow> bad) {

    public ImportPlan {
        consents = List.copyOf(consents);
        bad = List.copyOf(bad);
    }

    /** Whether there is something in it, and nothing wrong. */
    public boolean isRecordable() {
        return bad.isEmpty() && !consents.isEmpty();
    }
}
