package org.ehchub.security.ledger.export;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An export in a folder or a zip file. */
final class ExportOnDisk implements ExportFiles, Closeable {

    /** A full tile of the longest entries. */
    private static final int LARGEST = 256 * (Short.BYTES + EntryBundle.LONGEST_ENTRY);

    private final Path root;
    private final Closeable opened;

    private ExportOnDisk(Path root, Closeable opened) {
        this.root = root;
        this.opened = opened;
    }

    /** @throws IOException when there is neither a folder nor a zip file */
    static ExportOnDisk open(Path export) throws IOException {
        if (Files.isDirectory(export)) {
            return new ExportOnDisk(export, () -> {});
        }
        FileSystem zip = FileSystems.newFileSystem(export);
        return new ExportOnDisk(zip.getPath("/"), zip);
    }

    @Override
    public Set<String> paths() throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> !Files.isDirectory(file)).map(this::path).collect(Collectors.toSet());
        }
    }

    private String path(Path file) {
        return root.relativize(file).toString().replace(root.getFileSystem().getSeparator(), "/");
    }

    @Override
    public byte[] read(String path) throws IOException {
        try (var content = Files.newInputStream(root.resolve(path))) {
            byte[] bytes = content.readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                throw new IOException("A file of the export is larger than any can be");
            }
            return bytes;
        }
    }

    @Override
    public void close() throws IOException {
        opened.close();
    }
}
