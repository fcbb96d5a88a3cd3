package org.ehchub.consent.ledger;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the ledger's chain.
 *
 * @param interval between two rounds of chaining
 * @param verifiedAtStart how many of the last entries each start follows anew
 */
@ConfigurationProperties("hub.ledger")
public record LedgerProperties(
        @DefaultValue("1s") Duration interval, @DefaultValue("100000") int verifiedAtStart) {

    /** @throws IllegalArgumentException when either is not positive: the chain is always verified */
    public LedgerProperties {
        if (!interval.isPositive() || verifiedAtStart < 1) {
            throw new IllegalArgumentException("hub.ledger.interval and hub.ledger.verified-at-start are positive");
        }
    }
}
