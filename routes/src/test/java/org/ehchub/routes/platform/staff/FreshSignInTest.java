package org.ehchub.routes.platform.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.ehchub.routes.platform.staff.FreshSignIn.Stale;
import org.ehchub.routes.testing.SettableClock;
import org.ehchub.security.identity.StaffRole;
import org.junit.jupiter.api.Test;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

class FreshSignInTest {

    private static final Duration WITHIN = Duration.ofMinutes(15);

    private final SettableClock clock = new SettableClock(Instant.now());
    private final FreshSignIn rule = new FreshSignIn(Set.of(StaffRole.INFORMATION_GOVERNANCE), WITHIN, clock);
    private final Authentication officer = signedIn(StaffRole.INFORMATION_GOVERNANCE);

    @Test
    void admitsWhoHasJustSignedIn() {
        assertThat(asked(officer).isGranted()).isTrue();
    }

    @Test
    void sendsAwayWhoseSignInIsTooLongAgo() {
        clock.advance(WITHIN.plusSeconds(1));

        assertThat(asked(officer)).isEqualTo(new Stale());
        assertThat(new Stale().isGranted()).isFalse();
    }

    @Test
    void admitsNobodyOfAnotherRole() {
        AuthorizationResult asked = asked(signedIn(StaffRole.OPERATIONS));

        assertThat(asked.isGranted()).isFalse();
        assertThat(asked).isNotInstanceOf(Stale.class);
    }

    private AuthorizationResult asked(Authentication who) {
        return rule.authorize(() -> who, null);
    }

    private Authentication signedIn(StaffRole role) {
        return UsernamePasswordAuthenticationToken.authenticated(
                "name",
                null,
                List.of(
                        new SimpleGrantedAuthority("ROLE_" + role.name()),
                        FactorGrantedAuthority.withAuthority(FactorGrantedAuthority.PASSWORD_AUTHORITY)
                                .issuedAt(clock.instant())
                                .build()));
    }
}
