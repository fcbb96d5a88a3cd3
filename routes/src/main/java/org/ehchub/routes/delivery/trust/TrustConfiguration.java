package org.ehchub.routes.delivery.trust;

import org.ehchub.mappings.fhir.FhirOutboundTranslator;
import org.ehchub.routes.delivery.http.PartnerHttp;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Opens the channel to trusts. */
@Configuration(proxyBeanMethods = false)
class TrustConfiguration {

    @Bean
    TrustFhirChannel trustFhirChannel(PartnerHttp http) {
        return new TrustFhirChannel(new FhirOutboundTranslator(), http);
    }
}
