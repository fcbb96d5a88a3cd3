package org.ehchub.mappings.fhir;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.ehchub.mappings.canonical.AgencyId;
import org.ehchub.mappings.canonical.ChildRef;
import org.ehchub.mappings.canonical.Heading;
import org.ehchub.mappings.translate.Problem.Code;
import org.hl7.fhir.r4.model.Composition;
import org.hl7.fhir.r4.model.Composition.CompositionRelatesToComponent;
import org.hl7.fhir.r4.model.Composition.DocumentRelationshipType;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Meta;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.StringType;

/** Reads what a document or request says of itself. */
final class InboundHeading {

    /** More digits than any version has, few enough to fit an integer. */
    private static final String VERSION = "[0-9]{1,9}";

    private final InboundReading reading;

    InboundHeading(InboundReading reading) {
        this.reading = reading;
    }

    Optional<Heading> of(Located<Composition> document, Optional<LocalDate> writtenOn, boolean partlyWithheld) {
        Composition composition = document.resource();
        int mark = reading.problems().mark();
        Optional<String> id = reading.documentId(
                document.path() + ".identifier.value",
                composition.getIdentifier(),
                "The document's own id, the same for all its versions");
        Optional<Integer> version = version(document, id);
        Optional<ChildRef> child =
                new InboundChild(reading).read(composition.getSubject(), document, document.path() + ".subject");
        Set<AgencyId> addressees = new InboundAddressees(reading).of(document);
        return reading.problems()
                .build(mark, document.path(), () -> new Heading(
                        id.orElseThrow(),
                        version.orElseThrow(),
                        reading.sender(),
                        child.orElseThrow(),
                        addressees,
                        writtenOn.orElseThrow(),
                        partlyWithheld));
    }

    /** A request that came without a document around it; such a one has no versions. */
    Optional<Heading> of(Located<ServiceRequest> located) {
        ServiceRequest request = located.resource();
        int mark = reading.problems().mark();
        Identifier own = request.hasRequisition() ? request.getRequisition() : request.getIdentifierFirstRep();
        Optional<String> id = reading.documentId(
                located.path() + (request.hasRequisition() ? ".requisition.value" : ".identifier[0].value"),
                own,
                "The request's own id");
        Optional<LocalDate> writtenOn = reading.day(
                located.path() + ".authoredOn", request.getAuthoredOnElement(), "The day of the request");
        Optional<ChildRef> child =
                new InboundChild(reading).read(request.getSubject(), located, located.path() + ".subject");
        Set<AgencyId> addressees = new InboundAddressees(reading).of(located);
        return reading.problems()
                .build(mark, located.path(), () -> new Heading(
                        id.orElseThrow(),
                        1,
                        reading.sender(),
                        child.orElseThrow(),
                        addressees,
                        writtenOn.orElseThrow(),
                        false));
    }

    /** From HL7's extension for it, else from the server's version of the resource, else the first. */
    private Optional<Integer> version(Located<Composition> document, Optional<String> id) {
        Composition composition = document.resource();
        boolean replaces = composition.getRelatesTo().stream().anyMatch(related -> replaces(related));
        Optional<String> stated = Extensions.value(
                        composition.getExtension(), FhirCodes.VERSION_NUMBER, StringType.class)
                .map(StringType::getValue)
                .or(() -> serverVersion(composition.getMeta()));
        if (stated.isPresent() && !stated.get().matches(VERSION)) {
            reading.problems()
                    .add(Extensions.path(document.path(), FhirCodes.VERSION_NUMBER), Code.INVALID_VALUE, "The document's version, from 1 upwards");
            return Optional.empty();
        }
        int version = stated.map(Integer::valueOf).orElse(1);
        if (replaces && version < 2) {
            reading.problems()
                    .add(
                            Extensions.path(document.path(), FhirCodes.VERSION_NUMBER),
                            Code.MISSING,
                            "A document that replaces another states its version, 2 or higher");
        }
        replaced(document, id);
        return Optional.of(version);
    }

    /** Servers number versions as they like; only a plain number is taken for the document's. */
    private static Optional<String> serverVersion(Meta meta) {
        return Optional.ofNullable(meta.getVersionId()).filter(version -> version.matches(VERSION));
    }

    private void replaced(Located<Composition> document, Optional<String> id) {
        for (int i = 0; i < document.resource().getRelatesTo().size(); i++) {
            CompositionRelatesToComponent related = document.resource().getRelatesTo().get(i);
            if (replaces(related)
                    && related.hasTargetIdentifier()
                    && id.isPresent()
                    && !id.get().equals(related.getTargetIdentifier().getValue())) {
                reading.problems()
                        .add(
                                document.path() + ".relatesTo[" + i + "].targetIdentifier",
                                Code.NOT_ALLOWED,
                                "A correction keeps its document's identifier and raises its version");
            }
        }
    }

    private static boolean replaces(CompositionRelatesToComponent related) {
        return related.getCode() == DocumentRelationshipType.REPLACES;
    }
}
