package org.ehchub.consent.store;

import org.ehchub.consent.testing.TestDatabase;

class PostgresqlLedgerTest extends LedgerContract {

    @Override
    TestDatabase open() {
        return TestDatabase.postgresql();
    }
}
