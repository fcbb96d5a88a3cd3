package org.ehchub.consent;

import java.nio.file.Path;
import java.util.Map;
import org.ehchub.consent.testing.TestRegistry;
import org.ehchub.consent.testing.Vendor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.springframework.dao.QueryTimeoutException;

/** Each look-up behind a decision that takes too long: what otherwise would be released is not, and waits. */
@ParameterizedClass(name = "on {0}")
@EnumSource(Vendor.class)
class SlowLookUpsTest {

    private static TestRegistry registry;

    @Parameter
    private Vendor vendor;

    private FaultyLookUps lookUps;

    @BeforeParameterizedClassInvocation
    static void open(Vendor vendor, @TempDir Path folder) {
        registry = new TestRegistry(vendor, folder, Map.of("hub.gate.look-up-timeout", "100ms"));
    }

    @AfterParameterizedClassInvocation
    static void close() {
        registry.close();
    }

    @BeforeEach
    void everyLookUpFindsSomething() {
        lookUps = new FaultyLookUps(registry);
    }

    @AfterEach
    void mend() {
        lookUps.mend();
    }

    @ParameterizedTest
    @FieldSource("org.ehchub.consent.FaultyLookUps#TABLES")
    void noAnswerInTime(String table) {
        lookUps.replace(table, """
                WITH RECURSIVE endless (n) AS (SELECT 1 UNION ALL SELECT n FROM endless)
                SELECT gone.* FROM gone CROSS JOIN endless WHERE endless.n = 0
                """);

        lookUps.assertHeld(QueryTimeoutException.class);
    }
}
