package org.ehchub.consent.store;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of officers' decisions to disclose without consent.
 *
 * @param reviewWithin how soon another officer looks at each
 */
@ConfigurationProperties("hub.overrides")
record OverrideProperties(@DefaultValue("3d") Duration reviewWithin) {

    /** @throws IllegalArgumentException when it is not positive: no decision goes unreviewed */
    OverrideProperties {
        if (!reviewWithin.isPositive()) {
            throw new IllegalArgumentException("hub.overrides.review-within is positive");
        }
    }
}
