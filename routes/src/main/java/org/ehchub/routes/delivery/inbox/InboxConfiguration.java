package org.ehchub.routes.delivery.inbox;

import org.ehchub.consent.agencies.AgencyCredentials;
import org.ehchub.mappings.canonical.json.CanonicalJson;
import org.ehchub.mappings.fhir.FhirFormat;
import org.ehchub.mappings.fhir.FhirOutboundTranslator;
import org.ehchub.routes.delivery.Inbox;
import org.ehchub.routes.platform.connectors.ServerIdentity;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the agency API together. */
@Configuration(proxyBeanMethods = false)
class InboxConfiguration {

    @Bean
    LongPolls longPolls(Inbox inbox) {
        return new LongPolls(inbox);
    }

    @Bean
    CopySealer copySealer(AgencyCredentials credentials, ServerIdentity identity) {
        return new CopySealer(credentials, identity);
    }

    @Bean
    CopyWriter copyWriter(CanonicalJson canonical) {
        return new CopyWriter(canonical, new FhirOutboundTranslator(), FhirFormat.CONTEXT);
    }
}
