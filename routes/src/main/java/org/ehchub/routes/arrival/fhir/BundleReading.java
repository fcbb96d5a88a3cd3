package org.ehchub.routes.arrival.fhir;

import java.util.List;
import org.ehchub.mappings.translate.Problem;
import org.hl7.fhir.r4.model.Bundle;

/** What reading a body came to. */
sealed interface BundleReading {

    /**
     * It is a Bundle.
     *
     * @param problems everything in it that is not FHIR R4; what was wrong is missing from the Bundle
     */
    record Read(Bundle bundle, List<Problem> problems) implements BundleReading {
        public Read {
            problems = List.copyOf(problems);
        }
    }

    /** It is no FHIR at all, not a Bundle, or not for the hub to read; with the status to answer. */
    record Refused(int status, Finding finding) implements BundleReading {}
}
