package org.ehchub.mappings.canonical;

/** A number that identifies one child or young person. Its {@code toString} never shows the value. */
public sealed interface PersonalIdentifier permits NhsNumber, Upn, Uln {

    /** The identifier as written in the record it came from. */
    String value();
}
