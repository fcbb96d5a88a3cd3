package org.ehchub.security.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.LocalDate;
import java.util.Arrays;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.ehchub.security.keys.KeyUnavailable.Reason;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeystoreCustodianTest extends KeyCustodianContract {

    private static final LocalDate NOVEMBER = LocalDate.of(2026, 11, 21);
    private static final LocalDate FEBRUARY = LocalDate.of(2027, 2, 1);

    @TempDir
    private Path folder;

    private Path file;
    private KeystoreCustodian custodian;

    @BeforeEach
    void createKeystore() {
        file = folder.resolve("keys").resolve("hub.p12");
        custodian = KeystoreCustodian.create(file, password(), NOVEMBER);
    }

    @Override
    KeyCustodian custodian() {
        return custodian;
    }

    @Override
    KeyCustodian anotherCustodian() {
        return KeystoreCustodian.create(folder.resolve("another.p12"), password(), NOVEMBER);
    }

    @Test
    void reopened_it_unwraps_what_it_wrapped_before() {
        try (DataKey key = DataKey.generate()) {
            WrappedKey wrapped = custodian.wrap(key);

            var reopened = KeystoreCustodian.open(file, password());

            try (DataKey unwrapped = reopened.unwrap(wrapped)) {
                assertThat(unwrapped.getEncoded()).isEqualTo(key.getEncoded());
            }
        }
    }

    @Test
    void reopened_it_gives_the_same_pseudonyms() {
        String before = custodian.pseudonymiser().pseudonym("upn", "Z9990000000A");

        var reopened = KeystoreCustodian.open(file, password());

        assertThat(reopened.pseudonymiser().pseudonym("upn", "Z9990000000A")).isEqualTo(before);
    }

    @Test
    void dates_its_first_key_as_told() {
        assertThat(custodian.currentEpoch()).isEqualTo("2026-11-21");
    }

    @Test
    void after_a_rotation_wraps_under_the_new_epoch() {
        custodian.rotate(FEBRUARY, password());

        try (DataKey key = DataKey.generate()) {
            assertThat(custodian.wrap(key).epoch()).isEqualTo("2027-02-01");
        }
    }

    @Test
    void after_a_rotation_and_a_restart_unwraps_under_both_epochs() {
        try (DataKey key = DataKey.generate()) {
            WrappedKey old = custodian.wrap(key);
            custodian.rotate(FEBRUARY, password());
            WrappedKey recent = custodian.wrap(key);

            var reopened = KeystoreCustodian.open(file, password());

            try (DataKey fromOld = reopened.unwrap(old);
                    DataKey fromRecent = reopened.unwrap(recent)) {
                assertThat(fromOld.getEncoded()).isEqualTo(fromRecent.getEncoded());
            }
        }
    }

    @Test
    void a_rotation_leaves_pseudonyms_as_they_were() {
        String before = custodian.pseudonymiser().pseudonym("uln", "9990000000");

        custodian.rotate(FEBRUARY, password());

        assertThat(custodian.pseudonymiser().pseudonym("uln", "9990000000")).isEqualTo(before);
    }

    @Test
    void does_not_rotate_to_the_same_day() {
        assertThatIllegalArgumentException().isThrownBy(() -> custodian.rotate(NOVEMBER, password()));
    }

    @Test
    void does_not_rotate_under_a_wrong_password() throws IOException {
        byte[] before = Files.readAllBytes(file);

        assertUnavailable(() -> custodian.rotate(FEBRUARY, "wrong".toCharArray()), Reason.KEYSTORE_LOCKED);

        assertThat(file).hasBinaryContent(before);
        assertThat(custodian.currentEpoch()).isEqualTo("2026-11-21");
    }

    @Test
    void does_not_open_under_a_wrong_password() {
        assertUnavailable(() -> KeystoreCustodian.open(file, "wrong".toCharArray()), Reason.KEYSTORE_LOCKED);
    }

    @Test
    void does_not_open_a_missing_keystore() {
        Path missing = folder.resolve("missing.p12");

        assertUnavailable(() -> KeystoreCustodian.open(missing, password()), Reason.KEYSTORE_MISSING);
    }

    @Test
    void does_not_make_the_keystore_it_misses() {
        Path missing = folder.resolve("missing.p12");

        assertThatThrownBy(() -> KeystoreCustodian.open(missing, password())).isInstanceOf(KeyUnavailable.class);

        assertThat(missing).doesNotExist();
    }

    @Test
    void does_not_open_a_file_that_is_no_keystore() throws IOException {
        Files.writeString(file, "not a keystore");

        assertUnavailable(() -> KeystoreCustodian.open(file, password()), Reason.KEYSTORE_CORRUPT);
    }

    @Test
    void does_not_open_an_empty_file() throws IOException {
        Files.write(file, new byte[0]);

        assertUnavailable(() -> KeystoreCustodian.open(file, password()), Reason.KEYSTORE_CORRUPT);
    }

    @Test
    void does_not_open_a_truncated_keystore() throws IOException {
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, whole.length / 2));

        assertUnavailable(() -> KeystoreCustodian.open(file, password()), Reason.KEYSTORE_CORRUPT);
    }

    @Test
    void does_not_open_an_altered_keystore() throws IOException {
        byte[] altered = Files.readAllBytes(file);
        altered[altered.length / 2] ^= 1;
        Files.write(file, altered);

        assertThatThrownBy(() -> KeystoreCustodian.open(file, password())).isInstanceOf(KeyUnavailable.class);
    }

    @Test
    void does_not_open_a_keystore_without_the_hubs_keys() throws Exception {
        var empty = KeyStore.getInstance("PKCS12");
        empty.load(null, password());
        store(empty);

        assertUnavailable(() -> KeystoreCustodian.open(file, password()), Reason.KEYSTORE_CORRUPT);
    }

    @Test
    void does_not_open_a_keystore_that_lost_its_key_encryption_keys() throws Exception {
        var keystore = KeyStore.getInstance(file.toFile(), password());
        keystore.deleteEntry("kek-2026-11-21");
        store(keystore);

        assertUnavailable(() -> KeystoreCustodian.open(file, password()), Reason.KEYSTORE_CORRUPT);
    }

    @Test
    void does_not_open_a_keystore_with_an_undated_key() throws Exception {
        var keystore = KeyStore.getInstance(file.toFile(), password());
        keystore.setKeyEntry("kek-newest", keystore.getKey("kek-2026-11-21", password()), password(), null);
        store(keystore);

        assertUnavailable(() -> KeystoreCustodian.open(file, password()), Reason.KEYSTORE_CORRUPT);
    }

    @Test
    void does_not_open_a_folder() {
        assertUnavailable(() -> KeystoreCustodian.open(folder, password()), Reason.KEYSTORE_INACCESSIBLE);
    }

    @Test
    void never_writes_over_a_keystore() throws IOException {
        byte[] before = Files.readAllBytes(file);

        assertUnavailable(() -> KeystoreCustodian.create(file, password(), FEBRUARY), Reason.KEYSTORE_EXISTS);

        assertThat(file).hasBinaryContent(before);
    }

    @Test
    void says_so_when_the_disk_refuses() throws IOException {
        Path notAFolder = Files.createFile(folder.resolve("taken"));

        assertUnavailable(
                () -> KeystoreCustodian.create(notAFolder.resolve("hub.p12"), password(), NOVEMBER),
                Reason.KEYSTORE_INACCESSIBLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "pässword", "line\nbreak"})
    void takes_only_passwords_that_every_implementation_reads_alike(String password) {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        KeystoreCustodian.create(folder.resolve("new.p12"), password.toCharArray(), NOVEMBER));
    }

    @Test
    void only_the_owner_reads_the_file() throws IOException {
        assumeTrue(
                file.getFileSystem().supportedFileAttributeViews().contains("posix"),
                "Skipped: this file system has no POSIX permissions");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
    }

    @Test
    void leaves_no_draft_behind() throws IOException {
        custodian.rotate(FEBRUARY, password());

        try (var files = Files.list(file.getParent())) {
            assertThat(files).containsExactly(file);
        }
    }

    private void store(KeyStore keystore) throws GeneralSecurityException, IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            keystore.store(out, password());
        }
    }

    private static char[] password() {
        return "correct horse".toCharArray();
    }

    private static void assertUnavailable(ThrowingCallable call, Reason reason) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        KeyUnavailable.class, refused -> assertThat(refused.reason()).isEqualTo(reason));
    }
}
