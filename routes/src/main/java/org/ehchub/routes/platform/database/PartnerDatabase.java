package org.ehchub.routes.platform.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A database that belongs to a partner: a small pool of its own, apart from the hub's. The partner need not be up when
 * the hub starts, and one that hangs is given up on.
 */
public final class PartnerDatabase implements AutoCloseable {

    private static final Duration LONGEST_CONNECT = Duration.ofSeconds(5);

    private final HikariDataSource pool;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final TransactionTemplate snapshot;

    /**
     * Connects when first used.
     *
     * @param name what the pool is called in metrics and thread names
     * @param url a JDBC URL, of PostgreSQL or SQLite
     * @param connections the size of the pool
     * @param patience how long one statement may take, waiting for locks included; at least a second
     */
    public PartnerDatabase(
            String name,
            String url,
            Optional<String> user,
            Optional<String> password,
            int connections,
            Duration patience) {
        Duration connect = LONGEST_CONNECT.compareTo(patience) < 0 ? LONGEST_CONNECT : patience;
        var config = new HikariConfig();
        config.setPoolName(name);
        config.setJdbcUrl(url);
        user.ifPresent(config::setUsername);
        password.ifPresent(config::setPassword);
        config.setMaximumPoolSize(connections);
        config.setMinimumIdle(0);
        config.setInitializationFailTimeout(-1);
        config.setConnectionTimeout(connect.toMillis());
        config.setValidationTimeout(connect.toMillis());
        if (url.startsWith("jdbc:sqlite:")) {
            config.addDataSourceProperty("busy_timeout", Long.toString(patience.toMillis()));
            config.addDataSourceProperty("transaction_mode", "IMMEDIATE");
            config.addDataSourceProperty("foreign_keys", "true");
        } else {
            config.addDataSourceProperty("connectTimeout", Long.toString(connect.toSeconds()));
            config.addDataSourceProperty("socketTimeout", Long.toString(patience.toSeconds()));
            // Values are bound as text and become what the partner's column is.
            config.addDataSourceProperty("stringtype", "unspecified");
            // The server's details repeat the values of the row that it refused.
            config.addDataSourceProperty("logServerErrorDetail", "false");
        }
        pool = new HikariDataSource(config);
        jdbc = JdbcClient.create(pool);
        var transactions = new JdbcTransactionManager(pool);
        transaction = new TransactionTemplate(transactions);
        snapshot = new TransactionTemplate(transactions);
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /** Statements on the partner's tables. */
    public JdbcClient jdbc() {
        return jdbc;
    }

    /** Transactions of the partner's database; they have nothing to do with the hub's own. */
    public TransactionTemplate transaction() {
        return transaction;
    }

    /** For reading rows that belong together: every statement sees the same moment. */
    public TransactionTemplate snapshot() {
        return snapshot;
    }

    @Override
    public void close() {
        pool.close();
    }
}
