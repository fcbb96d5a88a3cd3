package org.ehchub.consent.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.util.List;

/**
 * A problem as RFC 9457 writes it; every API of the hub tells its errors so.
 *
 * @param type names the kind of problem, one for each code
 * @param title what is wrong, in words that carry nothing of the request
 * @param status the HTTP status
 * @param code the stable code, such as {@code not-found}
 * @param errors what exactly is wrong with the body; absent when nothing is
 */
public record ProblemDocument(
        URI type,
        String title,
        int status,
        String code,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Refused.Finding> errors) {

    /** Its media type. */
    public static final String MEDIA_TYPE = "application/problem+json";

    public ProblemDocument {
        errors = List.copyOf(errors);
    }

    /** A problem as a whole. */
    public static ProblemDocument of(int status, String code, String title) {
        return of(status, code, title, List.of());
    }

    static ProblemDocument of(int status, String code, String title, List<Refused.Finding> errors) {
        return new ProblemDocument(
                URI.create("https://ehchub.org/problems/" + code), title, status, code, errors);
    }
}
