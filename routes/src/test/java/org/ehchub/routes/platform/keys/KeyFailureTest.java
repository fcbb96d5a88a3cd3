package org.ehchub.routes.platform.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.ehchub.routes.disclosure.WrappedKeys;
import org.ehchub.routes.testing.HubUnderTest;
import org.ehchub.routes.testing.TestIdentities;
import org.ehchub.security.identity.IdentityFiles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** A hub whose keys are missing or wrong does not start, and says why. */
class KeyFailureTest {

    @TempDir
    private Path data;

    @BeforeEach
    void startOnceAndSealSomething() throws IOException {
        IdentityFiles.writeKeystore(data.resolve("server.p12"), TestIdentities.SERVER, "server".toCharArray());
        try (var hub = HubUnderTest.start(data, settings())) {
            hub.context().getBean(WrappedKeys.class).create("subject").close();
        }
    }

    @Test
    void doesNotMakeNewKeysForAnOldDatabase() throws IOException {
        Files.delete(data.resolve("keys/hub.p12"));

        assertThat(failure(this::start).getDescription()).contains("keys are missing");
        assertThat(data.resolve("keys/hub.p12")).doesNotExist();
    }

    @Test
    void doesNotStartUnderAWrongPassword() throws IOException {
        Files.writeString(data.resolve("keys/password"), "wrong");

        assertThat(failure(this::start).getDescription()).contains("password").contains("wrong");
    }

    private void start() {
        HubUnderTest.start(data, settings()).close();
    }

    private Map<String, String> settings() {
        return Map.of(
                "hub.machines.keystore", data.resolve("server.p12").toString(),
                "hub.machines.keystore-password", "server");
    }

    private static FailureAnalysis failure(ThrowingCallable start) {
        FailureAnalysis[] analysis = new FailureAnalysis[1];
        assertThatThrownBy(start).satisfies(thrown -> analysis[0] = new KeyFailureAnalyzer().analyze(thrown));
        return analysis[0];
    }
}
