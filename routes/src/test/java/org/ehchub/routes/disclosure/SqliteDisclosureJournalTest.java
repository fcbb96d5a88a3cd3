package org.ehchub.routes.disclosure;

import java.nio.file.Path;
import org.ehchub.routes.testing.TestDatabase;
import org.junit.jupiter.api.io.TempDir;

class SqliteDisclosureJournalTest extends DisclosureJournalContract {

    @TempDir
    Path folder;

    @Override
    TestDatabase open() {
        return TestDatabase.sqlite(folder);
    }
}
