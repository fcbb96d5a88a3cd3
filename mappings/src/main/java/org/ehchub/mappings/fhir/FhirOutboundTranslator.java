package org.ehchub.mappings.fhir;

import org.ehchub.mappings.canonical.AdviceRequest;
import org.ehchub.mappings.canonical.AssessmentReport;
import org.ehchub.mappings.canonical.EhcMessage;
import org.ehchub.mappings.canonical.PlanSections;
import org.ehchub.mappings.translate.DeliveryNote;
import org.ehchub.mappings.translate.OutboundTranslator;
import org.hl7.fhir.r4.model.Bundle;

/**
 * Writes a document Bundle: Composition, Patient, authors and agencies, the sections' entries, and a Provenance with the
 * lawful bases. The Bundle's identifier is the disclosure's id, for {@code If-None-Exist}. Thread-safe.
 *
 * <p>Nothing of the model is lost: {@link FhirInboundTranslator} reads the same message back.
 */
public final class FhirOutboundTranslator implements OutboundTranslator<Bundle> {

    @Override
    public Bundle translate(EhcMessage message, DeliveryNote note) {
        OutboundBundle bundle = new OutboundBundle(note);
        OutboundDocument document = new OutboundDocument(bundle, message.heading());
        switch (message) {
            case AssessmentReport report -> document.write(report);
            case PlanSections plan -> document.write(plan);
            case AdviceRequest request -> document.write(request);
        }
        return bundle.bundle();
    }
}
