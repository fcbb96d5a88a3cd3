package org.ehchub.consent.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SqlTypesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-03-16T09:30:00.123Z",
                "2024-02-29T23:59:59.999Z",
                "0000-01-01T00:00:00.000Z",
                "9999-12-31T00:00:00.000Z"
            })
    void anInstantIsReadAsItWasWritten(String text) {
        assertThat(SqlTypes.instant(text)).isEqualTo(Instant.parse(text));
        assertThat(SqlTypes.text(SqlTypes.instant(text))).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-03-16T09:30:00Z", "2026-03-16T09:30:00.123456Z", "+12026-03-16T09:30:00.000Z"})
    void anInstantWrittenOtherwiseIsReadToo(String text) {
        assertThat(SqlTypes.instant(text)).isEqualTo(Instant.parse(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "once",
                "2026-13-01T00:00:00.000Z",
                "2026-02-29T00:00:00.000Z",
                "2026-01-01T25:00:00.000Z",
                "2026-01-01T00:60:00.000Z",
                "2026-01-01T00:00:61.000Z",
                "2026-01-01T00:00:00.00xZ",
                "2026-01-01T00:00:00.000",
                "2026/01/01T00:00:00.000Z",
                "-026-01-01T00:00:00.000Z",
                "2026-01-01T00:00:00.\u0661\u0662\u0663Z"
            })
    void whatIsNoInstantIsNotRead(String text) {
        assertThatThrownBy(() -> SqlTypes.instant(text)).isInstanceOf(DateTimeException.class);
    }
}
