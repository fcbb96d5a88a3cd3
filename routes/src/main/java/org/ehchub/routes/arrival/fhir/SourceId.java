package org.ehchub.routes.arrival.fhir;

import java.util.Objects;
import java.util.Optional;
import org.ehchub.mappings.translate.Problem;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Identifier;

/** The sender's own id of a push: the Bundle's identifier or, for a Bundle without one, the request's. */
sealed interface SourceId {

    /** The longest that the arrival desk takes. */
    int LONGEST = 256;

    /** The sender gave one. */
    record Given(String value) implements SourceId {}

    /** The sender gave none that can be used: without it a retry would be a second message. */
    record Unusable(Problem problem) implements SourceId {}

    /** The id of this push; the two kinds never meet in one value. */
    static SourceId of(Bundle bundle, Optional<String> requestId) {
        Identifier identifier = bundle.getIdentifier();
        Optional<String> value = identifier.hasValue()
                ? Optional.of("identifier " + Objects.requireNonNullElse(identifier.getSystem(), "") + "|" + identifier.getValue())
                : requestId.map(id -> "request " + id);
        if (value.isEmpty()) {
            return unusable(Problem.Code.MISSING, "Give the Bundle an identifier, or the request an X-Request-ID");
        }
        if (value.get().length() > LONGEST) {
            return unusable(Problem.Code.INVALID_VALUE, "The identifier is too long");
        }
        return new Given(value.get());
    }

    private static SourceId unusable(Problem.Code code, String text) {
        return new Unusable(new Problem("Bundle.identifier", code, text));
    }
}
