package org.ehchub.routes.platform.staff;

import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.function.Supplier;
import org.ehchub.security.identity.StaffRole;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/**
 * Asks for one of some roles, and for a sign-in made a short time ago: what overrides a family's refusal is not done
 * from a screen that someone left open.
 */
final class FreshSignIn implements AuthorizationManager<RequestAuthorizationContext> {

    private final Set<StaffRole> roles;
    private final Duration within;
    private final Clock clock;

    FreshSignIn(Set<StaffRole> roles, Duration within, Clock clock) {
        this.roles = Set.copyOf(roles);
        this.within = within;
        this.clock = clock;
    }

    /** The role is right; the sign-in is too long ago. */
    record Stale() implements AuthorizationResult {

        @Override
        public boolean isGranted() {
            return false;
        }
    }

    @Override
    public AuthorizationResult authorize(
            Supplier<? extends Authentication> who, RequestAuthorizationContext request) {
        Authentication signedIn = who.get();
        boolean inRole = signedIn != null
                && roles.stream()
                        .map(StaffAuthentication::authority)
                        .anyMatch(role -> signedIn.getAuthorities().stream()
                                .anyMatch(held -> role.equals(held.getAuthority())));
        return inRole && !isFresh(signedIn) ? new Stale() : new AuthorizationDecision(inRole);
    }

    private boolean isFresh(Authentication signedIn) {
        return signedIn.getAuthorities().stream()
                .filter(FactorGrantedAuthority.class::isInstance)
                .map(FactorGrantedAuthority.class::cast)
                .anyMatch(proven -> proven.getIssuedAt().plus(within).isAfter(clock.instant()));
    }
}
