package org.ehchub.routes.platform.connectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MachinesConnectorTest {

    @TempDir
    private Path folder;

    @Test
    void startWithoutServerCertificateSaysWhatIsMissing() {
        // given
        MachinesConnector connector = new MachinesConnector(properties(folder.resolve("server.p12")));

        // then
        assertThatThrownBy(connector::start)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("hub.machines.keystore")
                .hasMessageContaining("server.p12");
        assertThat(connector.isRunning()).isFalse();
    }

    @Test
    void settingsDoNotShowThePassword() {
        assertThat(properties(folder.resolve("server.p12")).toString()).doesNotContain("secret");
    }

    private MachinesProperties properties(Path keystore) {
        return new MachinesProperties(
                0,
                "127.0.0.1",
                keystore,
                Optional.of("secret"),
                folder.resolve("password"),
                Duration.ofSeconds(10),
                100,
                10,
                5);
    }
}
