package org.ehchub.routes.platform.staff;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.ehchub.consent.ledger.Ledger;
import org.ehchub.consent.ledger.LedgerEvent;
import org.ehchub.consent.ledger.LedgerEventKind;
import org.ehchub.security.identity.StaffRole;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Admits members of staff whom the council's OpenID provider has proven. Their one role stands in a claim of the ID
 * token; who has none, or both, is refused: the two share no power. Every try is in the ledger, under the provider's
 * subject.
 */
final class CouncilSignIn implements OAuth2UserService<OidcUserRequest, OidcUser> {

    private static final String NOBODY = "unknown";

    private final CouncilRoles roles;
    private final Ledger ledger;
    private final TransactionTemplate transaction;
    private final Clock clock;

    CouncilSignIn(CouncilRoles roles, Ledger ledger, TransactionTemplate transaction, Clock clock) {
        this.roles = roles;
        this.ledger = ledger;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public OidcUser loadUser(OidcUserRequest request) {
        OidcIdToken token = request.getIdToken();
        Optional<StaffRole> role = roles.of(token.getClaims());
        if (role.isEmpty()) {
            record(LedgerEventKind.STAFF_SIGN_IN_FAILED, NOBODY);
            throw new OAuth2AuthenticationException(OAuth2ErrorCodes.ACCESS_DENIED);
        }
        record(LedgerEventKind.STAFF_SIGNED_IN, token.getSubject());
        List<GrantedAuthority> authorities = List.of(
                new SimpleGrantedAuthority(StaffAuthentication.authority(role.get())),
                FactorGrantedAuthority.fromAuthority(FactorGrantedAuthority.AUTHORIZATION_CODE_AUTHORITY));
        return new DefaultOidcUser(authorities, token);
    }

    private void record(LedgerEventKind kind, String subject) {
        transaction.executeWithoutResult(status -> ledger.append(new LedgerEvent(
                kind, clock.instant(), Optional.empty(), Optional.empty(), subject, new TreeMap<>())));
    }
}
