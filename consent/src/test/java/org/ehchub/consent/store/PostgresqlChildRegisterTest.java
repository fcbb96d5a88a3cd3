package org.ehchub.consent.store;

import org.ehchub.consent.testing.TestDatabase;

class PostgresqlChildRegisterTest extends ChildRegisterContract {

    @Override
    TestDatabase open() {
        return TestDatabase.postgresql();
    }
}
