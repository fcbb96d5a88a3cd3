package org.ehchub.routes.platform.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.ehchub.consent.store.HubDatabase;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The data source and what its migrations need to know of it. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DatabaseProperties.class)
class DatabaseConfiguration {

    @Bean
    HikariDataSource dataSource(DatabaseProperties properties) {
        var pool = new HikariConfig();
        pool.setPoolName("hub");
        pool.setMaximumPoolSize(properties.connections());
        properties.url().ifPresentOrElse(url -> postgresql(pool, url, properties), () -> sqlite(pool, properties.file()));
        return new HikariDataSource(pool);
    }

    private static void postgresql(HikariConfig pool, String url, DatabaseProperties properties) {
        HubDatabase.postgresql(pool, url);
        properties.user().ifPresent(pool::setUsername);
        properties.password().ifPresent(pool::setPassword);
    }

    private static void sqlite(HikariConfig pool, Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
        } catch (IOException e) {
            throw new UncheckedIOException("The database's folder cannot be made", e);
        }
        HubDatabase.sqlite(pool, file);
    }

    @Bean
    TransactionTemplate transactionTemplate(PlatformTransactionManager transactions, DatabaseProperties properties) {
        return properties.url().isPresent() ? new TransactionTemplate(transactions) : new GroupCommit(transactions);
    }

    @Bean
    WriteAheadLogRoute writeAheadLogRoute(DataSource source, DatabaseProperties properties) {
        Optional<WriteAheadLog> log =
                properties.url().isPresent() ? Optional.empty() : Optional.of(new WriteAheadLog(source));
        return new WriteAheadLogRoute(log, properties.emptyLogEvery());
    }

    @Bean
    FlywayConfigurationCustomizer typesThatDiffer(DatabaseProperties properties) {
        Map<String, String> placeholders = properties.url().isPresent()
                ? Map.of("blob", "BYTEA", "identity", "BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY")
                : Map.of("blob", "BLOB", "identity", "INTEGER PRIMARY KEY AUTOINCREMENT");
        return flyway -> flyway.placeholders(placeholders);
    }
}
