package org.ehchub.mappings.translate;

/**
 * One thing that is wrong with a source, told so that its sender can mend it.
 *
 * @param path where: a FHIRPath for FHIR, {@code table.column} for rows, a JSON pointer for JSON
 * @param code a stable code
 * @param text what is expected there; never the value found, which may be personal data
 */
public record Problem(String path, Code code, String text) {

    /** The kinds of problem, the same for every format. */
    public enum Code {
        /** The bytes are not in the format at all. */
        UNREADABLE,
        /** Something required is absent. */
        MISSING,
        /** A value is not allowed there. */
        INVALID_VALUE,
        /** A check digit, a code list or a date says that an identifier cannot exist. */
        INVALID_IDENTIFIER,
        /** The law or the model forbids the combination. */
        NOT_ALLOWED
    }
}
