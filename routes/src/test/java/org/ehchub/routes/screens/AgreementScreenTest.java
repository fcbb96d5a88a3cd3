package org.ehchub.routes.screens;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.UUID;
import java.util.regex.Pattern;
import org.ehchub.security.identity.StaffRole;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AgreementScreenTest extends ScreenTest {

    private final String document = "Register of agreements, " + UUID.randomUUID();

    @BeforeEach
    void signIn() {
        signIn(StaffRole.INFORMATION_GOVERNANCE);
    }

    @Test
    void recordsAnAgreementAndEndsIt() {
        record();

        assertThat(page.locator("main").innerText()).contains("The agreement is recorded");
        assertThat(row().innerText())
                .contains("Eastmere College and Eastmere Youth Club", "Research", "Review by 1 June 2028")
                .containsIgnoringCase("In force");
        row().getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(Pattern.compile("End.*"))).click();
        day("lastDay", "1", "1", "2026");
        press("End the agreement");
        assertThat(page.locator("main").innerText()).contains("Nothing is on its way between the two agencies.");
        look("agreement-end-check");
        press("End the agreement");
        assertThat(page.locator("main").innerText()).contains("The agreement ends");
        assertThat(row().innerText()).containsIgnoringCase("Ended");
    }

    @Test
    void recordsWithTheKeyboardAlone() {
        page.navigate("/consent/agreements/new");
        Keyboard keyboard = new Keyboard(page);
        keyboard.select("One agency", "Eastmere College");
        keyboard.select("The other agency", "Eastmere Youth Club");
        keyboard.tick("Research");
        keyboard.tick("All plan sections and all advice");
        keyboard.date("from", "1", "1", "2026");
        keyboard.date("until", "31", "12", "2028");
        keyboard.date("review", "1", "6", "2028");
        keyboard.type("Where is the signed agreement kept?", document);

        keyboard.press("Record the agreement");

        row().waitFor();
    }

    @Test
    void saysWhatIsWrong() {
        page.navigate("/consent/agreements/new");
        day("from", "2", "1", "2026");
        day("until", "1", "1", "2026");

        press("Record the agreement");

        assertThat(page.locator(".govuk-error-summary__list li").allInnerTexts())
                .containsExactly(
                        "Select the first agency",
                        "Select the second agency",
                        "Select at least one purpose",
                        "Select what may be shared",
                        "The last day cannot be before the first",
                        "Enter the day of review, such as 31 8 2027",
                        "Enter where the signed agreement is kept");
        look("agreement-new-wrong");
    }

    private void record() {
        page.navigate("/consent/agreements");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Record an agreement")).click();
        page.getByLabel("One agency").selectOption("Eastmere College");
        page.getByLabel("The other agency").selectOption("Eastmere Youth Club");
        page.getByLabel("Research", new Page.GetByLabelOptions().setExact(true)).check();
        page.getByLabel("All plan sections and all advice").check();
        day("from", "1", "1", "2026");
        day("until", "31", "12", "2028");
        day("review", "1", "6", "2028");
        page.getByLabel("Where is the signed agreement kept?").fill(document);
        press("Record the agreement");
    }

    private void day(String field, String day, String month, String year) {
        page.locator("#" + field).fill(day);
        page.locator("#" + field + "-month").fill(month);
        page.locator("#" + field + "-year").fill(year);
    }

    private Locator row() {
        return page.locator("tr", new Page.LocatorOptions().setHasText(document));
    }
}
