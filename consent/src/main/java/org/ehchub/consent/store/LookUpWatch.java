package org.ehchub.consent.store;

import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Ends look-ups that take too long. A driver's own limit counts each statement alone, and SQLite's only the waiting for
 * a lock; here one time limits all the look-ups of a file together, whatever holds them up: the statement that runs when
 * it is over is cancelled, and what was read by then is not used.
 */
final class LookUpWatch implements DisposableBean {

    private static final ScopedValue<Look> LOOK = ScopedValue.newInstance();

    /** A cancellation that comes a moment before its statement starts misses it, so there are more. */
    private static final long AGAIN_AFTER_MILLIS = 100;

    private final long limitMillis;
    private final ScheduledThreadPoolExecutor alarms = new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().name("look-up-watch").daemon().factory());

    LookUpWatch(Duration limit) {
        limitMillis = limit.toMillis();
        alarms.setRemoveOnCancelPolicy(true);
    }

    /** A client on the template's database whose look-ups are watched; it works inside {@link #inTime} only. */
    JdbcClient client(JdbcTemplate template) {
        var watched = new JdbcTemplate(template.getDataSource()) {
            @Override
            protected void applyStatementSettings(Statement statement) throws SQLException {
                super.applyStatementSettings(statement);
                LOOK.get().begin(statement);
            }
        };
        watched.setExceptionTranslator(template.getExceptionTranslator());
        return JdbcClient.create(watched);
    }

    /** @throws org.springframework.dao.DataAccessException when a look-up fails, or all of them take too long */
    <T> T inTime(Supplier<T> lookUps) {
        var look = new Look();
        Future<?> alarm =
                alarms.scheduleAtFixedRate(look::cancel, limitMillis, AGAIN_AFTER_MILLIS, TimeUnit.MILLISECONDS);
        try {
            T found = ScopedValue.where(LOOK, look).call(lookUps::get);
            look.requireInTime();
            return found;
        } finally {
            alarm.cancel(false);
            look.end();
        }
    }

    @Override
    public void destroy() {
        alarms.shutdownNow();
    }

    /** One file's look-ups. Whoever cancels holds the lock, so that nothing is cancelled that comes after the end. */
    private static final class Look {

        private boolean late;
        private Statement running;

        synchronized void begin(Statement statement) throws SQLException {
            if (late) {
                throw new SQLTimeoutException();
            }
            running = statement;
        }

        synchronized void cancel() {
            late = true;
            try {
                if (running != null) {
                    running.cancel();
                }
            } catch (SQLException endedMeanwhile) {
                running = null;
            }
        }

        synchronized void requireInTime() {
            if (late) {
                throw new QueryTimeoutException("What is on record could not be read in time");
            }
        }

        synchronized void end() {
            running = null;
        }
    }
}
