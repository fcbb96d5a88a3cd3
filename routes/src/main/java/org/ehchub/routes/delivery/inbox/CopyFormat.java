package org.ehchub.routes.delivery.inbox;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
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

    /** The best liked of these that is offered. */
    static Optional<CopyFormat> accepted(List<MediaType> liked) {
        return liked.stream()
                .sorted(Comparator.comparingDouble(MediaType::getQualityValue).reversed())
                .flatMap(type -> Arrays.stream(values()).filter(format -> type.includes(format.mediaType)))
                .findFirst();
    }
}
