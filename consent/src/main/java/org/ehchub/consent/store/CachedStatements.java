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
final class CachedStatements extends DelegatingDataSource {

    /** More than the hub has: the least used one is given up when there are more, never a statement refused. */
    private static final int MOST_STATEMENTS = 500;

    private static final GenericKeyedObjectPoolConfig<DelegatingPreparedStatement> KEPT = kept();

    /** In seconds. A file opens at once, but a pool that closes waits as long for the connection it is making. */
    private volatile int loginTimeout;

    /** Connections of this source, each with its own statements. */
    CachedStatements(DataSource source) {
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
