package org.ehchub.routes.platform.machines;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;

/** A request's body that refuses to be longer or slower than allowed. */
final class LimitedBody extends ServletInputStream {

    private final ServletInputStream body;
    private final long maxBytes;
    private final Clock clock;
    private final Instant deadline;
    private long bytes;

    LimitedBody(ServletInputStream body, BodyLimits limits, Clock clock) {
        this.body = body;
        this.maxBytes = limits.maxBytes().toBytes();
        this.clock = clock;
        this.deadline = clock.instant().plus(limits.bodyTimeout());
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int read = body.read(target, offset, length);
        if (read > 0) {
            bytes += read;
        }
        if (bytes > maxBytes) {
            drain();
            throw new BodyRefused(MachineError.BODY_TOO_LARGE);
        }
        if (!body.isFinished() && clock.instant().isAfter(deadline)) {
            throw new BodyRefused(MachineError.BODY_TOO_SLOW);
        }
        return read;
    }

    /**
     * Reads and drops what is left, as much again as is allowed at most and within the same time, so that a sender that
     * is still writing comes to read its answer instead of a reset connection.
     */
    void drain() throws IOException {
        byte[] dropped = new byte[8192];
        for (long left = maxBytes; left > 0 && !clock.instant().isAfter(deadline); ) {
            int read = body.read(dropped);
            if (read < 0) {
                return;
            }
            left -= read;
        }
    }

    @Override
    public boolean isFinished() {
        return body.isFinished();
    }

    @Override
    public boolean isReady() {
        return body.isReady();
    }

    @Override
    public void setReadListener(ReadListener listener) {
        body.setReadListener(listener);
    }
}
