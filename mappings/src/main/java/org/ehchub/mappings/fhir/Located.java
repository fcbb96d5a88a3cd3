package org.ehchub.mappings.fhir;

import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Resource;

/**
 * A resource and where it stands.
 *
 * @param path its FHIRPath from the Bundle
 * @param entry the entry's own resource, in which {@code #} references are looked up: itself unless it is contained
 * @param entryPath the entry's FHIRPath
 */
record Located<T extends Resource>(T resource, String path, Resource entry, String entryPath) {

    static Located<Resource> entry(Resource resource, String path) {
        return new Located<>(resource, path, resource, path);
    }

    /** The resource of that id which the entry contains, or null. */
    Located<Resource> contained(String id) {
        if (entry instanceof DomainResource container) {
            for (int i = 0; i < container.getContained().size(); i++) {
                Resource inside = container.getContained().get(i);
                if (id.equals(localId(inside))) {
                    return new Located<>(inside, entryPath + ".contained[" + i + "]", entry, entryPath);
                }
            }
        }
        return null;
    }

    private static String localId(Resource resource) {
        String id = resource.getIdElement().getIdPart();
        return id != null && id.startsWith("#") ? id.substring(1) : id;
    }

    /** The same place, as this type. */
    <R extends Resource> Located<R> as(Class<R> type) {
        return new Located<>(type.cast(resource), path, entry, entryPath);
    }
}
