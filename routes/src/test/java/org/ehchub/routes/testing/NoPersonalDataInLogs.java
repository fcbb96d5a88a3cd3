package org.ehchub.routes.testing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** After each test: nothing that was logged meanwhile names the sample child or quotes the sample's words. */
final class NoPersonalDataInLogs implements BeforeEachCallback, AfterEachCallback {

    private static final ExtensionContext.Namespace NAMESPACE =
            ExtensionContext.Namespace.create(NoPersonalDataInLogs.class);

    @Override
    public void beforeEach(ExtensionContext context) {
        context.getStore(NAMESPACE).put(LogCapture.class, new LogCapture());
    }

    @Override
    public void afterEach(ExtensionContext context) {
        try (LogCapture log = context.getStore(NAMESPACE).get(LogCapture.class, LogCapture.class)) {
            assertThat(log.text()).doesNotContain(SampleBundles.CANARIES);
        }
    }
}
