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
        requireContentType(contentType);
        requireLocation(location);
        requireSha256(sha256);
        if (size < 0 || size > Integer.MAX_VALUE) {
            throw new IllegalArgumentException("An attachment's size is 0 to 2,147,483,647 bytes");
        }
    }

    /**
     * The same media type, if an attachment may have it.
     *
     * @throws IllegalArgumentException when it is not like {@code application/pdf}; the text omits it
     */
    public static String requireContentType(String contentType) {
        if (!contentType.matches("[a-z0-9][a-z0-9.+-]*/[a-z0-9][a-z0-9.+-]*")) {
            throw new IllegalArgumentException("An attachment's media type is like application/pdf");
        }
        return contentType;
    }

    /**
     * The same location, if an attachment may be there.
     *
     * @throws IllegalArgumentException when it is not an absolute {@code https} URL or has credentials in it; the text
     *     omits it
     */
    public static URI requireLocation(URI location) {
        if (!"https".equals(location.getScheme()) || location.getHost() == null || location.getUserInfo() != null) {
            throw new IllegalArgumentException("An attachment's location is an https URL without credentials");
        }
        return location;
    }

    /**
     * The same hash, if it is one.
     *
     * @throws IllegalArgumentException when it is not 64 lower-case hexadecimal digits; the text omits it
     */
    public static String requireSha256(String sha256) {
        if (!sha256.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("An attachment's hash is SHA-256 in lower-case hexadecimal");
        }
        return sha256;
    }

    @Override
    public String toString() {
        return "Attachment[" + contentType + ", " + size + " bytes]";
    }
}
