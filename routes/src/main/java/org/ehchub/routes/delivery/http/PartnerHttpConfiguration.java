package org.ehchub.routes.delivery.http;

import java.util.Optional;
import javax.net.ssl.SSLContext;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Opens the one client that every HTTP channel shares. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PartnerHttpProperties.class)
class PartnerHttpConfiguration {

    @Bean
    PartnerHttp partnerHttp(PartnerHttpProperties properties, SslBundles bundles) {
        Optional<SSLContext> tls =
                properties.sslBundle().map(name -> bundles.getBundle(name).createSslContext());
        return new PartnerHttp(properties.connectTimeout(), properties.readTimeout(), tls);
    }
}
