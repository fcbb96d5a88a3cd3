package org.ehchub.routes.arrival.fhir;

import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.Read;
import ca.uhn.fhir.rest.server.IResourceProvider;
import ca.uhn.fhir.rest.server.exceptions.ResourceNotFoundException;
import ca.uhn.fhir.rest.server.servlet.ServletRequestDetails;
import org.ehchub.routes.arrival.ArrivalId;
import org.ehchub.routes.disclosure.JournalViews;
import org.ehchub.routes.platform.machines.AgencyPrincipal;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Task;

/**
 * {@code GET /fhir/R4/Task/{id}}: how far a push has come, for the agency that sent it and nobody else.
 *
 * <p>Public because HAPI calls it by reflection.
 */
public final class TaskReader implements IResourceProvider {

    private final JournalViews journal;

    TaskReader(JournalViews journal) {
        this.journal = journal;
    }

    @Override
    public Class<Task> getResourceType() {
        return Task.class;
    }

    /** @throws ResourceNotFoundException when this agency sent no such arrival, whoever else may have */
    @Read
    public Task read(@IdParam IdType id, ServletRequestDetails request) {
        AgencyPrincipal owner = AgencyPrincipal.of(request.getServletRequest());
        return journal.status(new ArrivalId(id.getIdPart()), owner.id())
                .map(ArrivalTask::of)
                .orElseThrow(() -> new ResourceNotFoundException("Told in the OperationOutcome"));
    }
}
