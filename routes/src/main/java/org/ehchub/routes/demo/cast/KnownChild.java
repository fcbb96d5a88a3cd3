package org.ehchub.routes.demo.cast;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.ehchub.mappings.canonical.AgencyId;
import org.ehchub.mappings.canonical.ChildRef;

/**
 * A child as an agency's own system knows them.
 *
 * @param child whom its documents are about
 * @param caseNumber the council's record number, in which request ids begin
 * @param asked the agencies that the council has asked for advice
 */
public record KnownChild(ChildRef child, String caseNumber, List<AgencyId> asked) {

    private static final int SCHOOL = 5;
    private static final int TRANSITION = 14;

    /** The part of life that decides which professionals write. */
    public enum Phase {
        EARLY_YEARS,
        SCHOOL,
        TRANSITION
    }

    public KnownChild {
        asked = List.copyOf(asked);
    }

    /** The phase on this day; advice on adulthood starts in Year 9 (SEND Regulations 2014, reg 6(1)(g)). */
    public Phase phase(LocalDate day) {
        if (child.birthDate().plusYears(SCHOOL).isAfter(day)) {
            return Phase.EARLY_YEARS;
        }
        return child.birthDate().plusYears(TRANSITION).isAfter(day) ? Phase.SCHOOL : Phase.TRANSITION;
    }

    /** The council's request for advice to this agency, when there is one. */
    public Optional<String> requestTo(AgencyId agency) {
        return asked.contains(agency) ? Optional.of("request/" + caseNumber + "/" + agency) : Optional.empty();
    }

    @Override
    public String toString() {
        return "KnownChild[redacted]";
    }
}
