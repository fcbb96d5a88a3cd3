package org.ehchub.routes.arrival.education;

import java.nio.file.Path;
import org.ehchub.routes.testing.TestPartner;
import org.junit.jupiter.api.io.TempDir;

class SqliteEducationPollTest extends EducationPollContract {

    @TempDir
    private Path folder;

    @Override
    TestPartner open(String script) {
        return TestPartner.sqlite(folder, script);
    }
}
