package org.ehchub.routes.delivery.http;

import java.time.Duration;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings for calls to partners.
 *
 * @param connectTimeout how long a connection may take to open, TLS included
 * @param readTimeout how long the whole answer may take once the connection is open
 * @param sslBundle the name of the Spring Boot SSL bundle ({@code spring.ssl.bundle.*}) with the hub's own client key
 *     and the issuers it trusts; absent, the hub shows no certificate and trusts what the JVM trusts
 */
@ConfigurationProperties("hub.partners")
public record PartnerHttpProperties(
        @DefaultValue("5s") Duration connectTimeout,
        @DefaultValue("20s") Duration readTimeout,
        Optional<String> sslBundle) {}
