package org.ehchub.routes.platform.staff;

import org.ehchub.routes.testing.TestDatabase;

class PostgresqlStaffAccountsTest extends StaffAccountsContract {

    @Override
    TestDatabase open() {
        return TestDatabase.postgresql();
    }
}
