package org.ehchub.consent.statutory;

import java.time.LocalDate;
import java.util.Objects;
import org.ehchub.mappings.canonical.AgencyId;

/**
 * That a health body has told the parent of its opinion before it tells the council (Children and Families Act 2014,
 * s.23(2)-(3)).
 *
 * @param by the health body
 * @param on the day
 */
public record ParentTold(AgencyId by, LocalDate on) {

    public ParentTold {
        Objects.requireNonNull(by);
        Objects.requireNonNull(on);
    }
}
