package org.ehchub.routes.screens;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives tests the run's one browser, and skips them with a word to the reader on a machine without one. */
final class BrowserExtension implements BeforeAllCallback, ParameterResolver {

    private static final String NONE = "Skipped: no 'chromium' on the PATH (Debian: apt-get install chromium)";

    @Override
    public void beforeAll(ExtensionContext context) {
        if (Chromium.onPath().isEmpty()) {
            System.out.println(NONE);
        }
        assumeTrue(Chromium.onPath().isPresent(), NONE);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Browser.class;
    }

    @Override
    public Browser resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(Namespace.create(BrowserExtension.class))
                .computeIfAbsent(Chromium.class, key -> new Chromium(Chromium.onPath().orElseThrow()), Chromium.class)
                .browser();
    }
}
