package org.ehchub.routes.screens;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.ehchub.routes.platform.staff.TestStaff;
import org.ehchub.routes.testing.Caseload;
import org.ehchub.routes.testing.HubTest;
import org.ehchub.routes.testing.StaffClient;
import org.ehchub.security.identity.StaffRole;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A test that looks at screens. Whatever it opens obeys the content security policy and asks for no font. */
@HubTest
@ExtendWith(BrowserExtension.class)
abstract class ScreenTest {

    @Autowired
    Caseload caseload;

    Page page;

    @LocalServerPort
    private int port;

    @Autowired
    private BeanFactory beans;

    @Value("${hub.staff.demo-passwords}")
    private Path passwords;

    private Browser browser;
    private final List<BrowserContext> contexts = new ArrayList<>();
    private final List<String> violations = new ArrayList<>();

    @BeforeEach
    void open(Browser browser) {
        this.browser = browser;
        page = newPage();
    }

    /** A browser of its own that nobody has signed in at. */
    Page newPage() {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setBaseURL("http://localhost:" + port)
                .setViewportSize(Inspection.DESK, Inspection.HEIGHT)
                .setLocale("en-GB"));
        contexts.add(context);
        context.setDefaultTimeout(10_000);
        Page opened = context.newPage();
        opened.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) {
                violations.add(message.text());
            }
        });
        opened.onRequest(this::requireOwn);
        return opened;
    }

    @AfterEach
    void close() {
        contexts.forEach(BrowserContext::close);
        assertThat(violations).isEmpty();
    }

    private void requireOwn(Request request) {
        boolean own = request.url().startsWith("http://localhost:" + port + "/");
        if (!own || request.resourceType().equals("font")) {
            violations.add(request.url());
        }
    }

    void signIn(StaffRole role) {
        String[] account = StaffClient.account(role, passwords).split(":", 2);
        signIn(account[0], account[1]);
    }

    void signIn(String name, String password) {
        signIn(page, name, password);
    }

    static void signIn(Page page, String name, String password) {
        page.navigate("/sign-in");
        page.getByLabel("Name").fill(name);
        page.getByLabel("Password", new Page.GetByLabelOptions().setExact(true)).fill(password);
        press(page, "Sign in");
    }

    /** The same member of staff at another browser. */
    void anotherSessionOf(String name, String password) {
        signIn(newPage(), name, password);
    }

    /** Another member of staff of this role, at a browser of their own. */
    Page another(StaffRole role) {
        Page theirs = newPage();
        signIn(theirs, TestStaff.add(beans, role, "correct horse battery"), "correct horse battery");
        return theirs;
    }

    /** Presses the button with this name. */
    void press(String button) {
        press(page, button);
    }

    static void press(Page page, String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
        page.waitForLoadState(LoadState.DOMCONTENTLOADED);
    }

    /** What the page's main heading says. */
    String heading() {
        return page.locator("h1").innerText();
    }

    /** Checks the page as it is now, and takes its picture. */
    void look(String name) {
        new Inspection(page, name).look();
    }
}
