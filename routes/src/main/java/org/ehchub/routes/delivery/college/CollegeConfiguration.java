package org.ehchub.routes.delivery.college;

import org.ehchub.mappings.college.CollegeOutboundTranslator;
import org.ehchub.routes.delivery.http.PartnerHttp;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Opens the channel to colleges. */
@Configuration(proxyBeanMethods = false)
class CollegeConfiguration {

    @Bean
    CollegeChannel collegeChannel(PartnerHttp http) {
        return new CollegeChannel(new CollegeOutboundTranslator(), http);
    }
}
