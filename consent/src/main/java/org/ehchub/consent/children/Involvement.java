package org.ehchub.consent.children;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.ehchub.mappings.canonical.AgencyId;

/**
 * An agency's part in one child's life.
 *
 * @param from its first day
 * @param until its last day, absent while none is known
 */
public record Involvement(AgencyId agency, InvolvementRole role, LocalDate from, Optional<LocalDate> until) {

    /** @throws IllegalArgumentException when it ends before it starts */
    public Involvement {
        Objects.requireNonNull(agency);
        Objects.requireNonNull(role);
        if (until.isPresent() && until.get().isBefore(from)) {
            throw new IllegalArgumentException("An involvement does not end before it starts");
        }
    }

    /** The same with this last day, unless it ends before; empty when it starts after. */
    public Optional<Involvement> endedOn(LocalDate last) {
        LocalDate earlier = until.filter(last::isAfter).orElse(last);
        return last.isBefore(from)
                ? Optional.empty()
                : Optional.of(new Involvement(agency, role, from, Optional.of(earlier)));
    }

    /** Whether it holds on this day. */
    public boolean isOn(LocalDate day) {
        return !day.isBefore(from) && until.map(last -> !day.isAfter(last)).orElse(true);
    }
}
