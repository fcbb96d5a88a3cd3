package org.ehchub.routes.platform.staff;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpMethod;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authorization.AuthorizationDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;

/** Sends whoever may not go on to where they can mend it: the password page, the sign-in page, or the error page. */
final class ScreenRefusals implements AccessDeniedHandler {

    private final AccessDeniedHandler errorPage = new AccessDeniedHandlerImpl();
    private final RequestCache requests = new HttpSessionRequestCache();

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException, ServletException {
        if (mustChoosePassword(SecurityContextHolder.getContext().getAuthentication())) {
            response.sendRedirect(request.getContextPath() + "/sign-in/new-password");
        } else if (isStale(denied)) {
            comeBackAfterwards(request, response);
            response.sendRedirect(request.getContextPath() + "/sign-in?fresh");
        } else if (denied instanceof CsrfException) {
            response.sendRedirect(request.getContextPath() + "/sign-in?expired");
        } else {
            errorPage.handle(request, response, denied);
        }
    }

    private static boolean isStale(AccessDeniedException denied) {
        return denied instanceof AuthorizationDeniedException refused
                && refused.getAuthorizationResult() instanceof FreshSignIn.Stale;
    }

    /** A form that was sent is not sent again by itself. */
    private void comeBackAfterwards(HttpServletRequest request, HttpServletResponse response) {
        if (HttpMethod.GET.matches(request.getMethod())) {
            requests.saveRequest(request, response);
        }
    }

    private static boolean mustChoosePassword(Authentication who) {
        return who != null
                && who.getAuthorities().stream()
                        .anyMatch(held -> StaffAuthentication.MUST_CHOOSE_PASSWORD.equals(held.getAuthority()));
    }
}
