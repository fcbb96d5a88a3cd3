package org.ehchub.routes.platform.machines;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** The two ids by which NHS callers trace a request; they come back as they came. */
public final class RequestIdentity {

    /** One request: a UUID, which the sender repeats when it sends the same again. */
    public static final String REQUEST_ID = "X-Request-ID";

    /** What several requests belong to: any value of up to 128 printable ASCII characters. */
    public static final String CORRELATION_ID = "X-Correlation-ID";

    private static final Pattern UUID_SHAPE =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");
    private static final Pattern PRINTABLE = Pattern.compile("[\\x20-\\x7e]{1,128}");

    private RequestIdentity() {}

    /** The id the sender gave this request. */
    public static Optional<String> given(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader(REQUEST_ID));
    }

    static String givenOrNew(HttpServletRequest request) {
        return given(request).orElseGet(() -> UUID.randomUUID().toString());
    }

    static boolean wellFormed(HttpServletRequest request) {
        return given(request).stream().allMatch(id -> UUID_SHAPE.matcher(id).matches())
                && correlation(request).stream().allMatch(id -> PRINTABLE.matcher(id).matches());
    }

    static Optional<String> correlation(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader(CORRELATION_ID));
    }
}
