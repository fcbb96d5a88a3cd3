package org.ehchub.routes.platform.machines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import org.ehchub.routes.testing.SettableClock;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.DelegatingServletInputStream;
import org.springframework.util.unit.DataSize;

class LimitedBodyTest {

    private static final BodyLimits LIMITS = new BodyLimits(DataSize.ofBytes(10), DataSize.ofBytes(10), Duration.ofSeconds(60));

    private final SettableClock clock = new SettableClock(Instant.parse("2026-09-01T09:00:00Z"));

    @Test
    void letsABodyThroughUpToTheLimit() throws Exception {
        // given
        LimitedBody body = body(new ByteArrayInputStream(new byte[10]));

        // when
        byte[] read = body.readAllBytes();

        // then
        assertThat(read).hasSize(10);
    }

    @Test
    void refusesTheByteAfterTheLimit() {
        // given
        LimitedBody body = body(new ByteArrayInputStream(new byte[11]));

        // then
        assertThatThrownBy(body::readAllBytes)
                .isInstanceOfSatisfying(
                        BodyRefused.class, refused -> assertThat(refused.error()).isEqualTo(MachineError.BODY_TOO_LARGE));
    }

    @Test
    void countsSingleBytesToo() throws Exception {
        // given
        LimitedBody body = body(new ByteArrayInputStream(new byte[11]));
        body.readNBytes(10);

        // then
        assertThatThrownBy(body::read).isInstanceOf(BodyRefused.class);
    }

    @Test
    void hearsATooLongSenderOutButNotForEver() {
        // given a body of twice the limit and more
        ByteArrayInputStream sent = new ByteArrayInputStream(new byte[100_000]);
        LimitedBody body = body(sent);

        // when
        assertThatThrownBy(body::readAllBytes).isInstanceOf(BodyRefused.class);

        // then
        assertThat(sent.available()).isPositive();
    }

    @Test
    void refusesABodyThatTrickles() {
        // given a sender that gives a byte every 20 seconds
        LimitedBody body = body(new InputStream() {
            @Override
            public int read() {
                clock.advance(Duration.ofSeconds(20));
                return 'x';
            }
        });

        // then
        assertThatThrownBy(() -> body.readNBytes(4))
                .isInstanceOfSatisfying(
                        BodyRefused.class, refused -> assertThat(refused.error()).isEqualTo(MachineError.BODY_TOO_SLOW));
    }

    private LimitedBody body(InputStream sent) {
        return new LimitedBody(new DelegatingServletInputStream(sent), LIMITS, clock);
    }
}
