package org.ehchub.mappings.fhir;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.ehchub.mappings.canonical.Confidentiality;
import org.ehchub.mappings.canonical.Sensitivity;

/**
 * What the security labels on something say.
 *
 * @param confidentiality the strictest that was stated, empty when none was
 */
record Labels(Optional<Confidentiality> confidentiality, Set<Sensitivity> sensitivities) {

    static final Labels NONE = new Labels(Optional.empty(), Set.of());

    /** Both together: the stricter confidentiality and every sensitivity. */
    Labels and(Labels other) {
        Set<Sensitivity> all = EnumSet.noneOf(Sensitivity.class);
        all.addAll(sensitivities);
        all.addAll(other.sensitivities);
        return new Labels(stricter(confidentiality, other.confidentiality), all);
    }

    private static Optional<Confidentiality> stricter(Optional<Confidentiality> one, Optional<Confidentiality> other) {
        return one.isPresent() && other.isPresent() && one.get().compareTo(other.get()) > 0 ? one : other.or(() -> one);
    }
}
