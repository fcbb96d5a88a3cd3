package org.ehchub.routes.testing;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.ehchub.consent.store.HubDatabase;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A fresh, migrated database of either kind: what a repository's contract is tested on. */
public final class TestDatabase implements AutoCloseable {

    private final HikariDataSource source;

    private TestDatabase(HikariDataSource source) {
        this.source = source;
    }

    /** A SQLite file in this folder, opened as the hub opens it. */
    public static TestDatabase sqlite(Path folder) {
        Path file = folder.resolve(UUID.randomUUID() + ".db");
        try {
            Files.write(file, MigratedFile.CONTENT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new TestDatabase(sqliteFile(file));
    }

    /** A database of its own on the one PostgreSQL server of this test run. */
    public static TestDatabase postgresql() {
        return new TestDatabase(postgresqlAt(TestPostgres.copyOf(MigratedDatabase.URL)));
    }

    private static HikariDataSource sqliteFile(Path file) {
        var config = new HikariConfig();
        HubDatabase.sqlite(config, file);
        return pool(config);
    }

    private static HikariDataSource postgresqlAt(String url) {
        var config = new HikariConfig();
        HubDatabase.postgresql(config, url);
        return pool(config);
    }

    private static HikariDataSource pool(HikariConfig config) {
        config.setMaximumPoolSize(4);
        return new HikariDataSource(config);
    }

    private static void migrate(DataSource source, String vendor, Map<String, String> placeholders) {
        Flyway.configure()
                .dataSource(source)
                .locations("classpath:db/migration", "classpath:db/vendor/" + vendor)
                .placeholders(placeholders)
                .load()
                .migrate();
    }

    /** Migrated once in a test run: all others are copies. */
    private static final class MigratedFile {

        static final byte[] CONTENT = content();

        private static byte[] content() {
            try {
                Path file = Files.createTempFile("migrated", ".db");
                try (var source = sqliteFile(file)) {
                    migrate(source, "sqlite", Map.of("blob", "BLOB", "identity", "INTEGER PRIMARY KEY AUTOINCREMENT"));
                }
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

        static final String URL = url();

        private static String url() {
            String url = TestPostgres.newDatabase();
            try (var source = postgresqlAt(url)) {
                migrate(
                        source,
                        "postgresql",
                        Map.of("blob", "BYTEA", "identity", "BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY"));
            }
            return url;
        }
    }

    /** The pool. */
    public DataSource source() {
        return source;
    }

    /** A client of it. */
    public JdbcClient jdbc() {
        return JdbcClient.create(source);
    }

    /** The tables that have a column of this name. */
    public Set<String> tablesWithColumn(String column) {
        try (Connection connection = source.getConnection();
                ResultSet columns = connection.getMetaData().getColumns(null, null, "%", column)) {
            Set<String> tables = new HashSet<>();
            while (columns.next()) {
                tables.add(columns.getString("TABLE_NAME"));
            }
            return tables;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Transactions on it. */
    public TransactionTemplate transaction() {
        return new TransactionTemplate(new JdbcTransactionManager(source));
    }

    @Override
    public void close() {
        source.close();
    }
}
