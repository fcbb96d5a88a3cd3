package org.ehchub.consent;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the gate.
 *
 * @param lookUpTimeout how long reading what is on record of the child may take; after it nothing is released
 */
@ConfigurationProperties("hub.gate")
public record GateProperties(@DefaultValue("3s") Duration lookUpTimeout) {

    /** @throws IllegalArgumentException when it is not positive: a look-up always has an end */
    public GateProperties {
        if (!lookUpTimeout.isPositive()) {
            throw new IllegalArgumentException("hub.gate.look-up-timeout is positive");
        }
    }
}
