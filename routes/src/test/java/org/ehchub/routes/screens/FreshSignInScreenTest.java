package org.ehchub.routes.screens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.ehchub.consent.children.ChildId;
import org.ehchub.consent.statutory.ReleaseDecisions;
import org.ehchub.routes.testing.Certificates;
import org.ehchub.routes.testing.HubUnderTest;
import org.ehchub.routes.testing.StaffClient;
import org.ehchub.routes.testing.World;
import org.ehchub.security.identity.StaffRole;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The screens of overrides on a hub where a sign-in is fresh for a few seconds only. */
@ExtendWith(BrowserExtension.class)
class FreshSignInScreenTest {

    private static final String FORM = "Disclose without consent";

    @TempDir
    static Path data;

    private static HubUnderTest hub;
    private static ChildId child;

    private BrowserContext browser;
    private Page page;

    @BeforeAll
    static void start() {
        new Certificates().writeServerKeystore(data);
        hub = HubUnderTest.start(
                data,
                Map.of("hub.staff.demo-passwords", data.resolve("passwords").toString(), "hub.staff.fresh-for", "5s"));
        var world = new World(hub.context());
        world.registerAgencies(URI.create("https://college.example"));
        child = world.registerChildren(1).getFirst();
    }

    @AfterAll
    static void stop() {
        hub.close();
    }

    @BeforeEach
    void open(Browser chromium) {
        browser = chromium.newContext(
                new Browser.NewContextOptions().setBaseURL("http://localhost:" + hub.screensPort()));
        page = browser.newPage();
        page.navigate("/sign-in");
        signIn();
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    void anOverrideLeadsToTheSignInAndFromThereToTheForm() {
        awaitStale();

        page.navigate(form());

        assertThat(heading(page)).isEqualTo("Sign in");
        assertThat(page.locator("main").innerText()).contains("what you are about to do needs a sign-in of just now");
        signIn();
        assertThat(heading(page)).isEqualTo(FORM);
    }

    @Test
    void aFormThatWasLeftOpenRecordsNothing() {
        page.navigate(form());
        assertThat(heading(page)).isEqualTo(FORM);
        awaitStale();

        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Continue"))
                .click();

        assertThat(heading(page)).isEqualTo("Sign in");
        assertThat(hub.context().getBean(ReleaseDecisions.class).about(child)).isEmpty();
    }

    private static String form() {
        return "/consent/children/" + child + "/overrides/new";
    }

    /** Looked at from another page of the same session. */
    private void awaitStale() {
        Page other = browser.newPage();
        await().atMost(Duration.ofSeconds(20)).until(() -> {
            other.navigate(form());
            return heading(other).equals("Sign in");
        });
        other.close();
    }

    private void signIn() {
        String[] account = StaffClient.account(StaffRole.INFORMATION_GOVERNANCE, data.resolve("passwords"))
                .split(":", 2);
        page.getByLabel("Name").fill(account[0]);
        page.getByLabel("Password", new Page.GetByLabelOptions().setExact(true)).fill(account[1]);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in").setExact(true))
                .click();
    }

    private static String heading(Page page) {
        return page.locator("h1").innerText();
    }
}
