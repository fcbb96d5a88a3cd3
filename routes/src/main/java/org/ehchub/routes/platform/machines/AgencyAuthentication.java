package org.ehchub.routes.platform.machines;

import org.ehchub.security.identity.MachinePermission;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;

/** Tells Spring Security which agency asks, with its role's machine permissions as authorities. */
final class AgencyAuthentication extends AbstractAuthenticationToken {

    private static final long serialVersionUID = 1L;

    private final transient AgencyPrincipal principal;

    AgencyAuthentication(AgencyPrincipal principal) {
        super(AuthorityUtils.createAuthorityList(principal.agency().role().permissions().stream()
                .map(MachinePermission::name)
                .toList()));
        this.principal = principal;
        setAuthenticated(true);
    }

    @Override
    public AgencyPrincipal getPrincipal() {
        return principal;
    }

    /** The proof was the TLS handshake; nothing of it is kept. */
    @Override
    public Object getCredentials() {
        return "";
    }
}
