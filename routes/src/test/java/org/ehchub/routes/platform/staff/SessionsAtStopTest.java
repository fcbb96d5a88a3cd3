package org.ehchub.routes.platform.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.ehchub.routes.testing.HubUnderTest;
import org.ehchub.routes.testing.ScreenClient;
import org.ehchub.routes.testing.TestIdentities;
import org.ehchub.security.identity.IdentityFiles;
import org.ehchub.security.identity.StaffRole;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A hub stops while somebody is signed in. */
class SessionsAtStopTest {

    private static final String PASSWORD = "correct horse battery";

    @TempDir
    private static Path data;

    private static int sessionsBefore;
    private static List<String> errors;

    @BeforeAll
    static void signInAndStop() throws IOException {
        IdentityFiles.writeKeystore(data.resolve("server.p12"), TestIdentities.SERVER, "server".toCharArray());
        Map<String, String> settings = Map.of(
                "hub.machines.keystore", data.resolve("server.p12").toString(),
                "hub.machines.keystore-password", "server");
        HubUnderTest hub = HubUnderTest.start(data, settings);
        var log = new SevereRecords();
        Logger.getLogger("").addHandler(log);
        try (hub) {
            String name = TestStaff.add(hub.context(), StaffRole.OPERATIONS, PASSWORD);
            new ScreenClient(hub.screensPort()).signIn(name, PASSWORD);
            sessionsBefore = sessions();
        } finally {
            Logger.getLogger("").removeHandler(log);
        }
        errors = log.messages;
    }

    @Test
    void logsNoError() {
        assertThat(errors).isEmpty();
    }

    @Test
    void leavesNoSessionBehind() {
        assertThat(sessionsBefore).isOne();
        assertThat(sessions()).isZero();
    }

    private static int sessions() {
        return JdbcClient.create(new DriverManagerDataSource("jdbc:sqlite:" + data.resolve("hub.db")))
                .sql("SELECT COUNT(*) FROM staff_session")
                .query(Integer.class)
                .single();
    }

    /** Where the web server logs, the hub's own logging being closed before it stops. */
    private static final class SevereRecords extends Handler {

        private final List<String> messages = Collections.synchronizedList(new ArrayList<>());

        @Override
        public void publish(LogRecord event) {
            if (event.getLevel().intValue() >= Level.SEVERE.intValue()) {
                messages.add(event.getMessage());
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
