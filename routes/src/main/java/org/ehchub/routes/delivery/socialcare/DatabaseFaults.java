package org.ehchub.routes.delivery.socialcare;

import java.sql.SQLException;
import java.util.Set;
import org.ehchub.routes.failure.FaultReason;
import org.ehchub.routes.failure.PermanentFault;
import org.ehchub.routes.failure.TransientFault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a failure of a partner's database means for a delivery. The driver's own text may repeat what was to be written,
 * so neither the fault nor the log has it: its codes say enough.
 */
final class DatabaseFaults {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseFaults.class);

    /** Not supported, data, constraint, and syntax or access rule: classes of ISO/IEC 9075's SQLSTATE. */
    private static final Set<String> REFUSING_STATES = Set.of("0A", "22", "23", "42");

    /** ERROR (no such table), PERM, READONLY, TOOBIG, CONSTRAINT, MISMATCH and AUTH, for SQLite has no SQLSTATE. */
    private static final Set<Integer> REFUSING_SQLITE = Set.of(1, 3, 8, 18, 19, 20, 23);

    /** BUSY and LOCKED. */
    private static final Set<Integer> BUSY_SQLITE = Set.of(5, 6);

    private DatabaseFaults() {}

    /** The fault to throw: permanent when the database refused the rows, transient when it had no ear for them. */
    static RuntimeException of(RuntimeException failure, String disclosure) {
        SQLException cause = sqlException(failure);
        LOG.atWarn()
                .addKeyValue("disclosure", disclosure)
                .addKeyValue("sqlState", cause.getSQLState())
                .addKeyValue("vendorCode", cause.getErrorCode())
                .log("The social care database failed");
        if (refuses(cause)) {
            return new PermanentFault(FaultReason.RECIPIENT_REFUSED);
        }
        return new TransientFault(isBusy(cause) ? FaultReason.RECIPIENT_BUSY : FaultReason.RECIPIENT_UNREACHABLE);
    }

    private static boolean refuses(SQLException cause) {
        return cause.getSQLState() == null
                ? REFUSING_SQLITE.contains(primaryCode(cause))
                : REFUSING_STATES.contains(classOf(cause));
    }

    /** PostgreSQL's serialisation failures, deadlocks, lock time-outs, and want of connections or memory. */
    private static boolean isBusy(SQLException cause) {
        return cause.getSQLState() == null
                ? BUSY_SQLITE.contains(primaryCode(cause))
                : Set.of("40", "53", "55").contains(classOf(cause));
    }

    private static String classOf(SQLException cause) {
        return cause.getSQLState().substring(0, 2);
    }

    /** An extended result code has its primary one in the low byte. */
    private static int primaryCode(SQLException cause) {
        return cause.getErrorCode() & 0xff;
    }

    private static SQLException sqlException(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return sql;
            }
        }
        return new SQLException();
    }
}
