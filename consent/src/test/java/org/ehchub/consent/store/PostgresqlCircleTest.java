package org.ehchub.consent.store;

import org.ehchub.consent.testing.TestDatabase;

class PostgresqlCircleTest extends CircleContract {

    @Override
    TestDatabase open() {
        return TestDatabase.postgresql();
    }
}
