package org.ehchub.consent.store;

import org.ehchub.security.keys.KeyCustodian;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The registry's tables that hold wrapped keys: a rotation wraps all of them anew. */
@Configuration(proxyBeanMethods = false)
class WrappedKeyConfiguration {

    @Bean
    WrappedKeyTable profileKeys(JdbcClient jdbc, KeyCustodian custodian) {
        return new WrappedKeyTable(jdbc, custodian, "child_profile", "child_id");
    }

    @Bean
    WrappedKeyTable noteKeys(JdbcClient jdbc, KeyCustodian custodian) {
        return new WrappedKeyTable(jdbc, custodian, "sealed_note", "subject");
    }

    @Bean
    WrappedKeyTable personKeys(JdbcClient jdbc, KeyCustodian custodian) {
        return new WrappedKeyTable(jdbc, custodian, "child_person", "ref");
    }

    @Bean
    WrappedKeyTable evidenceKeys(JdbcClient jdbc, KeyCustodian custodian) {
        return new WrappedKeyTable(jdbc, custodian, "consent_evidence", "id");
    }
}
