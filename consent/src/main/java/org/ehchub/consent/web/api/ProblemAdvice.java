package org.ehchub.consent.web.api;

import java.net.URI;
import java.util.Locale;
import org.ehchub.consent.web.NotThere;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/**
 * Tells every error of a staff API as an RFC 9457 problem with a stable {@code code}. The frameworks' own texts are not
 * passed on: they repeat what was sent.
 */
@RestControllerAdvice(annotations = StaffApi.class)
public class ProblemAdvice extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(Refused refused) {
        ProblemDetail problem =
                problem(refused.code().status(), refused.code().code(), refused.code().text());
        if (!refused.findings().isEmpty()) {
            problem.setProperty("errors", refused.findings());
        }
        return ResponseEntity.of(problem).build();
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> notThere(NotThere gone) {
        return refused(new Refused(Refused.Code.NOT_FOUND));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> fault(RuntimeException fault) {
        LOG.atError().addKeyValue("fault", fault.getClass().getName()).log("A staff API failed");
        return ResponseEntity.of(problem(
                        HttpStatus.INTERNAL_SERVER_ERROR, "internal", "The hub itself failed; try again later"))
                .build();
    }

    @Override
    protected ResponseEntity<Object> handleExceptionInternal(
            Exception refused, @Nullable Object body, HttpHeaders headers, HttpStatusCode code, WebRequest request) {
        HttpStatus status = HttpStatus.valueOf(code.value());
        String name = status.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return new ResponseEntity<>(problem(status, name, status.getReasonPhrase()), headers, status);
    }

    private static ProblemDetail problem(HttpStatus status, String code, String title) {
        ProblemDetail problem = ProblemDetail.forStatus(status);
        problem.setType(URI.create("https://ehchub.org/problems/" + code));
        problem.setTitle(title);
        problem.setProperty("code", code);
        return problem;
    }
}
