package org.ehchub.routes.demo;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps the stand-ins busy: each does its next thing again and again on a thread of its own, until stopped. */
final class Traffic implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Traffic.class);

    private final List<Thread> threads = new ArrayList<>();

    /** One thing that a stand-in does. */
    @FunctionalInterface
    interface Deed {
        void run() throws Exception;
    }

    /** Does it, waits, and does it again; a failure is noted without its text, which may hold personal data. */
    void repeat(String name, Deed deed, Duration pause) {
        threads.add(Thread.ofPlatform().name("demo-" + name).daemon().start(() -> {
            boolean going = true;
            while (going) {
                going = attempt(name, deed) && rest(pause);
            }
        }));
    }

    private static boolean attempt(String name, Deed deed) {
        try {
            deed.run();
            return true;
        } catch (InterruptedException stopped) {
            return false;
        } catch (Exception failure) {
            LOG.info("The stand-in {} tries again after {}", name, failure.getClass().getSimpleName());
            return true;
        }
    }

    private static boolean rest(Duration pause) {
        try {
            Thread.sleep(pause);
            return true;
        } catch (InterruptedException stopped) {
            return false;
        }
    }

    @Override
    public void close() {
        threads.forEach(Thread::interrupt);
    }
}
