package org.ehchub.routes.platform.tokens;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;

/** An assertion as a client of the token endpoint signs it. */
record Assertion(String client, String audience, Duration lifetime, String id, JWSAlgorithm algorithm, JWK key) {

    static final String AUDIENCE = "https://localhost:8443/oauth2/token";

    static Assertion of(String client, JWSAlgorithm algorithm, JWK key) {
        return new Assertion(client, AUDIENCE, Duration.ofMinutes(4), UUID.randomUUID().toString(), algorithm, key);
    }

    Assertion to(String otherAudience) {
        return new Assertion(client, otherAudience, lifetime, id, algorithm, key);
    }

    Assertion lasting(Duration otherLifetime) {
        return new Assertion(client, audience, otherLifetime, id, algorithm, key);
    }

    String signed() {
        Instant now = Instant.now();
        var claims = new JWTClaimsSet.Builder()
                .issuer(client)
                .subject(client)
                .audience(audience)
                .jwtID(id)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(lifetime)))
                .build();
        try {
            var header = new JWSHeader.Builder(algorithm).keyID(key.getKeyID()).build();
            var jwt = new SignedJWT(header, claims);
            JWSSigner signer = key instanceof ECKey ec ? new ECDSASigner(ec) : new RSASSASigner(key.toRSAKey());
            jwt.sign(signer);
            return jwt.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
