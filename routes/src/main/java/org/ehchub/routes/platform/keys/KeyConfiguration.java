package org.ehchub.routes.platform.keys;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.ehchub.consent.ledger.Ledger;
import org.ehchub.consent.store.WrappedKeyTable;
import org.ehchub.security.envelope.EnvelopeCipher;
import org.ehchub.security.keys.KeyCustodian;
import org.ehchub.security.keys.KeyUnavailable;
import org.ehchub.security.keys.Pseudonymiser;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Opens the keys. Without them nothing that the hub holds can be read, so it does not start. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(KeyProperties.class)
class KeyConfiguration {

    /**
     * Keys are made only for a database that has never held anything sealed: keys that went missing later must be
     * brought back, not replaced.
     */
    @Bean
    @DependsOnDatabaseInitialization
    KeyCustodian keyCustodian(KeyProperties properties, JdbcClient jdbc, Clock clock) {
        var place = new KeyPlace(properties);
        try {
            return place.open();
        } catch (KeyUnavailable e) {
            if (e.reason() != KeyUnavailable.Reason.KEYSTORE_MISSING || holdsSealedData(jdbc)) {
                throw e;
            }
            return place.create(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
        }
    }

    private static boolean holdsSealedData(JdbcClient jdbc) {
        return jdbc.sql("SELECT (SELECT COUNT(*) FROM data_key) + (SELECT COUNT(*) FROM child)")
                        .query(Long.class)
                        .single()
                > 0;
    }

    @Bean
    KeyRotation keyRotation(
            KeyCustodian custodian,
            List<WrappedKeyTable> tables,
            Ledger ledger,
            TransactionTemplate transaction,
            KeyProperties properties,
            Clock clock) {
        return new KeyRotation(
                custodian, tables, new EpochLedger(ledger, transaction, clock), transaction, properties, clock);
    }

    @Bean
    KeyRotationRoute keyRotationRoute(KeyRotation rotation, KeyProperties properties) {
        return new KeyRotationRoute(rotation, properties.rewrapEvery());
    }

    @Bean
    Pseudonymiser pseudonymiser(KeyCustodian custodian) {
        return custodian.pseudonymiser();
    }

    @Bean
    EnvelopeCipher envelopeCipher() {
        return new EnvelopeCipher();
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
