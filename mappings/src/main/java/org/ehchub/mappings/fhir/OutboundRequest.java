package org.ehchub.mappings.fhir;

import java.util.List;
import org.ehchub.mappings.canonical.AdviceKind;
import org.ehchub.mappings.canonical.AdviceRequest;
import org.ehchub.mappings.canonical.Heading;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestIntent;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestStatus;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskIntent;
import org.hl7.fhir.r4.model.Task.TaskStatus;

/**
 * Writes what a request seeks: a ServiceRequest and a Task to answer it for each kind of advice, all under one
 * requisition, which is the request's document id.
 */
final class OutboundRequest {

    private static final String TASK_CODE = "http://hl7.org/fhir/CodeSystem/task-code";

    private final OutboundBundle bundle;
    private final Reference child;
    private final AdviceRequest request;

    OutboundRequest(OutboundBundle bundle, Reference child, AdviceRequest request) {
        this.bundle = bundle;
        this.child = child;
        this.request = request;
    }

    /** Adds them to the Bundle and gives the tasks, for everything in a document is reached from its Composition. */
    List<Reference> write(Reference composition) {
        return request.kinds().stream()
                .map(kind -> bundle.add(task(bundle.add(order(kind, composition)))))
                .toList();
    }

    private ServiceRequest order(AdviceKind kind, Reference composition) {
        Heading heading = request.heading();
        ServiceRequest order = new ServiceRequest()
                .setRequisition(OutboundBundle.identifier(FhirCodes.DOCUMENT, heading.document()))
                .setStatus(ServiceRequestStatus.ACTIVE)
                .setIntent(ServiceRequestIntent.ORDER)
                .setCode(new CodeableConcept(FhirCodes.coding(kind)))
                .setSubject(child.copy())
                .setOccurrence(untilDeadline())
                .setAuthoredOnElement(writtenOn())
                .setRequester(bundle.organisation(heading.source()))
                .addSupportingInfo(composition.copy());
        heading.addressees().forEach(agency -> order.addPerformer(bundle.organisation(agency)));
        return order;
    }

    private Task task(Reference order) {
        Task task = new Task()
                .setStatus(TaskStatus.REQUESTED)
                .setIntent(TaskIntent.ORDER)
                .setCode(FhirCodes.concept(TASK_CODE, "fulfill"))
                .setFocus(order)
                .setFor(child.copy())
                .setAuthoredOnElement(writtenOn())
                .setRequester(bundle.organisation(request.heading().source()))
                .setOwner(bundle.organisation(bundle.note().recipient()));
        task.getRestriction().setPeriod(untilDeadline());
        return task;
    }

    private Period untilDeadline() {
        return new Period().setEndElement(new DateTimeType(request.deadline().toString()));
    }

    private DateTimeType writtenOn() {
        return new DateTimeType(request.heading().writtenOn().toString());
    }
}
