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
import java.util.Arrays;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.ehchub.security.keys.KeyUnavailable.Reason;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeystoreCustodianTest extends KeyCustodianContract {

    @TempDir
    private Path folder;

    private Path file;
    private KeystoreCustodian custodian;
    private String secret = "correct horse";

    @BeforeEach
    void createKeystore() {
        file = folder.resolve("keys").resolve("hub.p12");
        custodian = KeystoreCustodian.create(file, this::password, NOVEMBER);
    }

    @Override
    KeyCustodian custodian() {
        return custodian;
    }

    @Override
    KeyCustodian reopened() {
        return KeystoreCustodian.open(file, this::password);
    }

    @Override
    KeyCustodian anotherCustodian() {
        return KeystoreCustodian.create(folder.resolve("another.p12"), this::password, NOVEMBER);
    }

    @Test
    void does_not_rotate_under_a_wrong_password() throws IOException {
        byte[] before = Files.readAllBytes(file);
        secret = "wrong";

        assertUnavailable(() -> custodian.rotate(FEBRUARY), Reason.KEYSTORE_LOCKED);

        assertThat(file).hasBinaryContent(before);
        assertThat(custodian.currentEpoch()).isEqualTo("2026-11-21");
    }

    @Test
    void does_not_open_under_a_wrong_password() {
        assertUnavailable(() -> KeystoreCustodian.open(file, "wrong"::toCharArray), Reason.KEYSTORE_LOCKED);
    }

    @Test
    void does_not_open_a_missing_keystore() {
        Path missing = folder.resolve("missing.p12");

        assertUnavailable(() -> KeystoreCustodian.open(missing, this::password), Reason.KEYSTORE_MISSING);
    }

    @Test
    void does_not_make_the_keystore_it_misses() {
        Path missing = folder.resolve("missing.p12");

        assertThatThrownBy(() -> KeystoreCustodian.open(missing, this::password)).isInstanceOf(KeyUnavailable.class);

        assertThat(missing).doesNotExist();
    }

    @Test
    void does_not_open_a_file_that_is_no_keystore() throws IOException {
        Files.writeString(file, "not a keystore");

        assertUnavailable(() -> KeystoreCustodian.open(file, this::password), Reason.KEYSTORE_CORRUPT);
    }

    @Test
    void does_not_open_an_empty_file() throws IOException {
        Files.write(file, new byte[0]);

        assertUnavailable(() -> KeystoreCustodian.open(file, this::password), Reason.KEYSTORE_CORRUPT);
    }

    @Test
    void does_not_open_a_truncated_keystore() throws IOException {
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, whole.length / 2));

        assertUnavailable(() -> KeystoreCustodian.open(file, this::password), Reason.KEYSTORE_CORRUPT);
    }

    @Test
    void does_not_open_an_altered_keystore() throws IOException {
        byte[] altered = Files.readAllBytes(file);
        altered[altered.length / 2] ^= 1;
        Files.write(file, altered);

        assertThatThrownBy(() -> KeystoreCustodian.open(file, this::password)).isInstanceOf(KeyUnavailable.class);
    }

    @Test
    void does_not_open_a_keystore_without_the_hubs_keys() throws Exception {
        var empty = KeyStore.getInstance("PKCS12");
        empty.load(null, password());
        store(empty);

        assertUnavailable(() -> KeystoreCustodian.open(file, this::password), Reason.KEYSTORE_CORRUPT);
    }

    @Test
    void does_not_open_a_keystore_that_lost_its_key_encryption_keys() throws Exception {
        var keystore = KeyStore.getInstance(file.toFile(), password());
        keystore.deleteEntry("kek-2026-11-21");
        store(keystore);

        assertUnavailable(() -> KeystoreCustodian.open(file, this::password), Reason.KEYSTORE_CORRUPT);
    }

    @Test
    void does_not_open_a_keystore_with_an_undated_key() throws Exception {
        var keystore = KeyStore.getInstance(file.toFile(), password());
        keystore.setKeyEntry("kek-newest", keystore.getKey("kek-2026-11-21", password()), password(), null);
        store(keystore);

        assertUnavailable(() -> KeystoreCustodian.open(file, this::password), Reason.KEYSTORE_CORRUPT);
    }

    @Test
    void does_not_open_a_folder() {
        assertUnavailable(() -> KeystoreCustodian.open(folder, this::password), Reason.KEYSTORE_INACCESSIBLE);
    }

    @Test
    void never_writes_over_a_keystore() throws IOException {
        byte[] before = Files.readAllBytes(file);

        assertUnavailable(() -> KeystoreCustodian.create(file, this::password, FEBRUARY), Reason.KEYSTORE_EXISTS);

        assertThat(file).hasBinaryContent(before);
    }

    @Test
    void says_so_when_the_disk_refuses() throws IOException {
        Path notAFolder = Files.createFile(folder.resolve("taken"));

        assertUnavailable(
                () -> KeystoreCustodian.create(notAFolder.resolve("hub.p12"), this::password, NOVEMBER),
                Reason.KEYSTORE_INACCESSIBLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "pässword", "line\nbreak"})
    void takes_only_passwords_that_every_implementation_reads_alike(String password) {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        KeystoreCustodian.create(folder.resolve("new.p12"), password::toCharArray, NOVEMBER));
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
        custodian.rotate(FEBRUARY);

        try (var files = Files.list(file.getParent())) {
            assertThat(files).containsExactly(file);
        }
    }

    private void store(KeyStore keystore) throws GeneralSecurityException, IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            keystore.store(out, password());
        }
    }

    private char[] password() {
        return secret.toCharArray();
    }

    private static void assertUnavailable(ThrowingCallable call, Reason reason) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        KeyUnavailable.class, refused -> assertThat(refused.reason()).isEqualTo(reason));
    }
}
