package org.ehchub.mappings.canonical;

/** A code that a national register gives to an organisation. */
public sealed interface OrganisationCode permits Urn, Laestab, Ukprn, OdsCode, LocalAuthorityCode {

    /** The code as registered. */
    String value();

    /** The URI that names the register. */
    String system();
}
