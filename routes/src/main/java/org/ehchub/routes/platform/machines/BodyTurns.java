package org.ehchub.routes.platform.machines;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.util.unit.DataSize;

/**
 * Gives bodies their turn, so that several large ones at once do not use up the memory that everything else needs too.
 * In the order they come: a large one is not overtaken by small ones for ever.
 */
final class BodyTurns {

    /** Counted in kilobytes, to stay within an int. */
    private static final long UNIT = 1024;

    private final Semaphore free;
    private final Duration patience;

    BodyTurns(BodyLimits limits) {
        this.free = new Semaphore(units(limits.maxBytesAtOnce().toBytes()), true);
        this.patience = limits.bodyTimeout();
    }

    /** Waits for the turn of a body of this size; false when it did not come in time. */
    boolean await(DataSize size) throws InterruptedException {
        return free.tryAcquire(units(size.toBytes()), patience.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Ends the turn of a body of this size. */
    void end(DataSize size) {
        free.release(units(size.toBytes()));
    }

    private static int units(long bytes) {
        return Math.toIntExact(Math.ceilDiv(bytes, UNIT));
    }
}
