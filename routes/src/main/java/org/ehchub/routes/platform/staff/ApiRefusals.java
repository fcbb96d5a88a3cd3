package org.ehchub.routes.platform.staff;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;

/** Refusals of the staff APIs, as RFC 9457 problems. */
final class ApiRefusals implements AuthenticationEntryPoint, AccessDeniedHandler {

    /** The account is unknown, locked or the password wrong: RFC 7617 asks for the challenge. */
    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
            throws IOException {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"EHC hub\", charset=\"UTF-8\"");
        write(response, HttpStatus.UNAUTHORIZED, "not-signed-in", "The name and password of a staff account are required");
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

    private static void write(HttpServletResponse response, HttpStatus status, String code, String title)
            throws IOException {
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        String body = """
                {"type":"https://ehchub.org/problems/%s","title":"%s","status":%d,"code":"%s"}"""
                .formatted(code, title, status.value(), code);
        response.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
    }
}
