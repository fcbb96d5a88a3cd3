package org.ehchub.routes.screens;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.AriaRole;
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

    private static final int DESK = 1280;
    private static final int PHONE = 375;
    private static final int HEIGHT = 900;

    /** Where screenshots of all that was looked at are left, for people to look at too. */
    private static final Path SCREENSHOTS = Path.of("target", "screenshots");

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

    private Page newPage() {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setBaseURL("http://localhost:" + port)
                .setViewportSize(DESK, HEIGHT)
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

    private static void signIn(Page page, String name, String password) {
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
    }

    /** What the page's main heading says. */
    String heading() {
        return page.locator("h1").innerText();
    }

    /** Checks the page at desk and phone width for accessibility and for sideways scrolling, and takes its picture. */
    void look(String name) {
        try {
            for (int width : new int[] {DESK, PHONE}) {
                page.setViewportSize(width, HEIGHT);
                page.screenshot(new Page.ScreenshotOptions()
                        .setFullPage(true)
                        .setPath(SCREENSHOTS.resolve(name + "-" + width + ".png")));
                assertThat(new AxeBuilder(page).analyze().getViolations())
                        .as(name + " at " + width)
                        .filteredOn(rule -> !isRadioThatReveals(rule))
                        .extracting(Rule::getId, Rule::getNodes)
                        .isEmpty();
                assertThat((Boolean) page.evaluate(
                                "document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
                        .as(name + " at " + width + " scrolls sideways")
                        .isTrue();
            }
        } finally {
            page.setViewportSize(DESK, HEIGHT);
        }
    }

    /**
     * GOV.UK Frontend tells by aria-expanded that a radio reveals more. ARIA 1.2 does not foresee it; its makers keep
     * it because screen readers do tell it (alphagov/govuk-frontend issue 979).
     */
    private static boolean isRadioThatReveals(Rule rule) {
        return rule.getId().equals("aria-allowed-attr")
                && rule.getNodes().stream()
                        .allMatch(node -> node.getHtml().contains("govuk-radios__input")
                                && node.getFailureSummary().contains("aria-expanded"));
    }
}
