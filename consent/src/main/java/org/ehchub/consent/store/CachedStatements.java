package org.ehchub.consent.store;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.apache.commons.dbcp2.DelegatingPreparedStatement;
import org.apache.commons.dbcp2.PStmtKey;
import org.apache.commons.dbcp2.PoolingConnection;
import org.apache.commons.pool2.impl.GenericKeyedObjectPool;
import org.apache.commons.pool2.impl.GenericKeyedObjectPoolConfig;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Connections that keep what they have prepared. SQLite's driver reads and plans a statement anew each time it is
 * prepared, which took a third of the hub's processor time; PostgreSQL's driver keeps statements itself.
 */
public final class CachedStatements extends DelegatingDataSource {

    /**
     * What the address of an embedded database ends with. Durable at commit: the wrapped keys live there, and a message
     * without its key is a lost message. Writers queue up at BEGIN rather than fail half way. No insert asks for the key
     * it made: the answer would stay open for as long as the statement is kept, and while any answer is open, a statement
     * that is cancelled takes with it all that follow on its connection.
     */
    public static final String SQLITE_OPTIONS =
            "?journal_mode=WAL&synchronous=FULL&foreign_keys=true&busy_timeout=15000&transaction_mode=IMMEDIATE"
                    + "&jdbc.get_generated_keys=false";

    /** More than the hub has: the least used one is given up when there are more, never a statement refused. */
    private static final int MOST_STATEMENTS = 500;

    private static final GenericKeyedObjectPoolConfig<DelegatingPreparedStatement> KEPT = kept();

    /** In seconds. A file opens at once, but a pool that closes waits as long for the connection it is still making. */
    private volatile int loginTimeout;

    /** Connections of this source, each with its own statements. */
    public CachedStatements(DataSource source) {
        super(source);
    }

    @Override
    public Connection getConnection() throws SQLException {
        var connection = new PoolingConnection(super.getConnection());
        connection.setStatementPool(new GenericKeyedObjectPool<PStmtKey, DelegatingPreparedStatement>(connection, KEPT));
        return connection;
    }

    @Override
    public void setLoginTimeout(int seconds) {
        loginTimeout = seconds;
    }

    @Override
    public int getLoginTimeout() {
        return loginTimeout;
    }

    private static GenericKeyedObjectPoolConfig<DelegatingPreparedStatement> kept() {
        var kept = new GenericKeyedObjectPoolConfig<DelegatingPreparedStatement>();
        kept.setMaxTotal(MOST_STATEMENTS);
        kept.setMaxTotalPerKey(-1);
        kept.setMaxIdlePerKey(1);
        kept.setBlockWhenExhausted(false);
        kept.setJmxEnabled(false);
        return kept;
    }
}
