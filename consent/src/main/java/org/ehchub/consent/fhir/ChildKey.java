package org.ehchub.consent.fhir;

import org.ehchub.consent.children.ChildId;
import org.ehchub.mappings.canonical.NhsNumber;

/** How an agency names the child that a Consent is about. */
public sealed interface ChildKey {

    /** By the hub's own opaque id, as {@code Patient/<id>}. */
    record Opaque(ChildId id) implements ChildKey {}

    /** By NHS number. */
    record ByNhsNumber(NhsNumber number) implements ChildKey {}

    /** By the agency's own record number. */
    record ByLocalId(String localId) implements ChildKey {

        @Override
        public String toString() {
            return "ByLocalId[redacted]";
        }
    }
}
