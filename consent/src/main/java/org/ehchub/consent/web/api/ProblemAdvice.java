package org.ehchub.consent.web.api;

import java.util.Locale;
import org.ehchub.consent.web.NotThere;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
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
    ResponseEntity<ProblemDocument> refused(Refused refused) {
        Refused.Code code = refused.code();
        return answer(
                ProblemDocument.of(code.status().value(), code.code(), code.text(), refused.findings()),
                HttpHeaders.EMPTY);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDocument> notThere(NotThere gone) {
        return refused(new Refused(Refused.Code.NOT_FOUND));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDocument> fault(RuntimeException fault) {
        LOG.atError().addKeyValue("fault", fault.getClass().getName()).log("A staff API failed");
        return answer(
                ProblemDocument.of(
                        HttpStatus.INTERNAL_SERVER_ERROR.value(),
                        "internal",
                        "The hub itself failed; try again later"),
                HttpHeaders.EMPTY);
    }

    @Override
    protected ResponseEntity<Object> handleExceptionInternal(
            Exception refused, @Nullable Object body, HttpHeaders headers, HttpStatusCode code, WebRequest request) {
        HttpStatus status = HttpStatus.valueOf(code.value());
        String name = status.name().toLowerCase(Locale.ROOT).replace('_', '-');
        var told = answer(ProblemDocument.of(status.value(), name, status.getReasonPhrase()), headers);
        return new ResponseEntity<>(told.getBody(), told.getHeaders(), status);
    }

    private static ResponseEntity<ProblemDocument> answer(ProblemDocument problem, HttpHeaders headers) {
        return ResponseEntity.status(problem.status())
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
