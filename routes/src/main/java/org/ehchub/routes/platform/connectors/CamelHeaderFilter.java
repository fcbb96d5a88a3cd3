package org.ehchub.routes.platform.connectors;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Hides request headers that steer Camel from everything behind it, in whatever case they are written
 * (CVE-2025-27636 and its sequel CVE-2025-29891).
 */
final class CamelHeaderFilter extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(new WithoutCamelHeaders(request), response);
    }

    private static final class WithoutCamelHeaders extends HttpServletRequestWrapper {

        WithoutCamelHeaders(HttpServletRequest request) {
            super(request);
        }

        private static boolean steersCamel(String name) {
            String lower = name.toLowerCase(Locale.ROOT);
            return lower.startsWith("camel") || lower.startsWith("org.apache.camel");
        }

        @Override
        public String getHeader(String name) {
            return steersCamel(name) ? null : super.getHeader(name);
        }

        @Override
        public Enumeration<String> getHeaders(String name) {
            return steersCamel(name) ? Collections.emptyEnumeration() : super.getHeaders(name);
        }

        @Override
        public Enumeration<String> getHeaderNames() {
            List<String> kept = Collections.list(super.getHeaderNames()).stream()
                    .filter(name -> !steersCamel(name))
                    .toList();
            return Collections.enumeration(kept);
        }
    }
}
