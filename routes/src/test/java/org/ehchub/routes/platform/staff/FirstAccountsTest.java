package org.ehchub.routes.platform.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ehchub.routes.testing.TestDatabase;
import org.ehchub.security.identity.StaffRole;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;

class FirstAccountsTest {

    private final PasswordEncoder encoder = PasswordEncoderFactories.createDelegatingPasswordEncoder();
    private final List<String> console = new ArrayList<>();

    @TempDir
    Path folder;

    private TestDatabase database;
    private StaffAccounts accounts;

    @BeforeEach
    void open() {
        database = TestDatabase.sqlite(folder);
        accounts = new StaffAccounts(database.jdbc());
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void makesAccountsForBothRolesAndShowsTheirPasswordsOnce() {
        // when
        start(Optional.empty());

        // then
        StaffAccount officer = accounts.find("information-governance").orElseThrow();
        StaffAccount operator = accounts.find("operations").orElseThrow();
        assertThat(officer.role()).isEqualTo(StaffRole.INFORMATION_GOVERNANCE);
        assertThat(operator.role()).isEqualTo(StaffRole.OPERATIONS);
        assertThat(console).hasSize(4);
        assertThat(encoder.matches(shown("information-governance"), officer.passwordHash())).isTrue();
        assertThat(encoder.matches(shown("operations"), operator.passwordHash())).isTrue();
        assertThat(encoder.matches(shown("operations"), officer.passwordHash())).isFalse();
    }

    /** Who decided against consent does not review it. */
    @Test
    void makesTwoOfficers() {
        start(Optional.empty());

        StaffAccount second = accounts.find("information-governance-2").orElseThrow();
        assertThat(second.role()).isEqualTo(StaffRole.INFORMATION_GOVERNANCE);
        assertThat(encoder.matches(shown("information-governance-2"), second.passwordHash())).isTrue();
        assertThat(encoder.matches(shown("information-governance"), second.passwordHash())).isFalse();
    }

    @Test
    void thePasswordsAreToBeChanged() {
        start(Optional.empty());

        assertThat(accounts.find("operations").orElseThrow().oneTimePassword()).isTrue();
    }

    @Test
    void aLaterStartMakesAndShowsNothing() {
        start(Optional.empty());
        List<String> before = List.copyOf(console);

        start(Optional.empty());

        assertThat(console).isEqualTo(before);
    }

    @Test
    void theDemosPasswordsStandInAFileForTheOwnerOnlyAndStay() throws IOException {
        Path file = folder.resolve("demo").resolve("passwords");

        start(Optional.of(file));

        assertThat(Files.readAllLines(file))
                .containsExactly(
                        "information-governance:" + shown("information-governance"),
                        "information-governance-2:" + shown("information-governance-2"),
                        "operations:" + shown("operations"));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
        assertThat(accounts.find("operations").orElseThrow().oneTimePassword()).isFalse();
    }

    private void start(Optional<Path> demoPasswords) {
        new FirstAccounts(
                        accounts, encoder, database.transaction(), Clock.systemUTC(), console::add, demoPasswords)
                .run(new DefaultApplicationArguments());
    }

    private String shown(String name) {
        return console.stream()
                .filter(line -> line.startsWith(name + ":"))
                .map(line -> line.substring(name.length() + 1))
                .findFirst()
                .orElseThrow();
    }
}
