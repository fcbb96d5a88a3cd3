package org.ehchub.consent.fhir;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.ehchub.consent.children.ChildId;
import org.ehchub.mappings.canonical.NhsNumber;
import org.ehchub.mappings.fhir.FhirCodes;

/** Reads how a resource or a search names a child. */
public final class ChildKeys {

    private static final String PREFIX = "Patient/";
    private static final Pattern OPAQUE =
            Pattern.compile(PREFIX + "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    private ChildKeys() {}

    /** By a reference such as {@code Patient/<id>}; empty for anything else. */
    public static Optional<ChildKey> ofReference(String reference) {
        return Optional.ofNullable(reference)
                .filter(text -> OPAQUE.matcher(text).matches())
                .map(text -> new ChildKey.Opaque(new ChildId(UUID.fromString(text.substring(PREFIX.length())))));
    }

    /** By an identifier; empty when it is in no system that the hub reads, or cannot exist there. */
    public static Optional<ChildKey> ofIdentifier(String system, String value) {
        if (value == null || value.isBlank()) {
            return Optional.empty();
        }
        return switch (String.valueOf(system)) {
            case NhsNumber.SYSTEM -> nhsNumber(value);
            case FhirCodes.LOCAL_RECORD -> Optional.of(new ChildKey.ByLocalId(value));
            default -> Optional.empty();
        };
    }

    private static Optional<ChildKey> nhsNumber(String value) {
        try {
            return Optional.of(new ChildKey.ByNhsNumber(new NhsNumber(value)));
        } catch (IllegalArgumentException impossible) {
            return Optional.empty();
        }
    }
}
