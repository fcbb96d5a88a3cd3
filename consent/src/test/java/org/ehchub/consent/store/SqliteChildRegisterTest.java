package org.ehchub.consent.store;

import java.nio.file.Path;
import org.ehchub.consent.testing.TestDatabase;
import org.junit.jupiter.api.io.TempDir;

class SqliteChildRegisterTest extends ChildRegisterContract {

    @TempDir
    Path folder;

    @Override
    TestDatabase open() {
        return TestDatabase.sqlite(folder);
    }
}
