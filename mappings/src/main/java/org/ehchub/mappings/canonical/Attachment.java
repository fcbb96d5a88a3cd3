package org.ehchub.mappings.canonical;

import java.net.URI;

/**
 * A PDF, image or video that stays with its source; the hub carries where it is and what it must hash to.
 *
 * @param title what the reader is told it is
 * @param contentType the media type, such as {@code application/pdf}
 * @param location where the recipient fetches it with its own credentials
 * @param sha256 64 lower-case hexadecimal digits of the content's SHA-256
 * @param size bytes
 */
public record Attachment(String title, String contentType, URI location, String sha256, long size) {

    /** @throws IllegalArgumentException when the hash is not SHA-256 in hexadecimal or the size is negative */
    public Attachment {
        if (!sha256.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("An attachment's hash is SHA-256 in lower-case hexadecimal");
        }
        if (size < 0) {
            throw new IllegalArgumentException("An attachment's size is not negative");
        }
    }

    @Override
    public String toString() {
        return "Attachment[" + contentType + ", " + size + " bytes]";
    }
}
