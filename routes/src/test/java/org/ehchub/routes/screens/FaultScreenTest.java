package org.ehchub.routes.screens;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ehchub.routes.testing.Certificates;
import org.ehchub.routes.testing.HubUnderTest;
import org.ehchub.routes.testing.LogCapture;
import org.ehchub.routes.testing.StaffClient;
import org.ehchub.security.identity.StaffRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A hub whose database goes away under it. */
@ExtendWith(BrowserExtension.class)
class FaultScreenTest {

    private static final Pattern REFERENCE = Pattern.compile("[0-9a-f-]{36}");

    @TempDir
    static Path data;

    @Test
    void aFaultIsToldWithoutItsCauseAndFoundInTheLogByItsReference(Browser chromium) {
        new Certificates().writeServerKeystore(data);
        try (HubUnderTest hub =
                        HubUnderTest.start(data, Map.of("hub.staff.demo-passwords", data.resolve("passwords").toString()));
                BrowserContext browser = chromium.newContext(
                        new Browser.NewContextOptions().setBaseURL("http://localhost:" + hub.screensPort()));
                LogCapture log = new LogCapture()) {
            Page page = browser.newPage();
            String[] account = StaffClient.account(StaffRole.INFORMATION_GOVERNANCE, data.resolve("passwords"))
                    .split(":", 2);
            ScreenTest.signIn(page, account[0], account[1]);
            hub.context().getBean(HikariDataSource.class).close();

            Response response = page.navigate("/consent/due");

            String told = page.locator("main").innerText();
            assertThat(response.status()).isEqualTo(500);
            assertThat(page.title()).startsWith("Sorry, there is a problem with the hub");
            assertThat(page.content()).doesNotContain("Hikari", "Exception", "SQL", "org.ehchub");
            Matcher reference = REFERENCE.matcher(told);
            assertThat(reference.find()).isTrue();
            new Inspection(page, "error-fault").look();
            assertThat(log.text().lines().filter(line -> line.contains(reference.group())))
                    .singleElement()
                    .asString()
                    .startsWith("A screen failed");
        }
    }
}
