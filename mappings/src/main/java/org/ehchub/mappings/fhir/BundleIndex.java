package org.ehchub.mappings.fhir;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;

/** The resources of one Bundle, found by type and by reference. Nothing is ever fetched from outside the Bundle. */
final class BundleIndex {

    private final List<Located<Resource>> entries = new ArrayList<>();
    private final Map<String, Located<Resource>> byReference = new HashMap<>();

    BundleIndex(Bundle bundle) {
        for (int i = 0; i < bundle.getEntry().size(); i++) {
            BundleEntryComponent entry = bundle.getEntry().get(i);
            if (entry.hasResource()) {
                index(entry, Located.entry(entry.getResource(), "Bundle.entry[" + i + "].resource"));
            }
        }
    }

    private void index(BundleEntryComponent entry, Located<Resource> located) {
        entries.add(located);
        if (entry.hasFullUrl()) {
            byReference.putIfAbsent(entry.getFullUrl(), located);
        }
        String id = located.resource().getIdElement().getIdPart();
        if (id != null) {
            byReference.putIfAbsent(located.resource().fhirType() + "/" + id, located);
        }
    }

    /** Every entry of this type, in the Bundle's order. */
    <T extends Resource> List<Located<T>> all(Class<T> type) {
        return entries.stream()
                .filter(entry -> type.isInstance(entry.resource()))
                .map(entry -> entry.as(type))
                .toList();
    }

    /** What the reference points to; empty when it points nowhere in this Bundle. */
    Optional<Located<Resource>> resolve(Reference reference, Located<?> from) {
        String target = reference.getReference();
        if (target == null) {
            return Optional.empty();
        }
        if (target.startsWith("#")) {
            return Optional.ofNullable(from.contained(target.substring(1)));
        }
        return Optional.ofNullable(byReference.get(target));
    }

    /** Like {@link #resolve(Reference, Located)}; empty too when the target is of another type. */
    <T extends Resource> Optional<Located<T>> resolve(Reference reference, Located<?> from, Class<T> type) {
        return resolve(reference, from)
                .filter(target -> type.isInstance(target.resource()))
                .map(target -> target.as(type));
    }
}
