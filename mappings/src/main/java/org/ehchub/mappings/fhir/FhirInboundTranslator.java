package org.ehchub.mappings.fhir;

import java.util.List;
import java.util.Optional;
import org.ehchub.mappings.canonical.AgencyId;
import org.ehchub.mappings.canonical.EhcMessage;
import org.ehchub.mappings.translate.InboundTranslator;
import org.ehchub.mappings.translate.Problem.Code;
import org.ehchub.mappings.translate.Problems;
import org.ehchub.mappings.translate.Translation;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Composition;
import org.hl7.fhir.r4.model.MessageHeader;
import org.hl7.fhir.r4.model.Resource;

/**
 * Reads a document, message or transaction Bundle: one Composition with all that it refers to, or the ServiceRequests of
 * one request for advice. Thread-safe.
 *
 * <p>Taken: a Composition of an assessment report, a plan or a request; the Patient; authors as PractitionerRole,
 * Practitioner, RelatedPerson, Patient or Organization; structured entries as Condition, Goal, CarePlan, Basic and
 * Organization; files as DocumentReference; the words of other entries where a section has none. Other resources that no
 * section refers to are not part of the document and are left alone.
 */
public final class FhirInboundTranslator implements InboundTranslator<Bundle> {

    @Override
    public Translation translate(Bundle source, AgencyId sender) {
        Problems problems = new Problems();
        InboundReading reading = new InboundReading(new BundleIndex(source), sender, problems);
        checkShape(source, problems);
        return problems.conclude(message(reading));
    }

    private static Optional<? extends EhcMessage> message(InboundReading reading) {
        List<Located<Composition>> documents = reading.bundle().all(Composition.class);
        InboundRequests requests = new InboundRequests(reading);
        if (documents.isEmpty() && !requests.isEmpty()) {
            return requests.withoutDocument();
        }
        if (documents.isEmpty()) {
            reading.problems().add("Bundle.entry", Code.MISSING, "A Composition, or the ServiceRequest of a request");
            return Optional.empty();
        }
        for (Located<Composition> another : documents.subList(1, documents.size())) {
            reading.problems().add(another.path(), Code.NOT_ALLOWED, "One document in a Bundle");
        }
        return new InboundDocument(reading, documents.getFirst()).read();
    }

    /** FHIR R4: a document starts with its Composition (bdl-11), a message with its MessageHeader (bdl-12). */
    private static void checkShape(Bundle source, Problems problems) {
        BundleType type = source.getType();
        if (type == BundleType.DOCUMENT) {
            checkFirst(source, Composition.class, problems);
        } else if (type == BundleType.MESSAGE) {
            checkFirst(source, MessageHeader.class, problems);
        } else if (type != BundleType.TRANSACTION) {
            problems.add("Bundle.type", Code.INVALID_VALUE, "document, message or transaction");
        }
    }

    private static void checkFirst(Bundle source, Class<? extends Resource> expected, Problems problems) {
        if (!source.hasEntry() || !expected.isInstance(source.getEntry().getFirst().getResource())) {
            problems.add("Bundle.entry[0].resource", Code.NOT_ALLOWED, "The first is a " + expected.getSimpleName());
        }
    }
}
