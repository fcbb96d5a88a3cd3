package org.ehchub.routes.platform.keys;

import java.nio.file.Files;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.ehchub.security.envelope.EnvelopeCipher;
import org.ehchub.security.keys.KeyCustodian;
import org.ehchub.security.keys.KeystoreCustodian;
import org.ehchub.security.keys.Pseudonymiser;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Opens the keys. Without them nothing that the hub holds can be read, so it does not start. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(KeyProperties.class)
class KeyConfiguration {

    /**
     * Keys are made only for a database that has never held anything sealed: a keystore that went missing later must
     * be brought back, not replaced.
     */
    @Bean
    @DependsOnDatabaseInitialization
    KeyCustodian keyCustodian(KeyProperties properties, JdbcClient jdbc, Clock clock) {
        var password = new KeystorePassword(properties);
        if (Files.exists(properties.keystore()) || holdsSealedData(jdbc)) {
            return KeystoreCustodian.open(properties.keystore(), password.read());
        }
        return KeystoreCustodian.create(
                properties.keystore(), password.readOrMake(), LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    }

    private static boolean holdsSealedData(JdbcClient jdbc) {
        return jdbc.sql("SELECT (SELECT COUNT(*) FROM data_key) + (SELECT COUNT(*) FROM child)")
                        .query(Long.class)
                        .single()
                > 0;
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
