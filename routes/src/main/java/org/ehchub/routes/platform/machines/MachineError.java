package org.ehchub.routes.platform.machines;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import org.ehchub.consent.web.api.ProblemDocument;

/** The errors that any machine's request may meet, in stable codes that FHIR and JSON share. */
public enum MachineError {
    BAD_REQUEST(400, "The request is not well-formed"),
    REQUEST_ID_MALFORMED(400, "X-Request-ID is a UUID and X-Correlation-ID at most 128 printable characters"),
    CERTIFICATE_MISSING(401, "A client certificate or an access token is required"),
    TOKEN_REFUSED(401, "The access token is not, or no longer, good here"),
    CERTIFICATE_REFUSED(403, "The client certificate is not, or no longer, registered to an agency"),
    NOT_PERMITTED(403, "This kind of agency may not do this"),
    NOT_FOUND(404, "There is nothing here for this agency"),
    METHOD_NOT_ALLOWED(405, "The method is not supported here"),
    NOT_ACCEPTABLE(406, "None of the accepted media types is offered"),
    BODY_TOO_SLOW(408, "The request's body did not arrive in time"),
    NOT_POSSIBLE(409, "What it names is in a state in which this cannot be done"),
    NO_LONGER_SHARED(410, "This was acknowledged, withdrawn or replaced and is no longer shared"),
    CHANGED_MEANWHILE(412, "Someone else changed it first; nothing was changed"),
    BODY_TOO_LARGE(413, "The request's body is larger than the hub takes"),
    UNSUPPORTED_MEDIA_TYPE(415, "The media type or encoding of the request's body is not supported"),
    VERSION_REQUIRED(428, "If-Match names the version that was seen, as the ETag did"),
    UNAVAILABLE(503, "The hub cannot answer now; nothing was kept of this request, send it again");

    private final int status;
    private final String text;

    MachineError(int status, String text) {
        this.status = status;
        this.text = text;
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }

    /** The stable code, such as {@code body-too-large}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What to tell the sender. */
    public String text() {
        return text;
    }

    /** The problem it is told as. */
    public ProblemDocument problem() {
        return ProblemDocument.of(status, code(), text);
    }

    /** The headers that belong to this error: how to prove oneself, or how many seconds to wait before trying again. */
    public Map<String, String> headers() {
        return switch (this) {
            case CERTIFICATE_MISSING -> Map.of("WWW-Authenticate", "Certificate, Bearer");
            case TOKEN_REFUSED -> Map.of("WWW-Authenticate", "Bearer error=\"invalid_token\"");
            case UNAVAILABLE -> Map.of("Retry-After", "30");
            case BAD_REQUEST,
                    REQUEST_ID_MALFORMED,
                    CERTIFICATE_REFUSED,
                    NOT_PERMITTED,
                    NOT_FOUND,
                    METHOD_NOT_ALLOWED,
                    NOT_ACCEPTABLE,
                    BODY_TOO_SLOW,
                    NOT_POSSIBLE,
                    NO_LONGER_SHARED,
                    CHANGED_MEANWHILE,
                    BODY_TOO_LARGE,
                    UNSUPPORTED_MEDIA_TYPE,
                    VERSION_REQUIRED -> Map.of();
        };
    }

    /** The general error of this status: what a framework refused without saying more. */
    public static MachineError ofStatus(int status) {
        return Arrays.stream(values())
                .filter(error -> error.status == status)
                .findFirst()
                .orElse(status < 500 ? BAD_REQUEST : UNAVAILABLE);
    }
}
