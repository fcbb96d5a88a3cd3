package org.ehchub.routes.platform.staff;

import java.nio.file.Path;
import org.ehchub.routes.testing.TestDatabase;
import org.junit.jupiter.api.io.TempDir;

class SqliteStaffAccountsTest extends StaffAccountsContract {

    @TempDir
    Path folder;

    @Override
    TestDatabase open() {
        return TestDatabase.sqlite(folder);
    }
}
