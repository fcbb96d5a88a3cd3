package org.ehchub.mappings.fhir;

import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.ehchub.mappings.canonical.Heading;
import org.hl7.fhir.r4.model.Provenance;
import org.hl7.fhir.r4.model.Provenance.ProvenanceEntityRole;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.UriType;

/**
 * Writes where a copy comes from and on which lawful basis each of its sections is shared: one Provenance for each
 * basis, whose targets are the sections shared on it, or one for the whole when nothing is.
 */
final class OutboundProvenance {

    private OutboundProvenance() {}

    static void write(OutboundBundle bundle, Reference composition, Heading heading) {
        SortedMap<String, SortedSet<String>> itemsByBasis = new TreeMap<>();
        bundle.note()
                .bases()
                .forEach((item, basis) -> itemsByBasis
                        .computeIfAbsent(basis, unseen -> new TreeSet<>())
                        .add(item));
        if (itemsByBasis.isEmpty()) {
            bundle.add(provenance(bundle, heading).addTarget(composition.copy()));
        }
        itemsByBasis.forEach((basis, items) -> {
            Provenance provenance =
                    provenance(bundle, heading).addReason(FhirCodes.concept(FhirCodes.LAWFUL_BASIS, basis));
            items.forEach(item -> provenance.addTarget(section(composition, item)));
            bundle.add(provenance);
        });
    }

    private static Provenance provenance(OutboundBundle bundle, Heading heading) {
        Provenance provenance = new Provenance();
        provenance.setRecordedElement(bundle.releasedAt());
        provenance.addAgent().setWho(new Reference().setDisplay("EHC hub"));
        provenance
                .addEntity()
                .setRole(ProvenanceEntityRole.SOURCE)
                .setWhat(new Reference()
                        .setIdentifier(OutboundBundle.identifier(FhirCodes.DOCUMENT, heading.document())));
        return provenance;
    }

    private static Reference section(Reference composition, String item) {
        Reference target = composition.copy();
        target.addExtension(FhirCodes.TARGET_ELEMENT, new UriType(item));
        return target;
    }
}
