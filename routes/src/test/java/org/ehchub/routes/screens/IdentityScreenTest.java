package org.ehchub.routes.screens;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.ehchub.consent.children.ChildId;
import org.ehchub.consent.children.ChildMerges;
import org.ehchub.consent.children.ChildRegister;
import org.ehchub.consent.children.IdentityLinks;
import org.ehchub.consent.children.NewChild;
import org.ehchub.mappings.canonical.PersonName;
import org.ehchub.routes.disclosure.DisclosureId;
import org.ehchub.routes.disclosure.DisclosureState;
import org.ehchub.routes.testing.Case;
import org.ehchub.routes.testing.Caseload;
import org.ehchub.security.identity.StaffRole;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class IdentityScreenTest extends ScreenTest {

    @Autowired
    private ChildRegister register;

    @Autowired
    private IdentityLinks links;

    @Autowired
    private ChildMerges merges;

    @BeforeEach
    void signIn() {
        signIn(StaffRole.INFORMATION_GOVERNANCE);
    }

    @Test
    void confirmsTheNumbersOfAChild() {
        ChildId child = register.register(new NewChild(
                new PersonName("Ignota", "Wimbleflower"),
                LocalDate.of(2016, 2, 3),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Map.of(Caseload.COUNCIL, UUID.randomUUID().toString()),
                Optional.empty()));
        page.navigate("/consent/identities");
        page.locator("a[href='/consent/children/" + child + "/links']").click();
        press("Confirm the numbers");
        assertThat(page.locator(".govuk-error-summary__list li").allInnerTexts())
                .containsExactly("Select how you know that these numbers are this child's");
        look("links-wrong");
        page.getByLabel("The agency that gave the number confirmed it").check();

        press("Confirm the numbers");

        assertThat(page.locator("main").innerText()).contains("The numbers are confirmed");
        assertThat(links.isUnconfirmed(child)).isFalse();
    }

    @Test
    void takesTheNumbersOfAChildBackWithTheKeyboardAlone() {
        Case child = caseload.open("Dubia", LocalDate.of(2016, 2, 3));
        caseload.consent(child);
        DisclosureId plan = caseload.send(child, Caseload.COLLEGE, DisclosureState.QUEUED);
        page.navigate(child.path());
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("These may be another child's numbers"))
                .click();
        press("Take the numbers back");
        assertThat(page.locator(".govuk-error-summary__list li").allInnerTexts()).containsExactly("Enter how you know");
        assertThat(page.locator("main").innerText()).contains("What agencies have had already stays with them");
        look("links-doubt-wrong");
        Keyboard keyboard = new Keyboard(page);
        keyboard.type("How do you know?", "The number is a cousin's.");
        keyboard.press("Take the numbers back");
        assertThat(page.locator("main").innerText())
                .contains("1 disclosure on its way to Eastmere College stops for good.");

        keyboard.press("Take the numbers back");

        caseload.awaitState(plan, DisclosureState.WITHDRAWN);
        assertThat(page.locator("main").innerText())
                .contains("Nobody has confirmed that these numbers are this child's");
        assertThat(links.isUnconfirmed(child.child())).isTrue();
    }

    @Test
    void mergesTwoRecordsAndUndoesIt() {
        Case kept = caseload.open("Gemina", LocalDate.of(2016, 2, 3));
        Case other = caseload.open("Gemma", LocalDate.of(2016, 3, 2));
        caseload.consent(other);
        page.navigate(kept.path());
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Merge with another record of this child"))
                .click();
        page.getByLabel("NHS number", new Page.GetByLabelOptions().setExact(true)).fill(other.nhsNumber().value());
        press("Search");
        assertThat(page.locator("main").innerText())
                .contains("The dates of birth differ", "The NHS numbers differ", "Gemina Wimbleflower", "Gemma Wimbleflower");
        page.getByLabel("How do you know that they are one child?").fill("The same mother, the same address.");

        press("Merge the records");

        assertThat(page.locator("main").innerText())
                .contains("The two records are read as one", "Consent to share with Eastmere College");
        look("child-merged");
        page.navigate(other.path());
        assertThat(page.url()).endsWith(kept.path());
        page.getByRole(
                        AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("Undo.*Gemma.*")))
                .click();
        page.getByLabel("How do you know that they are two children?").fill("They are cousins.");
        press("Undo the merge");
        assertThat(page.locator("main").innerText())
                .contains("They are two records again")
                .doesNotContain("Consent to share with Eastmere College");
        assertThat(merges.recordsOf(other.child())).containsExactly(other.child());
        page.navigate(other.path() + "/history");
        assertThat(page.locator("main").innerText()).contains("this record was read as one with another child's");
        look("history-merged-once");
    }

    @Test
    void mergesWithTheKeyboardAlone() {
        Case kept = caseload.open("Clavis", LocalDate.of(2016, 2, 3));
        Case other = caseload.open("Clavia", LocalDate.of(2016, 2, 3));
        page.navigate(kept.path() + "/merge");
        Keyboard keyboard = new Keyboard(page);
        keyboard.type("NHS number", other.nhsNumber().value());
        keyboard.press("Search");
        keyboard.type("How do you know that they are one child?", "The same passport.");

        keyboard.press("Merge the records");

        assertThat(merges.standingFor(other.child())).isEqualTo(kept.child());
    }
}
