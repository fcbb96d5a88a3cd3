package org.ehchub.routes.platform.tokens;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the token endpoint.
 *
 * @param audience what an assertion names as its audience: the token endpoint's address as agencies know it
 * @param lifetime how long an access token is good
 */
@ConfigurationProperties("hub.tokens")
record TokenProperties(
        @DefaultValue("https://localhost:8443/oauth2/token") String audience, @DefaultValue("5m") Duration lifetime) {}
