package org.ehchub.consent.web.api;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.http.HttpStatus;

/** A request that a staff API does not carry out, and why. */
public final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Code code;
    private final transient List<Finding> findings;

    /** Refused as a whole. */
    public Refused(Code code) {
        this(code, List.of());
    }

    /** Refused because of all that was found in its body. */
    public Refused(Code code, List<Finding> findings) {
        super(code.text);
        this.code = Objects.requireNonNull(code);
        this.findings = List.copyOf(findings);
    }

    Code code() {
        return code;
    }

    List<Finding> findings() {
        return findings;
    }

    /**
     * One thing wrong with a body.
     *
     * @param pointer where, as a JSON pointer
     * @param text what is expected there; never what was found
     */
    public record Finding(String pointer, String text) {}

    /** Why; stable. */
    public enum Code {
        INVALID_BODY(HttpStatus.UNPROCESSABLE_CONTENT, "The body does not say what is needed"),
        NOT_FOUND(HttpStatus.NOT_FOUND, "There is nothing here"),
        CHANGED_MEANWHILE(HttpStatus.PRECONDITION_FAILED, "Someone else changed it first; nothing was changed"),
        VERSION_REQUIRED(HttpStatus.PRECONDITION_REQUIRED, "If-Match names the version that was seen, as the ETag did"),
        NOT_POSSIBLE(HttpStatus.CONFLICT, "What it names is in a state in which this cannot be done"),
        KEY_REUSED(HttpStatus.CONFLICT, "The Idempotency-Key was used before with another body");

        private final HttpStatus status;
        private final String text;

        Code(HttpStatus status, String text) {
            this.status = status;
            this.text = text;
        }

        HttpStatus status() {
            return status;
        }

        String text() {
            return text;
        }

        /** Such as {@code not-found}. */
        String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
