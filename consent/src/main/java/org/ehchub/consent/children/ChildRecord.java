package org.ehchub.consent.children;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.ehchub.mappings.canonical.AgencyId;
import org.ehchub.mappings.canonical.NhsNumber;
import org.ehchub.mappings.canonical.PersonName;
import org.ehchub.mappings.canonical.Uln;
import org.ehchub.mappings.canonical.Upn;

/**
 * What the hub holds about who a child is.
 *
 * @param localIds the record number at each agency that has one
 * @param decidesFrom the day from which the young person decides
 */
public record ChildRecord(
        ChildId id,
        PersonName name,
        LocalDate birthDate,
        Optional<NhsNumber> nhsNumber,
        Optional<Upn> upn,
        Optional<Uln> uln,
        Map<AgencyId, String> localIds,
        LocalDate decidesFrom) {

    public ChildRecord {
        localIds = Map.copyOf(localIds);
    }

    @Override
    public String toString() {
        return "ChildRecord[" + id + "]";
    }
}
