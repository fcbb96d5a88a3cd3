package org.ehchub.routes.testing;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A fresh, migrated database of either kind: what a repository's contract is tested on. */
public final class TestDatabase implements AutoCloseable {

    private final HikariDataSource source;

    private TestDatabase(String url, String initSql, String vendor, Map<String, String> placeholders) {
        var config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setMaximumPoolSize(4);
        config.setConnectionInitSql(initSql);
        source = new HikariDataSource(config);
        Flyway.configure()
                .dataSource(source)
                .locations("classpath:db/migration", "classpath:db/vendor/" + vendor)
                .placeholders(placeholders)
                .load()
                .migrate();
    }

    /** A SQLite file in this folder, opened as the hub opens it. */
    public static TestDatabase sqlite(Path folder) {
        String url = "jdbc:sqlite:" + folder.resolve(UUID.randomUUID() + ".db")
                + "?journal_mode=WAL&synchronous=FULL&foreign_keys=true&busy_timeout=15000&transaction_mode=IMMEDIATE";
        return new TestDatabase(
                url,
                "PRAGMA secure_delete=ON",
                "sqlite",
                Map.of("blob", "BLOB", "identity", "INTEGER PRIMARY KEY AUTOINCREMENT"));
    }

    /** A database of its own on the one PostgreSQL server of this test run. */
    public static TestDatabase postgresql() {
        return new TestDatabase(
                TestPostgres.newDatabase(),
                "SELECT 1",
                "postgresql",
                Map.of("blob", "BYTEA", "identity", "BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY"));
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
