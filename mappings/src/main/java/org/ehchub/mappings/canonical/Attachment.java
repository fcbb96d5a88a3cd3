package org.ehchub.mappings.canonical;

import java.net.URI;

/**
 * A PDF, image or video that stays with its source; the hub carries where it is and what it must hash to.
 *
 * @param title what the reader is told it is
 * @param contentType the media type, such as {@code application/pdf}
 * @param location where the recipient fetches it with its own credentials
 * @param sha256 64 lower-case hexadecimal digits of the content's SHA-256
 * @param size bytes, at most the 2,147,483,647 that FHIR R4 can say
 */
public record Attachment(String title, String contentType, URI location, String sha256, long size) {

    /**
     * @throws IllegalArgumentException when the title is blank, the media type or hash malformed, the size out of
     *     range, or the location anything but an absolute {@code https} URL without credentials in it
     */
    public Attachment {
        title = PlainText.line(title, "An attachment's title");
        if (!contentType.matches("[a-z0-9][a-z0-9.+-]*/[a-z0-9][a-z0-9.+-]*")) {
            throw new IllegalArgumentException("An attachment's media type is like application/pdf");
        }
        if (!"https".equals(location.getScheme()) || location.getHost() == null || location.getUserInfo() != null) {
            throw new IllegalArgumentException("An attachment's location is an https URL without credentials");
        }
        if (!sha256.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("An attachment's hash is SHA-256 in lower-case hexadecimal");
        }
        if (size < 0 || size > Integer.MAX_VALUE) {
            throw new IllegalArgumentException("An attachment's size is 0 to 2,147,483,647 bytes");
        }
    }

    @Override
    public String toString() {
        return "Attachment[" + contentType + ", " + size + " bytes]";
    }
}
