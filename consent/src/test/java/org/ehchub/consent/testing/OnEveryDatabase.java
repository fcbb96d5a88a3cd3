package org.ehchub.consent.testing;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** A contract that holds on every database. Each class has a fresh one; tests in it share it and use children of their own. */
@ParameterizedClass(name = "on {0}")
@EnumSource(Vendor.class)
public abstract class OnEveryDatabase {

    @TempDir
    private static Path folder;

    protected static TestRegistry registry;

    @Parameter
    protected Vendor vendor;

    @BeforeParameterizedClassInvocation
    static void open(Vendor vendor) {
        registry = new TestRegistry(vendor, folder);
    }

    /** Where a database of its own may lie. */
    protected static Path folder() {
        return folder;
    }

    @AfterParameterizedClassInvocation
    static void close() {
        registry.close();
    }
}
