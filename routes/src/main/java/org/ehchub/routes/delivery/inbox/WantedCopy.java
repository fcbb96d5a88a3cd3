package org.ehchub.routes.delivery.inbox;

import java.util.List;
import java.util.Optional;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/**
 * What a recipient's Accept header asks for.
 *
 * @param format the form of the copy
 * @param sealed whether it is to be sealed to the recipient
 */
record WantedCopy(CopyFormat format, boolean sealed) {

    private static final List<MediaType> SEALED =
            List.of(CopySealer.MEDIA_TYPE, MediaType.valueOf("application/pkcs7-mime"));

    /**
     * A sealed copy is asked for by naming its type; what else is named says what is to be inside, the canonical form
     * when nothing is. Empty when none of the types is offered.
     */
    static Optional<WantedCopy> by(String accept) {
        try {
            List<MediaType> liked = MediaType.parseMediaTypes(accept);
            List<MediaType> open = liked.stream().filter(type -> !isSealed(type)).toList();
            boolean sealed = open.size() < liked.size();
            Optional<CopyFormat> format =
                    open.isEmpty() ? Optional.of(CopyFormat.CANONICAL) : CopyFormat.accepted(open);
            return format.map(found -> new WantedCopy(found, sealed));
        } catch (InvalidMediaTypeException e) {
            return Optional.empty();
        }
    }

    private static boolean isSealed(MediaType type) {
        return SEALED.stream().anyMatch(type::equalsTypeAndSubtype);
    }
}
