package org.ehchub.routes.platform.tokens;

import java.util.Optional;
import org.ehchub.consent.agencies.AgencyCredentials;
import org.ehchub.mappings.canonical.AgencyId;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;

/** The agencies that have given keys, as the library's clients: the agency's id is the client's. */
final class RegisteredAgencies implements RegisteredClientRepository {

    private final AgencyCredentials credentials;

    RegisteredAgencies(AgencyCredentials credentials) {
        this.credentials = credentials;
    }

    @Override
    public void save(RegisteredClient client) {
        throw new UnsupportedOperationException("Agencies are registered by operators");
    }

    @Override
    public RegisteredClient findById(String id) {
        return findByClientId(id);
    }

    /** @return null for one that is not known, as the library wants it */
    @Override
    public RegisteredClient findByClientId(String clientId) {
        return agency(clientId)
                .filter(id -> credentials.clientKeys(id).isPresent())
                .map(RegisteredAgencies::client)
                .orElse(null);
    }

    private static Optional<AgencyId> agency(String clientId) {
        try {
            return Optional.of(new AgencyId(clientId));
        } catch (IllegalArgumentException notAnAgencysId) {
            return Optional.empty();
        }
    }

    private static RegisteredClient client(AgencyId agency) {
        return RegisteredClient.withId(agency.value())
                .clientId(agency.value())
                .clientAuthenticationMethod(ClientAuthenticationMethod.PRIVATE_KEY_JWT)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .build();
    }
}
