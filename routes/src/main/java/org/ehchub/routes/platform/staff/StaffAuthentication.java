package org.ehchub.routes.platform.staff;

import java.util.List;
import org.ehchub.security.identity.StaffRole;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** Lends {@link StaffSignIn} to Spring Security. The principal is the account's name, the authority its role. */
final class StaffAuthentication implements AuthenticationProvider {

    /** All that someone with a one-time password holds: the permission to choose another. */
    static final String MUST_CHOOSE_PASSWORD = "MUST_CHOOSE_PASSWORD";

    private final StaffSignIn signIn;

    StaffAuthentication(StaffSignIn signIn) {
        this.signIn = signIn;
    }

    @Override
    public Authentication authenticate(Authentication tried) {
        return signIn.signIn(tried.getName(), String.valueOf(tried.getCredentials()))
                .map(StaffAuthentication::admitted)
                .orElseThrow(() -> new BadCredentialsException("Sign-in refused"));
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }

    private static Authentication admitted(StaffAccount account) {
        String authority = account.oneTimePassword() ? MUST_CHOOSE_PASSWORD : authority(account.role());
        return UsernamePasswordAuthenticationToken.authenticated(
                account.name(),
                null,
                List.of(
                        new SimpleGrantedAuthority(authority),
                        FactorGrantedAuthority.fromAuthority(FactorGrantedAuthority.PASSWORD_AUTHORITY)));
    }

    /** How Spring Security names a role. */
    static String authority(StaffRole role) {
        return "ROLE_" + role.name();
    }
}
