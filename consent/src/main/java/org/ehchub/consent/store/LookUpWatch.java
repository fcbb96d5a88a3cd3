package org.ehchub.consent.store;

import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/**
 * Ends look-ups that take too long. A driver's own limit counts each statement alone, and SQLite's only the waiting
 * for a lock; here one time limits all the look-ups of a file together, whatever holds them up: the statement that runs
 * when it is over is cancelled, and what was read by then is not used.
 */
final class LookUpWatch implements DisposableBean {

    private static final ScopedValue<Look> LOOK = ScopedValue.newInstance();

    /**
     * How often late ones are looked for. An alarm for each would wake a thread at every decision; and a cancellation
     * that comes a moment before its statement starts misses it, so there are more.
     */
    private static final long ROUND_MILLIS = 100;

    private final Duration limit;
    private final Set<Look> underWay = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService rounds = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("look-up-watch").daemon().factory());

    LookUpWatch(Duration limit) {
        this.limit = limit;
        rounds.scheduleAtFixedRate(
                () -> underWay.forEach(Look::cancelWhenLate), ROUND_MILLIS, ROUND_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** The template's database with each look-up watched; it works inside {@link #inTime} only. */
    NamedParameterJdbcOperations over(JdbcTemplate template) {
        var watched = new JdbcTemplate(template.getDataSource()) {
            @Override
            protected void applyStatementSettings(Statement statement) throws SQLException {
                super.applyStatementSettings(statement);
                LOOK.get().begin(statement);
            }
        };
        watched.setExceptionTranslator(template.getExceptionTranslator());
        return new NamedParameterJdbcTemplate(watched);
    }

    /** @throws org.springframework.dao.DataAccessException when a look-up fails, or all of them take too long */
    <T> T inTime(Supplier<T> lookUps) {
        var look = new Look(System.nanoTime() + limit.toNanos());
        underWay.add(look);
        try {
            T found = ScopedValue.where(LOOK, look).call(lookUps::get);
            look.requireInTime();
            return found;
        } finally {
            underWay.remove(look);
            look.end();
        }
    }

    @Override
    public void destroy() {
        rounds.shutdownNow();
    }

    /** One file's look-ups. Whoever cancels holds the lock, so that nothing is cancelled that comes after the end. */
    private static final class Look {

        private final long end;
        private Statement running;

        /** @param end by {@link System#nanoTime()} */
        Look(long end) {
            this.end = end;
        }

        private boolean isLate() {
            return System.nanoTime() - end >= 0;
        }

        synchronized void begin(Statement statement) throws SQLException {
            if (isLate()) {
                throw new SQLTimeoutException();
            }
            running = statement;
        }

        synchronized void cancelWhenLate() {
            try {
                if (running != null && isLate()) {
                    running.cancel();
                }
            } catch (SQLException endedMeanwhile) {
                running = null;
            }
        }

        void requireInTime() {
            if (isLate()) {
                throw new QueryTimeoutException("What is on record could not be read in time");
            }
        }

        synchronized void end() {
            running = null;
        }
    }
}
