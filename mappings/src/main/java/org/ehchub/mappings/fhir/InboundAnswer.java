package org.ehchub.mappings.fhir;

import java.util.Optional;
import org.ehchub.mappings.translate.Problem.Code;
import org.hl7.fhir.r4.model.Composition;
import org.hl7.fhir.r4.model.Composition.CompositionEventComponent;
import org.hl7.fhir.r4.model.DocumentReference;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.ServiceRequest;

/** Reads which request for advice a report answers. */
final class InboundAnswer {

    private static final String TYPE = "ServiceRequest";

    private final InboundReading reading;
    private Optional<String> request = Optional.empty();

    InboundAnswer(InboundReading reading) {
        this.reading = reading;
    }

    /** From the Composition's event, or from what a file of it says it is related to. */
    Optional<String> read(Located<Composition> document) {
        for (int i = 0; i < document.resource().getEvent().size(); i++) {
            CompositionEventComponent event = document.resource().getEvent().get(i);
            for (int j = 0; j < event.getDetail().size(); j++) {
                answered(event.getDetail().get(j), document, document.path() + ".event[" + i + "].detail[" + j + "]");
            }
        }
        for (Located<DocumentReference> file : reading.bundle().all(DocumentReference.class)) {
            for (int i = 0; i < file.resource().getContext().getRelated().size(); i++) {
                answered(
                        file.resource().getContext().getRelated().get(i),
                        file,
                        file.path() + ".context.related[" + i + "]");
            }
        }
        return request;
    }

    private void answered(Reference reference, Located<?> from, String path) {
        Optional<Located<ServiceRequest>> found = reading.bundle().resolve(reference, from, ServiceRequest.class);
        if (found.isEmpty() && !isRequest(reference)) {
            return;
        }
        Identifier identifier =
                found.map(located -> identifier(located.resource())).orElse(reference.getIdentifier());
        Optional<String> id =
                reading.documentId(path + ".identifier.value", identifier, "The id of the request that is answered");
        if (id.isPresent() && request.isPresent() && !id.equals(request)) {
            reading.problems().add(path, Code.NOT_ALLOWED, "A report answers one request");
        }
        request = request.or(() -> id);
    }

    private static boolean isRequest(Reference reference) {
        return TYPE.equals(reference.getType())
                || reference.hasReference() && reference.getReference().contains(TYPE + "/");
    }

    private static Identifier identifier(ServiceRequest request) {
        return request.hasRequisition() ? request.getRequisition() : request.getIdentifierFirstRep();
    }
}
