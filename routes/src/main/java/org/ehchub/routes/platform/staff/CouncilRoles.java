package org.ehchub.routes.platform.staff;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ehchub.security.identity.StaffRole;

/** Reads the one role that a token of the council's provider gives its holder. */
final class CouncilRoles {

    private final StaffSettings settings;

    CouncilRoles(StaffSettings settings) {
        this.settings = settings;
    }

    /** Nothing for who has no role here, and for who has both: the two share no power. */
    Optional<StaffRole> of(Map<String, Object> claims) {
        Object claimed = claims.get(settings.roleClaim());
        Collection<?> values = claimed instanceof Collection<?> many ? many : Stream.ofNullable(claimed).toList();
        Set<StaffRole> roles = Arrays.stream(StaffRole.values())
                .filter(role -> values.contains(settings.valueOf(role)))
                .collect(Collectors.toSet());
        return roles.size() == 1 ? Optional.of(List.copyOf(roles).getFirst()) : Optional.empty();
    }
}
