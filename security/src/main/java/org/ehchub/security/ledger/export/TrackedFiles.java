package org.ehchub.security.ledger.export;

import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;

/** The files of an export, and which of them were not looked at yet. */
final class TrackedFiles {

    private final ExportFiles files;
    private final Set<String> left;

    TrackedFiles(ExportFiles files) throws IOException {
        this.files = files;
        this.left = new TreeSet<>(files.paths());
    }

    byte[] read(String path) throws IOException, NotIntact {
        if (!left.remove(path)) {
            throw new NotIntact(path, "it is missing");
        }
        return files.read(path);
    }

    void requireNothingElse() throws NotIntact {
        if (!left.isEmpty()) {
            throw new NotIntact(left.iterator().next(), "it is no part of the ledger");
        }
    }
}
