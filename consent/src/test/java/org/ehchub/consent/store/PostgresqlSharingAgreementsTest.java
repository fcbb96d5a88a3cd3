package org.ehchub.consent.store;

import org.ehchub.consent.testing.TestDatabase;

class PostgresqlSharingAgreementsTest extends SharingAgreementsContract {

    @Override
    TestDatabase open() {
        return TestDatabase.postgresql();
    }
}
