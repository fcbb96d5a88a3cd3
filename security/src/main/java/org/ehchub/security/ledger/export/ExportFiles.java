package org.ehchub.security.ledger.export;

import java.io.IOException;
import java.util.Set;

/** The files of an export, wherever they are. */
public interface ExportFiles {

    /** The paths of all files, with slashes between. */
    Set<String> paths() throws IOException;

    /**
     * The content of a file that is there.
     *
     * @throws IOException when it cannot be read, or is larger than any file of an export
     */
    byte[] read(String path) throws IOException;
}
