package org.ehchub.routes.console.onboarding;

import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import java.net.URI;
import java.text.ParseException;
import java.util.Optional;
import org.ehchub.consent.agencies.ClientKeys;

/** The keys with which an agency signs assertions, as operators paste them: a JSON Web Key Set, or where it is. */
final class KeySet {

    private static final int SHORTEST_RSA = 2048;
    private static final int LONGEST = 65_536;

    private KeySet() {}

    /** Empty when it is neither an HTTPS address nor a set of public RSA (2048 bits or more) and P-384 keys. */
    static Optional<ClientKeys> read(String typed) {
        String text = typed == null ? "" : typed.strip();
        return text.startsWith("https://") ? published(text) : uploaded(text);
    }

    private static Optional<ClientKeys> published(String text) {
        try {
            return Optional.of(URI.create(text))
                    .filter(uri -> uri.getHost() != null && uri.getUserInfo() == null)
                    .map(ClientKeys.Published::new);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<ClientKeys> uploaded(String text) {
        try {
            JWKSet set = text.length() > LONGEST ? new JWKSet() : JWKSet.parse(text);
            boolean good = !set.isEmpty() && set.getKeys().stream().allMatch(KeySet::isGood);
            return good ? Optional.of(new ClientKeys.Uploaded(set.toString())) : Optional.empty();
        } catch (ParseException e) {
            return Optional.empty();
        }
    }

    private static boolean isGood(JWK key) {
        return !key.isPrivate()
                && (key instanceof RSAKey rsa && rsa.size() >= SHORTEST_RSA
                        || key instanceof ECKey ec && Curve.P_384.equals(ec.getCurve()));
    }
}
