package org.ehchub.routes.arrival.fhir;

import ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException;
import java.util.List;
import org.ehchub.mappings.translate.Problem;
import org.ehchub.routes.platform.machines.MachineError;

/** A request that is refused in the hub's own words: HAPI answers with this outcome as it is. */
public final class Told extends BaseServerResponseException {

    private static final long serialVersionUID = 1L;

    private Told(int status, List<Finding> findings) {
        super(status, "Told in the OperationOutcome");
        setOperationOutcome(FhirAnswer.refused(status, findings).outcome());
    }

    /** Refused for all of these. */
    public static Told of(int status, List<Finding> findings) {
        return new Told(status, findings);
    }

    /** Refused for all of these problems of what was sent. */
    public static Told ofProblems(int status, List<Problem> problems) {
        return new Told(status, problems.stream().map(Finding::of).toList());
    }

    /** Refused for an error that any request may meet. */
    public static Told of(MachineError error) {
        Told told = new Told(error.status(), List.of(Finding.of(error)));
        error.headers().forEach(told::addResponseHeader);
        return told;
    }
}
