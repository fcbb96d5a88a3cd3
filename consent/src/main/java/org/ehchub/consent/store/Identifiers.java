package org.ehchub.consent.store;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.ehchub.consent.children.ChildId;
import org.ehchub.mappings.canonical.AgencyId;
import org.ehchub.mappings.canonical.ChildRef;
import org.ehchub.mappings.canonical.NhsNumber;
import org.ehchub.mappings.canonical.Uln;
import org.ehchub.mappings.canonical.Upn;
import org.ehchub.security.keys.Pseudonymiser;

/**
 * The pseudonyms under which children are found. An identifier's scheme is its pseudonym's domain: two registers' same
 * digits have nothing in common, and each agency's record numbers are a register of their own.
 */
final class Identifiers {

    private static final String NHS_NUMBER = "nhs-number";
    private static final String UPN = "upn";
    private static final String ULN = "uln";
    private static final String LOCAL = "local/";
    private static final String BIRTH_DATE = "birth-date";

    private final Pseudonymiser pseudonymiser;

    Identifiers(Pseudonymiser pseudonymiser) {
        this.pseudonymiser = pseudonymiser;
    }

    /** Every identifier of a profile, by scheme. */
    SortedMap<String, String> of(ChildProfile profile) {
        return pseudonyms(profile.nhsNumber(), profile.upn(), profile.uln(), profile.localIds());
    }

    /**
     * The identifiers of a message's child, by scheme.
     *
     * @param withUpn whether a UPN counts
     */
    SortedMap<String, String> of(ChildRef reference, AgencyId source, boolean withUpn) {
        return pseudonyms(
                reference.nhsNumber(),
                reference.upn().filter(upn -> withUpn),
                reference.uln(),
                reference.localId().map(number -> Map.of(source, number)).orElse(Map.of()));
    }

    String of(NhsNumber number) {
        return pseudonymiser.pseudonym(NHS_NUMBER, number.value());
    }

    String of(AgencyId agency, String localId) {
        return pseudonymiser.pseudonym(LOCAL + agency, localId.strip());
    }

    /** Another one for each child, so that rows do not tell who shares a birthday. */
    String birthDateOf(ChildId child, LocalDate birthDate) {
        return pseudonymiser.pseudonym(BIRTH_DATE, child + " " + birthDate);
    }

    private SortedMap<String, String> pseudonyms(
            Optional<NhsNumber> nhsNumber, Optional<Upn> upn, Optional<Uln> uln, Map<AgencyId, String> localIds) {
        SortedMap<String, String> byScheme = new TreeMap<>();
        nhsNumber.ifPresent(number -> byScheme.put(NHS_NUMBER, of(number)));
        upn.ifPresent(number -> byScheme.put(UPN, pseudonymiser.pseudonym(UPN, number.value())));
        uln.ifPresent(number -> byScheme.put(ULN, pseudonymiser.pseudonym(ULN, number.value())));
        localIds.forEach((agency, number) -> byScheme.put(LOCAL + agency, of(agency, number)));
        return byScheme;
    }
}
