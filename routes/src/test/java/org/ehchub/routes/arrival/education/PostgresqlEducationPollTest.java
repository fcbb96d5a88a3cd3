package org.ehchub.routes.arrival.education;

import org.ehchub.routes.testing.TestPartner;

class PostgresqlEducationPollTest extends EducationPollContract {

    @Override
    TestPartner open(String script) {
        return TestPartner.postgresql(script);
    }
}
