package org.ehchub.mappings.fhir;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.TimeZone;
import java.util.UUID;
import ca.uhn.fhir.model.api.TemporalPrecisionEnum;
import org.ehchub.mappings.canonical.AgencyId;
import org.ehchub.mappings.translate.DeliveryNote;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.InstantType;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;

/**
 * The document Bundle being written. Its entries' URLs follow from the disclosure and their order, so that the same
 * disclosure written twice is the same Bundle.
 */
final class OutboundBundle {

    private final DeliveryNote note;
    private final Bundle bundle = new Bundle();
    private final Map<AgencyId, Reference> organisations = new HashMap<>();

    OutboundBundle(DeliveryNote note) {
        this.note = note;
        bundle.setType(BundleType.DOCUMENT);
        bundle.setIdentifier(identifier(FhirCodes.DISCLOSURE, note.disclosure()));
        bundle.setTimestampElement(releasedAt());
    }

    Bundle bundle() {
        return bundle;
    }

    DeliveryNote note() {
        return note;
    }

    InstantType releasedAt() {
        return new InstantType(
                Date.from(note.releasedAt()), TemporalPrecisionEnum.MILLI, TimeZone.getTimeZone("UTC"));
    }

    /** Adds an entry and gives the reference others use for it. */
    Reference add(Resource resource) {
        String name = note.disclosure() + "/" + bundle.getEntry().size();
        String url = "urn:uuid:" + UUID.nameUUIDFromBytes(name.getBytes(UTF_8));
        bundle.addEntry().setFullUrl(url).setResource(resource);
        return new Reference(url);
    }

    /** The agency's Organization, entered when first asked for. */
    Reference organisation(AgencyId agency) {
        return organisations
                .computeIfAbsent(agency, id -> add(new Organization().addIdentifier(identifier(id))))
                .copy();
    }

    static Identifier identifier(AgencyId agency) {
        return identifier(FhirCodes.AGENCY, agency.value());
    }

    static Identifier identifier(String system, String value) {
        return new Identifier().setSystem(system).setValue(value);
    }
}
