package org.ehchub.consent.statutory;

import java.time.LocalDate;
import java.util.Objects;
import org.ehchub.mappings.canonical.AgencyId;

/**
 * The family's objection to a named recipient; it also stops those statutory flows whose rule says so.
 *
 * @param agency the recipient objected to
 * @param statedOn the first day it counts
 */
public record Objection(AgencyId agency, LocalDate statedOn) {

    public Objection {
        Objects.requireNonNull(agency);
        Objects.requireNonNull(statedOn);
    }
}
