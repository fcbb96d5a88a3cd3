package org.ehchub.mappings.plain;

/** The values of the field {@code kind} of a document. */
enum MessageKind {
    REPORT,
    PLAN,
    REQUEST
}
