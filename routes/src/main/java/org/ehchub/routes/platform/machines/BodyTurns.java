package org.ehchub.routes.platform.machines;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.util.unit.DataSize;

/**
 * Gives bodies their turn, so that several large ones at once do not use up the memory that everything else needs too.
 * Each waits in the order it came, small ones in a lane of their own: a large one on a slow line holds up only its like.
 */
final class BodyTurns {

    /** Most documents have some kilobytes; what is larger than this is large. */
    private static final DataSize SMALL = DataSize.ofMegabytes(1);

    /** How much of the allowance the small ones have on top of it. */
    private static final int SMALL_SHARE = 4;

    /** Counted in kilobytes, to stay within an int. */
    private static final long UNIT = 1024;

    private final Semaphore small;
    private final Semaphore large;
    private final Duration patience;

    BodyTurns(BodyLimits limits) {
        long atOnce = limits.maxBytesAtOnce().toBytes();
        this.small = new Semaphore(units(Math.max(atOnce / SMALL_SHARE, SMALL.toBytes())), true);
        this.large = new Semaphore(units(atOnce), true);
        this.patience = limits.bodyTimeout();
    }

    /** Waits for the turn of a body of this size; false when it did not come in time. */
    boolean await(DataSize size) throws InterruptedException {
        return lane(size).tryAcquire(units(size.toBytes()), patience.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Ends the turn of a body of this size. */
    void end(DataSize size) {
        lane(size).release(units(size.toBytes()));
    }

    private Semaphore lane(DataSize size) {
        return size.compareTo(SMALL) <= 0 ? small : large;
    }

    private static int units(long bytes) {
        return Math.toIntExact(Math.ceilDiv(bytes, UNIT));
    }
}
