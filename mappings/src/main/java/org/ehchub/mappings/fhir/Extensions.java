package org.ehchub.mappings.fhir;

import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.Extension;

/** Reads extensions, whose values may be absent or of another type than they should be. */
final class Extensions {

    private Extensions() {}

    /** The FHIRPath of an extension that has further ones inside. */
    static String complexPath(String element, String url) {
        return element + ".extension('" + url + "')";
    }

    /** The FHIRPath of an extension's value. */
    static String path(String element, String url) {
        return complexPath(element, url) + ".value";
    }

    /** The value of the first extension with this URL, when it has one of this type. */
    static <T> Optional<T> value(List<Extension> extensions, String url, Class<T> type) {
        return values(extensions, url, type).stream().findFirst();
    }

    /** The values of this type of every extension with this URL. */
    static <T> List<T> values(List<Extension> extensions, String url, Class<T> type) {
        return extensions.stream()
                .filter(extension -> url.equals(extension.getUrl()))
                .map(Extension::getValue)
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }
}
