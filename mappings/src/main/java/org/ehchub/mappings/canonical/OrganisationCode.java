package org.ehchub.mappings.canonical;

/** A code that a national register gives to an organisation. */
public sealed interface OrganisationCode permits Urn, Laestab, Ukprn, OdsCode, LocalAuthorityCode {

    /** The code as registered. */
    String value();

    /** The URI that names the register. */
    String system();

    /**
     * The code that this register gave.
     *
     * @throws IllegalArgumentException when the hub knows no such register or the code is malformed
     */
    static OrganisationCode of(String system, String value) {
        return switch (system) {
            case Urn.SYSTEM -> new Urn(value);
            case Laestab.SYSTEM -> new Laestab(value);
            case Ukprn.SYSTEM -> new Ukprn(value);
            case OdsCode.SYSTEM -> new OdsCode(value);
            case LocalAuthorityCode.SYSTEM -> new LocalAuthorityCode(value);
            default -> throw new IllegalArgumentException("No such register of organisations");
        };
    }
}
