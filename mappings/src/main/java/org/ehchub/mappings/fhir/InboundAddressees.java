package org.ehchub.mappings.fhir;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ehchub.mappings.canonical.AgencyId;
import org.ehchub.mappings.translate.Problem.Code;
import org.hl7.fhir.r4.model.Composition;
import org.hl7.fhir.r4.model.MessageHeader;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;

/** Reads whom the source named: a message's destinations, a document's addressees, a request's performers. */
final class InboundAddressees {

    private final InboundReading reading;
    private final Set<AgencyId> found = new HashSet<>();

    InboundAddressees(InboundReading reading) {
        this.reading = reading;
    }

    Set<AgencyId> of(Located<? extends Resource> document) {
        reading.bundle().all(MessageHeader.class).forEach(this::destinations);
        switch (document.resource()) {
            case Composition composition -> composition(composition, document);
            case ServiceRequest request -> performers(request, document);
            default -> throw new IllegalStateException("Neither a document nor a request");
        }
        return Set.copyOf(found);
    }

    /** A destination without a receiver is an endpoint of the hub itself. */
    private void destinations(Located<MessageHeader> header) {
        for (int i = 0; i < header.resource().getDestination().size(); i++) {
            MessageHeader.MessageDestinationComponent destination =
                    header.resource().getDestination().get(i);
            if (destination.hasReceiver()) {
                add(destination.getReceiver(), header, header.path() + ".destination[" + i + "].receiver");
            }
        }
    }

    private void composition(Composition composition, Located<?> document) {
        List<Reference> addressees =
                Extensions.values(composition.getExtension(), FhirCodes.ADDRESSEE, Reference.class);
        addressees.forEach(addressee -> add(addressee, document, Extensions.path(document.path(), FhirCodes.ADDRESSEE)));
    }

    private void performers(ServiceRequest request, Located<?> document) {
        for (int i = 0; i < request.getPerformer().size(); i++) {
            add(request.getPerformer().get(i), document, document.path() + ".performer[" + i + "]");
        }
    }

    private void add(Reference addressee, Located<?> from, String path) {
        int mark = reading.problems().mark();
        Optional<AgencyId> agency = reading.agency(path, addressee, from);
        if (agency.isEmpty() && reading.problems().mark() == mark) {
            reading.problems()
                    .add(path, Code.INVALID_IDENTIFIER, "An Organization identifier in the system " + FhirCodes.AGENCY);
        }
        agency.ifPresent(found::add);
    }
}
