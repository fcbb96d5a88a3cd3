package org.ehchub.consent.store;

import java.sql.SQLException;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.jdbc.support.SQLExceptionSubclassTranslator;
import org.springframework.jdbc.support.SQLExceptionTranslator;

/**
 * Tells what went wrong in a database, the same for both kinds. SQLite's driver gives no SQL state, from which Spring
 * would know.
 */
public final class SqlExceptions implements SQLExceptionTranslator {

    private static final int SQLITE_BUSY = 5;
    private static final int SQLITE_INTERRUPT = 9;
    private static final int SQLITE_CONSTRAINT = 19;

    private final SQLExceptionTranslator standard = new SQLExceptionSubclassTranslator();

    @Override
    public DataAccessException translate(String task, String sql, SQLException failure) {
        if (failure.getSQLState() != null) {
            return standard.translate(task, sql, failure);
        }
        return switch (failure.getErrorCode()) {
            case SQLITE_BUSY -> new CannotAcquireLockException(task, failure);
            case SQLITE_INTERRUPT -> new QueryTimeoutException(task, failure);
            case SQLITE_CONSTRAINT -> isDuplicate(failure)
                    ? new DuplicateKeyException(task, failure)
                    : new DataIntegrityViolationException(task, failure);
            default -> standard.translate(task, sql, failure);
        };
    }

    /** The driver writes the extended result code in front. */
    private static boolean isDuplicate(SQLException failure) {
        return failure.getMessage().startsWith("[SQLITE_CONSTRAINT_UNIQUE]")
                || failure.getMessage().startsWith("[SQLITE_CONSTRAINT_PRIMARYKEY]");
    }
}
