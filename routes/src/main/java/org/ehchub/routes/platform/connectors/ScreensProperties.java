package org.ehchub.routes.platform.connectors;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where people's browsers come in.
 *
 * @param port the plain HTTP port; 0 picks a free one
 * @param address the address it is bound to: loopback unless a TLS proxy elsewhere stands before it
 */
@ConfigurationProperties("hub.screens")
record ScreensProperties(@DefaultValue("8080") int port, @DefaultValue("127.0.0.1") String address) {}
