package org.ehchub.mappings.plain;

import org.ehchub.mappings.canonical.Laestab;
import org.ehchub.mappings.canonical.LocalAuthorityCode;
import org.ehchub.mappings.canonical.OdsCode;
import org.ehchub.mappings.canonical.OrganisationCode;
import org.ehchub.mappings.canonical.Ukprn;
import org.ehchub.mappings.canonical.Urn;

/** The values of the field {@code register}, so that nobody outside FHIR has to write a URI. */
enum Register {
    URN,
    LAESTAB,
    UKPRN,
    ODS,
    LOCAL_AUTHORITY;

    OrganisationCode code(String value) {
        return switch (this) {
            case URN -> new Urn(value);
            case LAESTAB -> new Laestab(value);
            case UKPRN -> new Ukprn(value);
            case ODS -> new OdsCode(value);
            case LOCAL_AUTHORITY -> new LocalAuthorityCode(value);
        };
    }

    static Register of(OrganisationCode code) {
        return switch (code) {
            case Urn urn -> URN;
            case Laestab laestab -> LAESTAB;
            case Ukprn ukprn -> UKPRN;
            case OdsCode ods -> ODS;
            case LocalAuthorityCode authority -> LOCAL_AUTHORITY;
        };
    }
}
