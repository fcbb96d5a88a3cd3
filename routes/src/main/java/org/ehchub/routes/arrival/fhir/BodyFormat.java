package org.ehchub.routes.arrival.fhir;

import ca.uhn.fhir.rest.api.EncodingEnum;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/** What a request says of its body's format (FHIR R4, section 3.1.0.1.10 and 3.1.0.1.14). */
sealed interface BodyFormat {

    /** A format the hub reads. */
    record Readable(EncodingEnum encoding) implements BodyFormat {}

    /** Not FHIR's JSON or XML in UTF-8, or compressed. */
    record Unsupported() implements BodyFormat {}

    /** FHIR, but not R4. */
    record OtherVersion() implements BodyFormat {}

    /** The body's format by its headers. */
    static BodyFormat of(HttpServletRequest request) {
        String encoded = request.getHeader(HttpHeaders.CONTENT_ENCODING);
        Optional<MediaType> type = mediaType(request.getContentType());
        Optional<EncodingEnum> encoding = type.map(MediaType::getSubtype)
                .map(Map.of(
                        "fhir+json", EncodingEnum.JSON,
                        "json", EncodingEnum.JSON,
                        "fhir+xml", EncodingEnum.XML,
                        "xml", EncodingEnum.XML)::get);
        if (encoding.isEmpty() || (encoded != null && !encoded.equals("identity"))) {
            return new Unsupported();
        }
        if (!isUtf8(type.get())) {
            return new Unsupported();
        }
        String version = type.get().getParameter("fhirVersion");
        return version == null || version.equals("4.0") || version.startsWith("4.0.")
                ? new Readable(encoding.get())
                : new OtherVersion();
    }

    private static boolean isUtf8(MediaType type) {
        String charset = type.getParameter("charset");
        return charset == null || charset.replace("\"", "").equalsIgnoreCase("utf-8");
    }

    private static Optional<MediaType> mediaType(String header) {
        try {
            return Optional.ofNullable(header).map(MediaType::parseMediaType);
        } catch (InvalidMediaTypeException e) {
            return Optional.empty();
        }
    }
}
