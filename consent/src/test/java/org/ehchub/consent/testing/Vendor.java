package org.ehchub.consent.testing;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
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
        void copyMigrated(HikariConfig pool, Path folder) {
            Path file = folder.resolve(UUID.randomUUID() + ".db");
            try {
                Files.write(file, MigratedFile.CONTENT);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            HubDatabase.sqlite(pool, file);
        }
    },
    POSTGRESQL("postgresql", Map.of("blob", "BYTEA", "identity", "BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY")) {
        @Override
        void copyMigrated(HikariConfig pool, Path folder) {
            HubDatabase.postgresql(pool, Server.url(Server.create(MigratedDatabase.NAME)));
        }
    };

    private final String scripts;
    private final Map<String, String> placeholders;

    Vendor(String scripts, Map<String, String> placeholders) {
        this.scripts = scripts;
        this.placeholders = placeholders;
    }

    /** Points the pool at a new copy of the migrated database. */
    abstract void copyMigrated(HikariConfig pool, Path folder);

    /** A pool on a fresh, migrated database; a file of it lies in the folder. */
    public HikariDataSource open(Path folder) {
        var config = new HikariConfig();
        copyMigrated(config, folder);
        config.setMaximumPoolSize(4);
        return new HikariDataSource(config);
    }

    private void migrate(HikariConfig pool) {
        try (var source = new HikariDataSource(pool)) {
            Flyway.configure()
                    .dataSource(source)
                    .locations("classpath:db/migration", "classpath:db/vendor/" + scripts)
                    .placeholders(placeholders)
                    .load()
                    .migrate();
        }
    }

    /** Migrated once in a test run: all others are copies. */
    private static final class MigratedFile {

        static final byte[] CONTENT = content();

        private static byte[] content() {
            try {
                Path file = Files.createTempFile("migrated", ".db");
                var pool = new HikariConfig();
                HubDatabase.sqlite(pool, file);
                SQLITE.migrate(pool);
                byte[] content = Files.readAllBytes(file);
                Files.delete(file);
                return content;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** The same on the PostgreSQL server. */
    private static final class MigratedDatabase {

        static final String NAME = name();

        private static String name() {
            String name = Server.create("template1");
            var pool = new HikariConfig();
            HubDatabase.postgresql(pool, Server.url(name));
            POSTGRESQL.migrate(pool);
            return name;
        }
    }

    /** Started when first needed, stopped with the JVM. */
    private static final class Server {

        static final EmbeddedPostgres POSTGRES = start();

        /** The name of a new database with all that is in this one, to which nobody may be connected. */
        static String create(String template) {
            String name = "consent_" + UUID.randomUUID().toString().replace("-", "");
            try (var connection = POSTGRES.getPostgresDatabase().getConnection();
                    var statement = connection.createStatement()) {
                statement.execute("CREATE DATABASE " + name + " TEMPLATE " + template);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
            return name;
        }

        static String url(String database) {
            return POSTGRES.getJdbcUrl("postgres", database);
        }

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder().start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
