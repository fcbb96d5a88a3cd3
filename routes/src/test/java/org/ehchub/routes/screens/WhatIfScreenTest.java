package org.ehchub.routes.screens;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.Optional;
import org.ehchub.consent.RefusalReason;
import org.ehchub.consent.agencies.Agency;
import org.ehchub.consent.agencies.AgencyRegister;
import org.ehchub.consent.agencies.Channel;
import org.ehchub.consent.ledger.LedgerEventKind;
import org.ehchub.mappings.canonical.AgencyId;
import org.ehchub.routes.testing.Case;
import org.ehchub.routes.testing.LedgerCounts;
import org.ehchub.security.identity.AgencyRole;
import org.ehchub.security.identity.StaffRole;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class WhatIfScreenTest extends ScreenTest {

    @Autowired
    private LedgerCounts ledger;

    @Autowired
    private AgencyRegister agencies;

    private Case child;

    @BeforeEach
    void signIn() {
        child = caseload.open();
        caseload.consent(child);
        signIn(StaffRole.INFORMATION_GOVERNANCE);
    }

    @Test
    void saysItemByItemWhatWouldHappenAndDecidesNothing() {
        int asked = ledger.count(LedgerEventKind.DECISION_FORESEEN);
        int permitted = ledger.count(LedgerEventKind.DISCLOSURE_PERMITTED);
        page.navigate(child.path() + "/what-if");
        page.getByLabel("Who sends it?").selectOption("Eastmere Council, education");
        page.getByLabel("Who gets it?").selectOption("Eastmere College");
        page.getByLabel("A draft plan").check();
        page.getByLabel("Section B: Special educational needs").check();

        press("What would happen?");

        assertThat(page.locator("#answer").innerText())
                .contains("For: Planning and giving support")
                .containsIgnoringCase("Would go")
                .contains("Rule consent-college")
                .contains("Rests on consent/");
        look("what-if");
        assertThat(ledger.count(LedgerEventKind.DECISION_FORESEEN)).isEqualTo(asked + 1);
        assertThat(ledger.count(LedgerEventKind.DISCLOSURE_PERMITTED)).isEqualTo(permitted);
    }

    @Test
    void aConsentForAKindOfAgencyIsForThoseOfItThatAreInvolved() {
        Case other = caseload.open("Classica", LocalDate.of(2015, 4, 1));
        String consent = caseload.consentForKinds(other, AgencyRole.COLLEGE).id().toString();
        page.navigate(other.path() + "/what-if");

        ask("Eastmere College");
        assertThat(page.locator("#answer").innerText())
                .containsIgnoringCase("Would go")
                .contains("Rests on consent/" + consent);

        ask("Eastmere Youth Club");
        assertThat(page.locator("#answer").innerText())
                .containsIgnoringCase("Would stay")
                .contains("No consent covers this recipient");
    }

    @Test
    void aConsentForAKindOfAgencyIsNotForOneOfItThatIsNotInvolved() {
        Case other = caseload.open("Externa", LocalDate.of(2015, 4, 1));
        caseload.consentForKinds(other, AgencyRole.COLLEGE);
        agencies.register(new Agency(
                new AgencyId("farmere-college"),
                "Farmere College",
                AgencyRole.COLLEGE,
                Optional.empty(),
                Channel.INBOX,
                Optional.empty(),
                "Office, 01632 960003"));
        page.navigate(other.path() + "/what-if");

        ask("Farmere College");

        assertThat(page.locator("#answer").innerText())
                .containsIgnoringCase("Would stay")
                .contains(RefusalReason.NOT_INVOLVED.text());
    }

    private void ask(String recipient) {
        page.getByLabel("Who sends it?").selectOption("Eastmere Council, education");
        page.getByLabel("Who gets it?").selectOption(recipient);
        page.getByLabel("A draft plan").check();
        page.getByLabel("Section B: Special educational needs").check();
        press("What would happen?");
    }

    @Test
    void saysEveryReasonAgainst() {
        page.navigate(child.path() + "/what-if");
        page.getByLabel("Who sends it?").selectOption("Eastmere Council, education");
        page.getByLabel("Who gets it?").selectOption("Eastmere College");
        page.getByLabel("A final plan", new Page.GetByLabelOptions().setExact(true)).check();
        page.getByLabel("Section B: Special educational needs").check();
        page.getByLabel("What for?").selectOption("Research");

        press("What would happen?");

        assertThat(page.locator("#answer").innerText())
                .containsIgnoringCase("Would stay")
                .contains("The consent is for another purpose")
                .contains("No sharing agreement");
    }

    @Test
    void asksWithTheKeyboardAlone() {
        page.navigate(child.path() + "/what-if");
        Keyboard keyboard = new Keyboard(page);
        keyboard.select("Who sends it?", "Eastmere Council, education");
        keyboard.select("Who gets it?", "Eastmere Youth Club");
        keyboard.choose("A draft plan");
        keyboard.tick("Section B: Special educational needs");

        keyboard.activate("What would happen?");

        page.locator("#answer").waitFor();
        assertThat(page.locator("#answer").innerText()).contains("Support from a voluntary body");
    }

    @Test
    void saysWhatIsMissing() {
        page.navigate(child.path() + "/what-if");

        press("What would happen?");

        assertThat(page.locator(".govuk-error-summary__list li").allInnerTexts())
                .containsExactly(
                        "Select who sends it",
                        "Select who gets it",
                        "Select what is sent",
                        "Select at least one section or kind of advice");
        look("what-if-wrong");
    }
}
