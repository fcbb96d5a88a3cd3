package org.ehchub.routes.platform.witness;

import org.ehchub.consent.ledger.WitnessProperties;
import org.ehchub.security.ledger.note.VerifierKey;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Opens the way to the witness, when one is configured. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("hub.ledger.witness.url")
class WitnessConfiguration {

    @Bean
    HttpWitness witness(WitnessProperties properties) {
        return new HttpWitness(
                properties.url().orElseThrow(),
                VerifierKey.parse(properties.publicKey().orElseThrow()));
    }
}
