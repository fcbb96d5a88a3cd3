package org.ehchub.routes.platform.connectors;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Opens the two doors. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({ScreensProperties.class, MachinesProperties.class})
public class ConnectorsConfiguration {

    @Bean
    ServerIdentity serverIdentity(MachinesProperties properties) {
        return new ServerIdentity(properties);
    }

    @Bean
    MachinesConnector machinesConnector(MachinesProperties properties) {
        return new MachinesConnector(properties);
    }

    /** Last, so that the hub's own settings hold over the framework's {@code server.*}. */
    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> doors(
            ScreensProperties screens, MachinesConnector machines) {
        return factory -> {
            factory.setPort(screens.port());
            factory.setAddress(resolve(screens.address()));
            factory.addAdditionalConnectors(machines.connector());
        };
    }

    @Bean
    FilterRegistrationBean<CamelHeaderFilter> camelHeaderFilter() {
        return FilterOrder.CAMEL_HEADERS.register(new CamelHeaderFilter());
    }

    @Bean
    FilterRegistrationBean<DoorFilter> doorFilter(MachinesConnector machines) {
        return FilterOrder.DOOR.register(new DoorFilter(machines));
    }

    private static InetAddress resolve(String address) {
        try {
            return InetAddress.getByName(address);
        } catch (UnknownHostException e) {
            throw new IllegalStateException("hub.screens.address is not an address of this machine", e);
        }
    }
}
