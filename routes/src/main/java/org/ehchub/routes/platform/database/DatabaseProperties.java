package org.ehchub.routes.platform.database;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the hub's own database.
 *
 * @param file where the embedded database lives
 * @param url a PostgreSQL JDBC URL; absent for the embedded database
 * @param connections the size of the pool
 * @param emptyLogEvery how often the embedded database's write-ahead log is emptied: how long deleted keys stay in it
 */
@ConfigurationProperties("hub.database")
public record DatabaseProperties(
        Path file,
        Optional<String> url,
        Optional<String> user,
        Optional<String> password,
        @DefaultValue("8") int connections,
        @DefaultValue("30s") Duration emptyLogEvery) {}
