package org.ehchub.routes.screens;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import org.ehchub.consent.RuleConfirmation;
import org.ehchub.consent.RuleRegister;
import org.ehchub.consent.rules.DisclosureRules;
import org.ehchub.routes.disclosure.DisclosureId;
import org.ehchub.routes.disclosure.DisclosureState;
import org.ehchub.routes.testing.Case;
import org.ehchub.routes.testing.Caseload;
import org.ehchub.security.identity.StaffRole;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Confirms nothing that a rule does not say already, or says of a far day: every test shares the hub. */
class RuleScreenTest extends ScreenTest {

    @Autowired
    private RuleRegister rules;

    @BeforeEach
    void signIn() {
        signIn(StaffRole.INFORMATION_GOVERNANCE);
    }

    @Test
    void showsEveryRuleWithWhatItPermitsAndWhereItComesFrom() {
        page.navigate("/consent/rules");

        assertThat(page.locator("tbody tr").count()).isEqualTo(DisclosureRules.all().size());
        assertThat(row("final-plan").innerText())
                .contains("SEND Regulations 2014, reg 13(2)", "From 1 September 2014", "As the hub ships it")
                .containsIgnoringCase("In force");
        assertThat(row("care-act-assessment").innerText()).contains("Not in force").containsIgnoringCase("Off");
    }

    @Test
    void switchesARuleOnFromItsCommencement() {
        page.navigate("/consent/rules/duty-to-share");
        day("1", "9", "2099");
        page.getByLabel("What says so?").fill("SI 2026/1234, reg 2");

        press("Confirm the dates");
        look("rule-check");
        press("Confirm the dates");

        assertThat(page.locator("main").innerText()).contains("The dates are confirmed");
        assertThat(row("duty-to-share").innerText()).contains("From 1 September 2099").containsIgnoringCase("Not yet");
        page.navigate("/consent/rules/duty-to-share");
        assertThat(page.locator("main").innerText()).contains("Version 1", "SI 2026/1234, reg 2");
    }

    @Test
    void tellsBeforeARuleEndsWhoseDisclosuresStop() {
        Case child = caseload.open("Regula", LocalDate.of(2015, 4, 1));
        caseload.consent(child);
        DisclosureId plan = caseload.send(child, Caseload.COLLEGE, DisclosureState.QUEUED);
        page.navigate("/consent/rules/consent-college");
        page.locator("#until").fill("1");
        page.locator("#until-month").fill("1");
        page.locator("#until-year").fill("2026");
        page.getByLabel("What says so?").fill("A repeal");

        press("Confirm the dates");

        assertThat(page.locator("main").innerText())
                .contains(child.name() + ": 1 disclosure on its way to Eastmere College stops for good.");
        look("rule-effects");
        assertThat(rules.history("consent-college")).isEmpty();
        caseload.awaitState(plan, DisclosureState.QUEUED);
    }

    @Test
    void tellsTheSecondOfTwoOfficers() {
        Page other = another(StaffRole.INFORMATION_GOVERNANCE);
        for (Page each : new Page[] {page, other}) {
            each.navigate("/consent/rules/reg-17-1-k");
            each.getByLabel("What says so?").fill("SEND Regulations 2014, reg 1");
        }
        press(other, "Confirm the dates");
        press(other, "Confirm the dates");

        press("Confirm the dates");
        press("Confirm the dates");

        assertThat(page.locator("main").innerText()).contains("Someone else confirmed other dates meanwhile");
        look("rule-too-late");
        assertThat(rules.history("reg-17-1-k")).extracting(RuleConfirmation::version).containsExactly(1);
    }

    @Test
    void saysWhatIsWrong() {
        page.navigate("/consent/rules/care-act-assessment");
        page.locator("#until").fill("1");

        press("Confirm the dates");

        assertThat(page.locator(".govuk-error-summary__list li").allInnerTexts())
                .containsExactly(
                        "Enter the last day, such as 31 8 2028, or leave it empty",
                        "Enter what says so, such as the commencement regulations");
        look("rule-wrong");
    }

    private void day(String day, String month, String year) {
        page.locator("#from").fill(day);
        page.locator("#from-month").fill(month);
        page.locator("#from-year").fill(year);
    }

    private Locator row(String rule) {
        return page.locator("tr", new Page.LocatorOptions()
                .setHas(page.locator("a[href='/consent/rules/" + rule + "']")));
    }
}
