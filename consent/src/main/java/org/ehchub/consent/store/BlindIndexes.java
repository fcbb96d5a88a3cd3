package org.ehchub.consent.store;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.ehchub.consent.children.ChildId;
import org.ehchub.mappings.canonical.AgencyId;
import org.ehchub.mappings.canonical.NhsNumber;
import org.ehchub.mappings.canonical.Uln;
import org.ehchub.mappings.canonical.Upn;
import org.ehchub.security.keys.Pseudonymiser;

/** Turns identifiers into the keyed pseudonyms by which a child is found; the same digits of two kinds differ. */
final class BlindIndexes {

    static final String NHS_NUMBER = "child/nhs-number";
    static final String UPN = "child/upn";
    static final String ULN = "child/uln";
    /** Followed by the agency whose record number it is. */
    static final String LOCAL_ID = "child/local-id/";

    private static final String BIRTH_DATE = "child/birth-date";

    private final Pseudonymiser pseudonymiser;

    BlindIndexes(Pseudonymiser pseudonymiser) {
        this.pseudonymiser = pseudonymiser;
    }

    /** For each kind of identifier given its blind index. */
    Map<String, String> of(
            Optional<NhsNumber> nhsNumber, Optional<Upn> upn, Optional<Uln> uln, Map<AgencyId, String> localIds) {
        Map<String, String> indexes = new LinkedHashMap<>();
        nhsNumber.ifPresent(number -> indexes.put(NHS_NUMBER, ofNhsNumber(number)));
        upn.ifPresent(number -> indexes.put(UPN, pseudonymiser.pseudonym(UPN, number.value())));
        uln.ifPresent(number -> indexes.put(ULN, pseudonymiser.pseudonym(ULN, number.value())));
        localIds.forEach((agency, localId) -> indexes.put(LOCAL_ID + agency, ofLocalId(agency, localId)));
        return indexes;
    }

    String ofNhsNumber(NhsNumber number) {
        return pseudonymiser.pseudonym(NHS_NUMBER, number.value());
    }

    String ofLocalId(AgencyId agency, String localId) {
        return pseudonymiser.pseudonym(LOCAL_ID + agency, localId);
    }

    /** Different for two children born on one day, so that rows do not give birthdays away. */
    String ofBirthDate(ChildId child, LocalDate birthDate) {
        return pseudonymiser.pseudonym(BIRTH_DATE, child + " " + birthDate);
    }
}
