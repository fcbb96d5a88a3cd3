package org.ehchub.routes.arrival.fhir;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import org.springframework.http.HttpHeaders;

/**
 * A request whose {@code If-Modified-Since} counts only where it has to (RFC 9110, section 13.1.3): not when it is no date,
 * which HAPI stumbles over, and not beside {@code If-None-Match}.
 */
final class ConditionalRead extends HttpServletRequestWrapper {

    ConditionalRead(HttpServletRequest request) {
        super(request);
    }

    @Override
    public String getHeader(String name) {
        return HttpHeaders.IF_MODIFIED_SINCE.equalsIgnoreCase(name) && !counts() ? null : super.getHeader(name);
    }

    private boolean counts() {
        try {
            return super.getHeader(HttpHeaders.IF_NONE_MATCH) == null
                    && super.getDateHeader(HttpHeaders.IF_MODIFIED_SINCE) >= 0;
        } catch (IllegalArgumentException noDate) {
            return false;
        }
    }
}
