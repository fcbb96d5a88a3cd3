package org.ehchub.routes.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.ehchub.consent.ledger.CheckpointOffice;
import org.ehchub.consent.ledger.LedgerIntegrator;
import org.ehchub.routes.testing.Certificates;
import org.ehchub.routes.testing.HubUnderTest;
import org.ehchub.routes.testing.StaffClient;
import org.ehchub.security.identity.StaffRole;
import org.ehchub.security.keys.Pseudonymiser;
import org.ehchub.security.ledger.note.Checkpoint;
import org.ehchub.security.ledger.note.CheckpointSigner;
import org.ehchub.security.ledger.note.SignedNote;
import org.ehchub.security.ledger.tree.MerkleHash;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The built jar as the program that checks what a running hub has exported, as docs/ledger.md says. */
class OfflineVerifierIT {

    private static final String LEDGER = "/api/consent/v1/ledger";
    private static final int EVENTS = 40;
    private static final int INTACT = 0;
    private static final int NOT_INTACT = 1;

    @TempDir
    static Path data;

    @TempDir
    private Path folder;

    private static HubUnderTest hub;
    private static String key;
    private static byte[] zip;

    private Path export;

    /** What the program said, in one line, and how it ended. */
    private record Answer(int code, String sentence) {}

    @BeforeAll
    static void exportTheLedger() {
        new Certificates().writeServerKeystore(data);
        Path passwords = data.resolve("passwords");
        hub = HubUnderTest.start(data, Map.of("hub.staff.demo-passwords", passwords.toString()));
        var officer = new StaffClient(StaffRole.INFORMATION_GOVERNANCE, hub.screensPort(), passwords);
        for (int i = 0; i < EVENTS; i++) {
            officer.get(LEDGER + "/public-key");
        }
        hub.context().getBean(LedgerIntegrator.class).integrate();
        hub.context().getBean(CheckpointOffice.class).sign();
        await().until(() -> officer.get(LEDGER + "/checkpoint").statusCode() == 200);
        key = officer.get(LEDGER + "/public-key").body().strip();
        zip = officer.getBytes(LEDGER + "/export");
    }

    @AfterAll
    static void stop() {
        hub.close();
    }

    @BeforeEach
    void unpack() throws IOException {
        export = folder.resolve("export");
        try (var files = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry file = files.getNextEntry(); file != null; file = files.getNextEntry()) {
                Path path = export.resolve(file.getName());
                Files.createDirectories(path.getParent());
                Files.write(path, files.readAllBytes());
            }
        }
    }

    @Test
    void passesWhatTheHubHasExported() throws Exception {
        Path file = Files.write(folder.resolve("ledger.zip"), zip);

        Answer answer = verify(file.toString(), key, "--earlier", export.resolve("checkpoint").toString());

        assertThat(answer.sentence()).startsWith("Intact: all ").contains(" entries of ");
        assertThat(answer.code()).isEqualTo(INTACT);
    }

    @Test
    void findsOneChangedByte() throws Exception {
        byte[] bytes = Files.readAllBytes(entries());
        bytes[bytes.length / 2] ^= 1;
        Files.write(entries(), bytes);

        assertFoundInTheEntries("entry \\d+ is not the one of the tree");
    }

    @Test
    void findsThatAnEventWasRemoved() throws Exception {
        change(events -> events.remove(events.size() / 2));

        assertFoundInTheEntries("it does not have \\d+ entries");
    }

    @Test
    void findsThatTwoEventsWereSwapped() throws Exception {
        change(events -> Collections.swap(events, 1, events.size() - 1));

        assertFoundInTheEntries("entry \\d+ is not the one of the tree");
    }

    /** Whoever has the hub's key can sign another history; not the one that was kept elsewhere. */
    @Test
    void findsAForkThatTheHubItselfHasSigned() throws Exception {
        Path kept = Files.writeString(folder.resolve("kept"), otherHistory().toString());

        Answer answer = verify(export.toString(), key, "--earlier", kept.toString());

        assertThat(answer.sentence()).matches("Forked: the first \\d+ entries are not those of the earlier checkpoint\\.");
        assertThat(answer.code()).isEqualTo(NOT_INTACT);
    }

    @Test
    void findsACheckpointOfAnotherHistory() throws Exception {
        Files.writeString(export.resolve("checkpoint"), otherHistory().toString());

        assertThat(verify())
                .isEqualTo(new Answer(NOT_INTACT, "Changed: checkpoint: its root is not that of the entries."));
    }

    private static SignedNote otherHistory() {
        CheckpointOffice office = hub.context().getBean(CheckpointOffice.class);
        Checkpoint head = Checkpoint.of(office.latest().orElseThrow());
        var signer = new CheckpointSigner(head.origin(), hub.context().getBean(Pseudonymiser.class));
        assertThat(signer.verifierKey()).hasToString(key);
        MerkleHash other = MerkleHash.ofEntry("another history".getBytes(StandardCharsets.UTF_8));
        return signer.sign(new Checkpoint(head.origin(), sizeOfExport(), other));
    }

    private static long sizeOfExport() {
        try (var files = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry file = files.getNextEntry(); file != null; file = files.getNextEntry()) {
                if (file.getName().equals("checkpoint")) {
                    return Checkpoint.of(SignedNote.parse(files.readAllBytes())).size();
                }
            }
            throw new AssertionError("An export has a checkpoint");
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private Path entries() throws IOException {
        try (Stream<Path> files = Files.walk(export.resolve("tile/entries"))) {
            return files.filter(Files::isRegularFile).findFirst().orElseThrow();
        }
    }

    private void assertFoundInTheEntries(String what) throws Exception {
        Answer answer = verify();
        assertThat(answer.sentence()).matches("Changed: tile/entries/000\\.p/\\d+: " + what + "\\.");
        assertThat(answer.code()).isEqualTo(NOT_INTACT);
    }

    /** Each event of the bundle has its length before it, in two bytes. */
    private void change(Consumer<List<byte[]>> act) throws IOException {
        var bundle = ByteBuffer.wrap(Files.readAllBytes(entries()));
        List<byte[]> events = new ArrayList<>();
        while (bundle.hasRemaining()) {
            byte[] event = new byte[Short.toUnsignedInt(bundle.getShort())];
            bundle.get(event);
            events.add(event);
        }
        act.accept(events);
        var changed = new ByteArrayOutputStream();
        for (byte[] event : events) {
            changed.writeBytes(ByteBuffer.allocate(Short.BYTES).putShort((short) event.length).array());
            changed.writeBytes(event);
        }
        Files.write(entries(), changed.toByteArray());
    }

    private Answer verify() throws Exception {
        return verify(export.toString(), key);
    }

    private static Answer verify(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar", jar().toString()));
        command.addAll(List.of(arguments));
        Process program = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(program.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(program.waitFor(1, TimeUnit.MINUTES)).isTrue();
        return new Answer(program.exitValue(), said.strip());
    }

    private static Path jar() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("..", "security", "target"))) {
            return files.filter(file -> file.getFileName().toString().matches("ehc-hub-security-.*\\.jar"))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("The security module is not packaged: run it with verify"));
        }
    }
}
