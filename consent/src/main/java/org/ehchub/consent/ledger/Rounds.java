package org.ehchub.consent.ledger;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does something again and again on a thread of its own. A round that fails is followed by the next. */
final class Rounds {

    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);

    private final String name;
    private final Duration pause;
    private final Runnable work;
    private ScheduledExecutorService scheduler;

    Rounds(String name, Duration pause, Runnable work) {
        this.name = name;
        this.pause = pause;
        this.work = work;
    }

    synchronized void start() {
        scheduler = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name(name).daemon().factory());
        scheduler.scheduleWithFixedDelay(this::round, 0, pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void round() {
        try {
            work.run();
        } catch (LedgerBroken e) {
            LOG.error("{}: nothing more is signed", e.getMessage());
        } catch (RuntimeException e) {
            LOG.warn("{} tries again: {}", name, e.getClass().getSimpleName());
        }
    }

    /** Waits for the round that is under way. */
    synchronized void stop() {
        scheduler.close();
        scheduler = null;
    }

    synchronized boolean isRunning() {
        return scheduler != null;
    }
}
