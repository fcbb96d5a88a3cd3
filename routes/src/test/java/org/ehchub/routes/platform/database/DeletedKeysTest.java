package org.ehchub.routes.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.IntStream;
import org.ehchub.consent.store.WrappedKeyTable;
import org.ehchub.routes.disclosure.WrappedKeys;
import org.ehchub.routes.testing.TestDatabase;
import org.ehchub.security.keys.KeyCustodian;
import org.ehchub.security.keys.KeystoreCustodian;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a thief finds in the embedded database's files after a key was destroyed. */
class DeletedKeysTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 11, 21);

    @TempDir
    private Path folder;

    private TestDatabase database;
    private KeyCustodian custodian;
    private WrappedKeys keys;

    @BeforeEach
    void open() {
        database = TestDatabase.sqlite(folder);
        custodian = KeystoreCustodian.create(
                folder.resolve(UUID.randomUUID() + ".p12"), "secret"::toCharArray, FIRST);
        keys = new WrappedKeys(database.jdbc(), custodian);
        IntStream.range(0, 200).forEach(i -> keys.create("neighbour-" + i).close());
        keys.create("subject").close();
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void aDestroyedKeyIsInNoFileOfTheDatabase() throws Exception {
        byte[] wrapped = wrapped();
        assertThat(found(wrapped)).isTrue();

        keys.destroy("subject");
        new WriteAheadLog(database.source()).empty();

        assertThat(found(wrapped)).isFalse();
    }

    @Test
    void aKeyThatWasWrappedAnewIsNowhereUnderTheOldEpoch() throws Exception {
        byte[] wrapped = wrapped();
        custodian.rotate(FIRST.plusDays(1));

        new WrappedKeyTable(database.jdbc(), custodian, "data_key", "subject").rewrap("", 1000);
        new WriteAheadLog(database.source()).empty();

        assertThat(found(wrapped)).isFalse();
    }

    private byte[] wrapped() {
        return database.jdbc()
                .sql("SELECT wrapped FROM data_key WHERE subject = 'subject'")
                .query(byte[].class)
                .single();
    }

    /** Looks through the database, its log and its index of the log. */
    private boolean found(byte[] wrapped) throws IOException {
        String wanted = new String(wrapped, StandardCharsets.ISO_8859_1);
        try (var files = Files.list(folder)) {
            for (Path file : files.filter(one -> one.toString().contains(".db")).toList()) {
                if (new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(wanted)) {
                    return true;
                }
            }
        }
        return false;
    }
}
