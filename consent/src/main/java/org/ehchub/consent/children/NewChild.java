package org.ehchub.consent.children;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.ehchub.mappings.canonical.AgencyId;
import org.ehchub.mappings.canonical.NhsNumber;
import org.ehchub.mappings.canonical.PersonName;
import org.ehchub.mappings.canonical.Uln;
import org.ehchub.mappings.canonical.Upn;

/**
 * A child or young person to be registered; a private or home-educated child may have no number but an agency's own.
 *
 * @param localIds the record number at each agency that has one
 * @param confirmedBy the member of staff who confirmed that these identifiers are one child's; absent leaves the links
 *     unconfirmed, and then nothing matches on them
 */
public record NewChild(
        PersonName name,
        LocalDate birthDate,
        Optional<NhsNumber> nhsNumber,
        Optional<Upn> upn,
        Optional<Uln> uln,
        Map<AgencyId, String> localIds,
        Optional<String> confirmedBy) {

    /** @throws IllegalArgumentException when no identifier is given */
    public NewChild {
        Objects.requireNonNull(name);
        Objects.requireNonNull(birthDate);
        Objects.requireNonNull(confirmedBy);
        localIds = Map.copyOf(localIds);
        if (nhsNumber.isEmpty() && upn.isEmpty() && uln.isEmpty() && localIds.isEmpty()) {
            throw new IllegalArgumentException("A child is identified by at least one number");
        }
    }

    @Override
    public String toString() {
        return "NewChild[redacted]";
    }
}
