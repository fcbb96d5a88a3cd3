package org.ehchub.routes.disclosure;

import org.ehchub.routes.testing.TestDatabase;

class PostgresqlDisclosureJournalTest extends DisclosureJournalContract {

    @Override
    TestDatabase open() {
        return TestDatabase.postgresql();
    }
}
