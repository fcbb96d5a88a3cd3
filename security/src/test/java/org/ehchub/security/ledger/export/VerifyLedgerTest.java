package org.ehchub.security.ledger.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifyLedgerTest {

    private static final String VKEY = TestExport.LOG.verifierKey().toString();

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    private int run(String... arguments) {
        return VerifyLedger.run(new PrintStream(said, true, UTF_8), arguments);
    }

    private Path unpacked(TestExport export) throws IOException {
        Path root = folder.resolve("export");
        for (var file : export.files().entrySet()) {
            Path path = root.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.write(path, file.getValue());
        }
        return root;
    }

    private Path zipped(TestExport export) throws IOException {
        Path zip = folder.resolve("export.zip");
        try (var out = new ZipOutputStream(Files.newOutputStream(zip))) {
            for (var file : export.files().entrySet()) {
                out.putNextEntry(new ZipEntry(file.getKey()));
                out.write(file.getValue());
                out.closeEntry();
            }
        }
        return zip;
    }

    @Test
    void an_intact_folder_ends_with_0() throws IOException {
        int code = run(unpacked(TestExport.of(TestExport.entries(300))).toString(), VKEY);

        assertThat(said.toString(UTF_8)).startsWith("Intact: all 300 entries of ledger.example/hub").hasLineCount(1);
        assertThat(code).isZero();
    }

    @Test
    void an_intact_zip_ends_with_0() throws IOException {
        int code = run(zipped(TestExport.of(TestExport.entries(300))).toString(), VKEY);

        assertThat(said.toString(UTF_8)).startsWith("Intact");
        assertThat(code).isZero();
    }

    @Test
    void a_changed_one_ends_with_1() throws IOException {
        TestExport export = TestExport.of(TestExport.entries(300)).with("tile/1/000.p/1", new byte[32]);

        int code = run(zipped(export).toString(), VKEY);

        assertThat(said.toString(UTF_8))
                .isEqualToIgnoringNewLines("Changed: tile/1/000.p/1: its hashes are not those of the entries.");
        assertThat(code).isEqualTo(1);
    }

    @Test
    void a_forked_one_ends_with_1() throws IOException {
        List<byte[]> others = TestExport.entries(300);
        Path kept = Files.writeString(folder.resolve("kept"), TestExport.checkpoint(others.subList(0, 200)).toString());
        others.set(100, new byte[0]);

        int code = run(zipped(TestExport.of(others)).toString(), VKEY, "--earlier", kept.toString());

        assertThat(said.toString(UTF_8)).startsWith("Forked: the first 200 entries");
        assertThat(code).isEqualTo(1);
    }

    @Test
    void an_export_that_is_not_there_ends_with_2() {
        int code = run(folder.resolve("nowhere").toString(), VKEY);

        assertThat(said.toString(UTF_8)).startsWith("Not checked: ").hasLineCount(1);
        assertThat(code).isEqualTo(2);
    }

    @Test
    void arguments_that_are_none_end_with_2() throws IOException {
        String export = zipped(TestExport.of(TestExport.entries(3))).toString();

        assertThat(run(export)).isEqualTo(2);
        assertThat(run(export, "vkey")).isEqualTo(2);
        assertThat(run(export, VKEY, "--later", "x")).isEqualTo(2);
    }
}
