package org.ehchub.routes.platform.machines;

import java.net.URI;

/**
 * A problem as RFC 9457 writes it.
 *
 * @param type names the kind of problem, one for each code
 * @param title what is wrong, in words that carry nothing of the request
 * @param status the HTTP status
 * @param code the stable code
 */
public record ProblemDocument(URI type, String title, int status, String code) {

    /** Its media type. */
    public static final String MEDIA_TYPE = "application/problem+json";

    /** The document for this error. */
    public static ProblemDocument of(MachineError error) {
        return new ProblemDocument(
                URI.create("https://ehchub.org/problems/" + error.code()), error.text(), error.status(), error.code());
    }
}
