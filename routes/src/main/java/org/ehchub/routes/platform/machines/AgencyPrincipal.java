package org.ehchub.routes.platform.machines;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import org.ehchub.consent.agencies.Agency;
import org.ehchub.mappings.canonical.AgencyId;
import org.springframework.security.core.Authentication;

/**
 * The agency whose certificate a request came with.
 *
 * @param agency as the register had it when the request came in
 */
public record AgencyPrincipal(Agency agency) implements Principal {

    /**
     * Whose request this is.
     *
     * @throws IllegalStateException when nobody proved to have sent it, which the security filters rule out
     */
    public static AgencyPrincipal of(HttpServletRequest request) {
        if (request.getUserPrincipal() instanceof Authentication proven
                && proven.getPrincipal() instanceof AgencyPrincipal agency) {
            return agency;
        }
        throw new IllegalStateException("A request without a proven agency");
    }

    /** Its id. */
    public AgencyId id() {
        return agency.id();
    }

    @Override
    public String getName() {
        return agency.id().value();
    }
}
