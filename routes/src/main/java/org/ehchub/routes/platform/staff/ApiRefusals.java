package org.ehchub.routes.platform.staff;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.ehchub.consent.web.api.ProblemDocument;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import tools.jackson.databind.json.JsonMapper;

/** Refusals of the staff APIs, as RFC 9457 problems. */
final class ApiRefusals implements AuthenticationEntryPoint, AccessDeniedHandler {

    private static final String BASIC = "Basic realm=\"EHC hub\", charset=\"UTF-8\"";

    private final JsonMapper json;
    private final String challenge;
    private final String expected;

    /** @param tokens whether programs show access tokens, and not the name and password of a local account */
    ApiRefusals(JsonMapper json, boolean tokens) {
        this.json = json;
        challenge = tokens ? "Bearer" : BASIC;
        expected = tokens
                ? "An access token of the council's provider, given for this hub, is required"
                : "The name and password of a staff account are required";
    }

    /** What was shown is not good here: RFC 7617 and RFC 6750 ask for the challenge. */
    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
            throws IOException {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, challenge);
        write(response, HttpStatus.UNAUTHORIZED, "not-signed-in", expected);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        write(
                response,
                HttpStatus.FORBIDDEN,
                "not-permitted",
                "The account's role does not reach here, or its one-time password is still to be changed");
    }

    private void write(HttpServletResponse response, HttpStatus status, String code, String title) throws IOException {
        response.setStatus(status.value());
        response.setContentType(ProblemDocument.MEDIA_TYPE);
        response.getOutputStream().write(json.writeValueAsBytes(ProblemDocument.of(status.value(), code, title)));
    }
}
