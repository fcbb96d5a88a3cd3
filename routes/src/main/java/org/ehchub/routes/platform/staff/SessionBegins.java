package org.ehchub.routes.platform.staff;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;

/** Has the session of whoever signed in begin, and sends them to where they were going. */
final class SessionBegins extends SavedRequestAwareAuthenticationSuccessHandler {

    private final SessionOffice office;

    SessionBegins(SessionOffice office) {
        this.office = office;
        setDefaultTargetUrl("/");
    }

    @Override
    public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response, Authentication who)
            throws ServletException, IOException {
        office.begin(request.getSession(), who.getName());
        super.onAuthenticationSuccess(request, response, who);
    }
}
