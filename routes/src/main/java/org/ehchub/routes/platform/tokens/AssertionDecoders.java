package org.ehchub.routes.platform.tokens;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.ehchub.consent.agencies.AgencyCredentials;
import org.ehchub.consent.agencies.ClientKeys;
import org.ehchub.mappings.canonical.AgencyId;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.web.client.RestTemplate;

/** Reads assertions with the keys that their agency uploaded or publishes: RS512, RS384 or ES384, nothing else. */
final class AssertionDecoders implements JwtDecoderFactory<RegisteredClient> {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final AgencyCredentials credentials;
    private final UsedAssertions used;
    private final TokenProperties properties;
    private final Clock clock;
    private final Map<AgencyId, Decoder> decoders = new ConcurrentHashMap<>();

    AssertionDecoders(AgencyCredentials credentials, UsedAssertions used, TokenProperties properties, Clock clock) {
        this.credentials = credentials;
        this.used = used;
        this.properties = properties;
        this.clock = clock;
    }

    /** Kept as long as the agency's keys are the same, for it keeps what it fetched. */
    private record Decoder(ClientKeys keys, JwtDecoder decoder) {}

    @Override
    public JwtDecoder createDecoder(RegisteredClient client) {
        AgencyId agency = new AgencyId(client.getClientId());
        ClientKeys keys = credentials
                .clientKeys(agency)
                .orElseThrow(() -> new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_CLIENT));
        return decoders.compute(agency, (id, known) -> known != null && known.keys().equals(keys)
                        ? known
                        : new Decoder(keys, decoder(agency, keys)))
                .decoder();
    }

    private JwtDecoder decoder(AgencyId agency, ClientKeys keys) {
        NimbusJwtDecoder decoder =
                switch (keys) {
                    case ClientKeys.Uploaded(String json) -> uploaded(json);
                    case ClientKeys.Published published -> published(published);
                };
        decoder.setJwtValidator(new AssertionRules(agency, properties.audience(), used, clock));
        return decoder;
    }

    static NimbusJwtDecoder uploaded(String json) {
        try {
            var processor = new DefaultJWTProcessor<SecurityContext>();
            processor.setJWSKeySelector(new JWSVerificationKeySelector<>(
                    Set.of(JWSAlgorithm.RS512, JWSAlgorithm.RS384, JWSAlgorithm.ES384),
                    new ImmutableJWKSet<>(JWKSet.parse(json))));
            // The rules look at every claim themselves.
            processor.setJWTClaimsSetVerifier((claims, context) -> {});
            return new NimbusJwtDecoder(processor);
        } catch (ParseException e) {
            throw new IllegalStateException("A key set in the database that is none", e);
        }
    }

    private static NimbusJwtDecoder published(ClientKeys.Published keys) {
        var http = new SimpleClientHttpRequestFactory();
        http.setConnectTimeout(PATIENCE);
        http.setReadTimeout(PATIENCE);
        return NimbusJwtDecoder.withJwkSetUri(keys.uri().toString())
                .jwsAlgorithms(algorithms -> algorithms.addAll(
                        Set.of(SignatureAlgorithm.RS512, SignatureAlgorithm.RS384, SignatureAlgorithm.ES384)))
                .restOperations(new RestTemplate(http))
                .build();
    }
}
