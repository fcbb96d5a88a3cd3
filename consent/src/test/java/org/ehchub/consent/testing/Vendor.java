package org.ehchub.consent.testing;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import org.ehchub.consent.store.HubDatabase;
import org.flywaydb.core.Flyway;

/** The databases that every contract is tested on, each the real thing, opened as the hub does. */
public enum Vendor {
    SQLITE("sqlite", Map.of("blob", "BLOB", "identity", "INTEGER PRIMARY KEY AUTOINCREMENT")) {
        @Override
        void newDatabase(HikariConfig pool, Path folder) {
            HubDatabase.sqlite(pool, folder.resolve(UUID.randomUUID() + ".db"));
        }
    },
    POSTGRESQL("postgresql", Map.of("blob", "BYTEA", "identity", "BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY")) {
        @Override
        void newDatabase(HikariConfig pool, Path folder) {
            String name = "consent_" + UUID.randomUUID().toString().replace("-", "");
            try (var connection = Server.POSTGRES.getPostgresDatabase().getConnection();
                    var statement = connection.createStatement()) {
                statement.execute("CREATE DATABASE " + name);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
            HubDatabase.postgresql(pool, Server.POSTGRES.getJdbcUrl("postgres", name));
        }
    };

    private final String scripts;
    private final Map<String, String> placeholders;

    Vendor(String scripts, Map<String, String> placeholders) {
        this.scripts = scripts;
        this.placeholders = placeholders;
    }

    abstract void newDatabase(HikariConfig pool, Path folder);

    /** A pool on a fresh, migrated database; a file of it lies in the folder. */
    public HikariDataSource open(Path folder) {
        var config = new HikariConfig();
        newDatabase(config, folder);
        config.setMaximumPoolSize(4);
        var source = new HikariDataSource(config);
        Flyway.configure()
                .dataSource(source)
                .locations("classpath:db/migration", "classpath:db/vendor/" + scripts)
                .placeholders(placeholders)
                .load()
                .migrate();
        return source;
    }

    /** Started when first needed, stopped with the JVM. */
    private static final class Server {

        static final EmbeddedPostgres POSTGRES = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder().start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
