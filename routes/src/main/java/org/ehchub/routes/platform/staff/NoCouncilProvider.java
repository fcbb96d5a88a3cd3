package org.ehchub.routes.platform.staff;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.NoneNestedConditions;

/**
 * No council's OpenID provider is configured, so staff have accounts here. With a provider there is one way in, the
 * provider's: who has left the council is out of the hub too.
 */
final class NoCouncilProvider extends NoneNestedConditions {

    NoCouncilProvider() {
        super(ConfigurationPhase.PARSE_CONFIGURATION);
    }

    @ConditionalOnProperty(CouncilProvider.CLIENT_ID)
    static final class Configured {}
}
