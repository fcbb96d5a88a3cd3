package org.ehchub.routes.platform.staff;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.ehchub.security.identity.StaffRole;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How staff sign in.
 *
 * @param failuresAllowed wrong passwords in a row after which an account is locked
 * @param lock for how long
 * @param longestSession after which someone signs in again, however busy
 * @param freshFor how long ago someone may have signed in who overrides a refusal
 * @param roleClaim the claim of the council's ID tokens in which roles stand
 * @param roleValues what a role is called there; {@code operations} and {@code information-governance} when not said
 * @param apiAudience whom the access tokens are meant for that the council's provider gives to programs of staff, as
 *     their claim {@code aud} says; without it programs have no access where there is a provider
 * @param demoPasswords set in the demo only: the file that the first passwords are also written to, for whoever
 *     follows the README; they then need not be changed
 */
@ConfigurationProperties("hub.staff")
public record StaffSettings(
        @DefaultValue("5") int failuresAllowed,
        @DefaultValue("15m") Duration lock,
        @DefaultValue("12h") Duration longestSession,
        @DefaultValue("15m") Duration freshFor,
        @DefaultValue("roles") String roleClaim,
        @DefaultValue Map<StaffRole, String> roleValues,
        @Nullable String apiAudience,
        @Nullable Path demoPasswords) {

    /** What the council's ID tokens call this role. */
    String valueOf(StaffRole role) {
        return roleValues.getOrDefault(role, role.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}
