package org.ehchub.routes.delivery.inbox;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/** The two forms in which a disclosure can be read. */
enum CopyFormat {
    CANONICAL(MediaType.APPLICATION_JSON),
    FHIR(MediaType.parseMediaType("application/fhir+json"));

    private final MediaType mediaType;

    CopyFormat(MediaType mediaType) {
        this.mediaType = mediaType;
    }

    MediaType mediaType() {
        return mediaType;
    }

    /** What an Accept header likes best; the canonical form when it does not mind. */
    static Optional<CopyFormat> accepted(String accept) {
        if (accept.isBlank()) {
            return Optional.of(CANONICAL);
        }
        try {
            return MediaType.parseMediaTypes(accept).stream()
                    .sorted(Comparator.comparingDouble(MediaType::getQualityValue).reversed())
                    .flatMap(liked -> List.of(values()).stream().filter(format -> liked.includes(format.mediaType)))
                    .findFirst();
        } catch (InvalidMediaTypeException e) {
            return Optional.empty();
        }
    }
}
