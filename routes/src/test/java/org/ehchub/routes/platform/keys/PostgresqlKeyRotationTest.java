package org.ehchub.routes.platform.keys;

import org.ehchub.routes.testing.TestDatabase;

class PostgresqlKeyRotationTest extends KeyRotationContract {

    @Override
    TestDatabase database() {
        return TestDatabase.postgresql();
    }
}
