package org.ehchub.routes.platform.machines;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MachineErrorTest {

    @ParameterizedTest
    @CsvSource({
        "400, BAD_REQUEST",
        "404, NOT_FOUND",
        "405, METHOD_NOT_ALLOWED",
        "418, BAD_REQUEST",
        "500, UNAVAILABLE",
        "503, UNAVAILABLE"
    })
    void everyStatusOfAFrameworkHasAnError(int status, MachineError error) {
        assertThat(MachineError.ofStatus(status)).isEqualTo(error);
    }

    @Test
    void codesAreStable() {
        assertThat(MachineError.values())
                .extracting(MachineError::code)
                .containsExactly(
                        "bad-request",
                        "request-id-malformed",
                        "certificate-missing",
                        "token-refused",
                        "certificate-refused",
                        "not-permitted",
                        "not-found",
                        "method-not-allowed",
                        "not-acceptable",
                        "body-too-slow",
                        "not-possible",
                        "no-longer-shared",
                        "changed-meanwhile",
                        "body-too-large",
                        "unsupported-media-type",
                        "version-required",
                        "unavailable");
    }
}
