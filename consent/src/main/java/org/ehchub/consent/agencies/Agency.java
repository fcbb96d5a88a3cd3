package org.ehchub.consent.agencies;

import java.net.URI;
import java.util.Objects;
import java.util.Optional;
import org.ehchub.mappings.canonical.AgencyId;
import org.ehchub.mappings.canonical.OrganisationCode;
import org.ehchub.security.identity.AgencyRole;

/**
 * An agency that may send or receive.
 *
 * @param id the hub's own name for it
 * @param name what people call it
 * @param role what it is, which also says what its machines may do
 * @param code its code in a national register, where it has one
 * @param channel how it gets what is disclosed to it
 * @param endpoint where the hub delivers; absent for a channel that needs none
 * @param owner the person or team to call when its route is stuck
 */
public record Agency(
        AgencyId id,
        String name,
        AgencyRole role,
        Optional<OrganisationCode> code,
        Channel channel,
        Optional<URI> endpoint,
        String owner) {

    /** @throws IllegalArgumentException when the name or the owner is blank */
    public Agency {
        Objects.requireNonNull(id);
        Objects.requireNonNull(role);
        Objects.requireNonNull(code);
        Objects.requireNonNull(channel);
        Objects.requireNonNull(endpoint);
        if (name.isBlank() || owner.isBlank()) {
            throw new IllegalArgumentException("An agency has a name and someone to call");
        }
    }
}
