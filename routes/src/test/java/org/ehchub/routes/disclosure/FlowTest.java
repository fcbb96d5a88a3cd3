package org.ehchub.routes.disclosure;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A test of the main flow, on a database of its own. */
public abstract class FlowTest {

    protected FlowOnDatabase flow;

    @BeforeEach
    protected final void openTheFlow(@TempDir Path folder) {
        flow = new FlowOnDatabase(folder);
    }

    @AfterEach
    protected final void closeTheFlow() {
        flow.close();
    }
}
