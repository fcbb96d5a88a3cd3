package org.ehchub.consent.ledger;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the ledger's tree.
 *
 * @param origin what the log is called in its checkpoints and its key, a URL without scheme by custom; another name is
 *     another log with another key
 * @param interval between two rounds of entering events
 * @param checkpointEvery between two signed checkpoints, when there is something new to sign
 * @param verifiedAtStart how many of the last entries each start makes anew
 */
@ConfigurationProperties("hub.ledger")
public record LedgerProperties(
        @DefaultValue("ehc-hub.local/ledger") String origin,
        @DefaultValue("1s") Duration interval,
        @DefaultValue("10s") Duration checkpointEvery,
        @DefaultValue("100000") int verifiedAtStart) {

    /** @throws IllegalArgumentException when a number or time is not positive: the ledger is always verified */
    public LedgerProperties {
        if (!interval.isPositive() || !checkpointEvery.isPositive() || verifiedAtStart < 1) {
            throw new IllegalArgumentException(
                    "hub.ledger.interval, checkpoint-every and verified-at-start are positive");
        }
    }
}
