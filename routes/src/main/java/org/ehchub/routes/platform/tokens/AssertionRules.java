package org.ehchub.routes.platform.tokens;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.ehchub.mappings.canonical.AgencyId;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * What an assertion says, once its signature is good: issued by and about the agency, for this endpoint, over within
 * five minutes, never used before (RFC 7523, section 3; NHS England's signed JWT authentication).
 */
final class AssertionRules implements OAuth2TokenValidator<Jwt> {

    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final Duration SKEW = Duration.ofSeconds(30);
    private static final int LONGEST_ID = 128;

    private final AgencyId agency;
    private final String audience;
    private final UsedAssertions used;
    private final Clock clock;

    AssertionRules(AgencyId agency, String audience, UsedAssertions used, Clock clock) {
        this.agency = agency;
        this.audience = audience;
        this.used = used;
        this.clock = clock;
    }

    @Override
    public OAuth2TokenValidatorResult validate(Jwt assertion) {
        if (!isOf(assertion.getClaimAsString("iss")) || !isOf(assertion.getSubject())) {
            return refused("iss and sub are the client's id");
        }
        if (assertion.getAudience() == null || !assertion.getAudience().contains(audience)) {
            return refused("aud is the token endpoint");
        }
        return inTime(assertion) ? once(assertion) : refused("exp is at most five minutes ahead");
    }

    private boolean isOf(String name) {
        return agency.value().equals(name);
    }

    private boolean inTime(Jwt assertion) {
        Instant now = clock.instant();
        Instant end = assertion.getExpiresAt();
        Instant start = assertion.getNotBefore();
        return end != null
                && end.isAfter(now)
                && !end.isAfter(now.plus(LONGEST))
                && (start == null || !start.isAfter(now.plus(SKEW)));
    }

    private OAuth2TokenValidatorResult once(Jwt assertion) {
        String id = assertion.getId();
        if (id == null || id.isBlank() || id.length() > LONGEST_ID) {
            return refused("jti is there, and short");
        }
        return used.take(agency, id, assertion.getExpiresAt())
                ? OAuth2TokenValidatorResult.success()
                : refused("jti is used once");
    }

    private static OAuth2TokenValidatorResult refused(String rule) {
        return OAuth2TokenValidatorResult.failure(new OAuth2Error(OAuth2ErrorCodes.INVALID_CLIENT, rule, null));
    }
}
