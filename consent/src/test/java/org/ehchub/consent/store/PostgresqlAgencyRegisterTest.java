package org.ehchub.consent.store;

import org.ehchub.consent.testing.TestDatabase;

class PostgresqlAgencyRegisterTest extends AgencyRegisterContract {

    @Override
    TestDatabase open() {
        return TestDatabase.postgresql();
    }
}
