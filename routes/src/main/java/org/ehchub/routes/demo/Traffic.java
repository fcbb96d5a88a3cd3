package org.ehchub.routes.demo;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps the stand-ins busy: each does its next thing again and again on a thread of its own, until stopped. */
final class Traffic implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Traffic.class);
    private static final Duration LONGEST_DEED = Duration.ofSeconds(10);

    private final List<Thread> threads = new ArrayList<>();
    private final CountDownLatch stopping = new CountDownLatch(1);

    /** One thing that a stand-in does. */
    @FunctionalInterface
    interface Deed {
        void run() throws Exception;
    }

    /** Does it, waits, and does it again; a failure is noted without its text, which may hold personal data. */
    void repeat(String name, Deed deed, Duration pause) {
        threads.add(Thread.ofPlatform().name("demo-" + name).daemon().start(() -> {
            try {
                do {
                    attempt(name, deed);
                } while (!stopping.await(pause.toMillis(), TimeUnit.MILLISECONDS));
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }));
    }

    private static void attempt(String name, Deed deed) throws InterruptedException {
        try {
            deed.run();
        } catch (InterruptedException stopped) {
            throw stopped;
        } catch (Exception failure) {
            LOG.info("The stand-in {} tries again after {}", name, failure.getClass().getSimpleName());
        }
    }

    /** Lets each finish what it is doing, so that the hub has no broken connections to report. */
    @Override
    public void close() {
        stopping.countDown();
        for (Thread thread : threads) {
            try {
                thread.join(LONGEST_DEED);
            } catch (InterruptedException cutShort) {
                Thread.currentThread().interrupt();
            }
            thread.interrupt();
        }
    }
}
