package org.ehchub.consent.fhir;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.ehchub.consent.KnownPeople;
import org.ehchub.consent.agencies.Agency;
import org.ehchub.consent.children.ChildId;
import org.ehchub.mappings.canonical.AgencyId;
import org.ehchub.mappings.fhir.FhirCodes;

/**
 * What a reading looks up.
 *
 * @param children the child that a key names, if the agency that asks may know
 * @param people those around each child
 * @param agencies every agency registered
 * @param custodians whom {@code organization} may name: the agency that sends, and the one that recorded what it
 *     changes
 * @param now the moment of the reading
 */
public record Directory(
        Function<ChildKey, Optional<ChildId>> children,
        KnownPeople people,
        List<Agency> agencies,
        Set<AgencyId> custodians,
        Instant now) {

    public Directory {
        agencies = List.copyOf(agencies);
        custodians = Set.copyOf(custodians);
    }

    /** The agency with this identifier, the hub's own or a national one. */
    Optional<AgencyId> agency(String system, String value) {
        Stream<Agency> found = FhirCodes.AGENCY.equals(system)
                ? agencies.stream().filter(agency -> agency.id().value().equals(value))
                : agencies.stream()
                        .filter(agency -> agency.code()
                                .filter(code -> code.system().equals(system) && code.value().equals(value))
                                .isPresent());
        return found.map(Agency::id).findFirst();
    }
}
