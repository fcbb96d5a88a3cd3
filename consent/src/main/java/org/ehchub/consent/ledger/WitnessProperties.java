package org.ehchub.consent.ledger;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the witness; without a URL there is none.
 *
 * @param url its submission prefix (C2SP tlog-witness)
 * @param publicKey its key, as a vkey
 * @param whenAway what happens while it does not sign
 * @param patience how long a checkpoint may stay without its signature before that is so
 * @param interval between two rounds of asking
 */
@ConfigurationProperties("hub.ledger.witness")
public record WitnessProperties(
        Optional<URI> url,
        Optional<String> publicKey,
        @DefaultValue("continue") WitnessPolicy whenAway,
        @DefaultValue("1h") Duration patience,
        @DefaultValue("10s") Duration interval) {

    /** @throws IllegalArgumentException when there is a URL without a key, or a time is not positive */
    public WitnessProperties {
        if (url.isPresent() != publicKey.isPresent()) {
            throw new IllegalArgumentException("hub.ledger.witness has both a url and a public-key, or neither");
        }
        if (!patience.isPositive() || !interval.isPositive()) {
            throw new IllegalArgumentException("hub.ledger.witness.patience and interval are positive");
        }
    }
}
