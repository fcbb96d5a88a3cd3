package org.ehchub.mappings.plain;

/** The values of the field {@code kind} of a detail. */
enum DetailKind {
    NEED,
    OUTCOME,
    PROVISION,
    PERSONAL_BUDGET,
    PLACEMENT
}
