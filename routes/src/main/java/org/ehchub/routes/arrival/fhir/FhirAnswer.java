package org.ehchub.routes.arrival.fhir;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ehchub.routes.arrival.ArrivalId;
import org.hl7.fhir.r4.model.OperationOutcome;

/**
 * The answer to a push.
 *
 * @param status the HTTP status
 * @param task the arrival whose Task the sender may poll
 * @param findings what the OperationOutcome tells
 */
record FhirAnswer(int status, Optional<ArrivalId> task, List<Finding> findings) {

    /** As many as anyone mends before sending again; a body of rubbish is not answered with a larger one. */
    private static final int MOST_TOLD = 1_000;

    static FhirAnswer accepted(ArrivalId id, boolean repeated) {
        return repeated
                ? new FhirAnswer(200, Optional.of(id), List.of(Finding.information("This was taken before; nothing changed")))
                : new FhirAnswer(202, Optional.of(id), List.of(Finding.information("Taken; its Task tells how far it has come")));
    }

    static FhirAnswer refused(int status, List<Finding> findings) {
        if (findings.size() <= MOST_TOLD) {
            return new FhirAnswer(status, Optional.empty(), findings);
        }
        List<Finding> told = new ArrayList<>(findings.subList(0, MOST_TOLD));
        told.add(Finding.information("There are %d more problems".formatted(findings.size() - MOST_TOLD)));
        return new FhirAnswer(status, Optional.empty(), told);
    }

    OperationOutcome outcome() {
        return Finding.outcome(findings);
    }
}
