package org.ehchub.consent.web.imports;

import java.util.List;
import java.util.UUID;

/**
 * What a dry run found. It can be recorded when there is nothing bad.
 *
 * @param id names it in the officer's session
 * @param idle rows that would release nothing, which an officer should know before they are recorded
 */
public record ImportPlan(UUID id, List<ImportedConsent> consents, List<BadRow> bad, List<IdleRow> idle) {

    public ImportPlan {
        consents = List.copyOf(consents);
        bad = List.copyOf(bad);
        idle = List.copyOf(idle);
    }

    /** The same, where these rows would release nothing. */
    ImportPlan withIdle(List<IdleRow> rows) {
        return new ImportPlan(id, consents, bad, rows);
    }

    /** Whether there is something in it, and nothing wrong. */
    public boolean isRecordable() {
        return bad.isEmpty() && !consents.isEmpty();
    }
}
