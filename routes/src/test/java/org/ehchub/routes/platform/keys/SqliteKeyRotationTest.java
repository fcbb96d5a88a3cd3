package org.ehchub.routes.platform.keys;

import org.ehchub.routes.testing.TestDatabase;

class SqliteKeyRotationTest extends KeyRotationContract {

    @Override
    TestDatabase database() {
        return TestDatabase.sqlite(folder);
    }
}
