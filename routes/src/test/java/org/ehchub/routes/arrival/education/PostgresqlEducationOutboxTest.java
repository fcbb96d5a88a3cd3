package org.ehchub.routes.arrival.education;

import org.ehchub.routes.testing.TestPartner;

class PostgresqlEducationOutboxTest extends EducationOutboxContract {

    @Override
    TestPartner open(String script) {
        return TestPartner.postgresql(script);
    }
}
