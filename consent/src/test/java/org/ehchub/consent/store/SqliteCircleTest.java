package org.ehchub.consent.store;

import java.nio.file.Path;
import org.ehchub.consent.testing.TestDatabase;
import org.junit.jupiter.api.io.TempDir;

class SqliteCircleTest extends CircleContract {

    @TempDir
    Path folder;

    @Override
    TestDatabase open() {
        return TestDatabase.sqlite(folder);
    }
}
