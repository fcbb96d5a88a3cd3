package org.ehchub.routes.arrival.fhir;

import java.util.List;
import org.ehchub.mappings.translate.Problem;
import org.hl7.fhir.r4.model.Resource;

/**
 * What reading a body came to.
 *
 * @param <R> the resource that was expected
 */
public sealed interface BodyReading<R extends Resource> {

    /**
     * It is such a resource.
     *
     * @param problems everything in it that is not FHIR R4; what was wrong is missing from the resource
     */
    record Read<R extends Resource>(R resource, List<Problem> problems) implements BodyReading<R> {
        public Read {
            problems = List.copyOf(problems);
        }
    }

    /** It is no FHIR at all, another resource, or not for the hub to read; with the status to answer. */
    record Refused<R extends Resource>(int status, Finding finding) implements BodyReading<R> {}
}
