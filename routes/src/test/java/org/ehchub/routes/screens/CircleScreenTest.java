package org.ehchub.routes.screens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.ehchub.consent.children.Circle;
import org.ehchub.consent.children.InvolvementRole;
import org.ehchub.consent.statutory.Objection;
import org.ehchub.consent.statutory.Objections;
import org.ehchub.consent.statutory.ParentTold;
import org.ehchub.consent.statutory.ParentsTold;
import org.ehchub.consent.statutory.ReuseAgreement;
import org.ehchub.consent.statutory.ReuseAgreements;
import org.ehchub.routes.testing.Case;
import org.ehchub.routes.testing.Caseload;
import org.ehchub.security.identity.StaffRole;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class CircleScreenTest extends ScreenTest {

    @Autowired
    private Circle circle;

    @Autowired
    private Objections objections;

    @Autowired
    private ReuseAgreements reuse;

    @Autowired
    private ParentsTold parentsTold;

    private Case child;

    @BeforeEach
    void signIn() {
        child = caseload.open();
        signIn(StaffRole.INFORMATION_GOVERNANCE);
        page.navigate(child.path());
    }

    @Test
    void addsAnAgencyWithTheKeyboardAlone() {
        page.navigate(child.path() + "/circle/new");
        Keyboard keyboard = new Keyboard(page);
        keyboard.select("Agency", "Eastmere College");
        keyboard.select("What is it to the child?", "Consulted about a place");

        keyboard.press("Add the agency");

        assertThat(circle.of(child.child()))
                .anyMatch(part -> part.role() == InvolvementRole.PROSPECTIVE_INSTITUTION
                        && part.agency().equals(Caseload.COLLEGE));
    }

    @Test
    void endsAnAgencysPart() {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("End.*Eastmere College.*")))
                .click();

        press("Record the end");
        assertThat(page.locator("main").innerText()).contains("Nothing is on its way that this stops.");
        press("Change the answers");
        assertThat(heading()).isEqualTo("When does its part end?");
        press("Record the end");
        press("Record the end");

        assertThat(circle.of(child.child()))
                .filteredOn(part -> part.agency().equals(Caseload.COLLEGE))
                .allMatch(part -> part.until().isPresent());
    }

    @Test
    void recordsAnObjectionAndThatItIsNoMore() {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Record an objection to an agency")).click();
        press("Record the objection");
        assertThat(page.locator(".govuk-error-summary__list li").allInnerTexts()).containsExactly("Select the agency");
        look("objection-new-wrong");
        page.getByLabel("Which agency?").selectOption("Eastmere Youth Club");
        press("Record the objection");
        look("objection-check");
        press("Record the objection");
        assertThat(objections.of(child.child())).extracting(Objection::agency).containsExactly(Caseload.CLUB);

        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions()
                .setName(Pattern.compile("The\\s+family objects no longer.*")))
                .click();

        assertThat(page.locator("main").innerText()).contains("The family objects no longer. What was withheld");
        assertThat(objections.of(child.child())).isEmpty();
    }

    @Test
    void recordsThatEarlierAdviceSuffices() {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Record that earlier advice suffices"))
                .click();
        press("Record the agreement");
        assertThat(page.locator(".govuk-error-summary__list li").allInnerTexts())
                .containsExactly(
                        "Select who gave the advice",
                        "Select the council that would reuse it",
                        "Enter the author's id of the advice",
                        "Select as who they agreed",
                        "Enter who agreed");
        look("reuse-wrong");
        page.getByLabel("Who gave the advice?").selectOption("Eastmere College");
        page.getByLabel("Which council would reuse it?").selectOption("Eastmere Council, education");
        page.getByLabel("The id the author gave the advice").fill("advice-7");
        page.getByLabel("A parent").check();
        page.getByLabel("Who was it?").fill("The mother");

        press("Record the agreement");

        assertThat(reuse.of(child.child()))
                .extracting(ReuseAgreement::document, ReuseAgreement::party)
                .containsExactly(tuple("advice-7", ReuseAgreement.Party.PARENT));
        page.navigate(child.path() + "/reuse");
        assertThat(page.locator("main").innerText()).contains("A parent (The mother)", "advice-7 of Eastmere College");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions()
                .setName(Pattern.compile("They\\s+agree no longer.*advice-7")))
                .click();
        look("reuse-check");
        press("They agree no longer");
        assertThat(reuse.of(child.child())).isEmpty();
    }

    @Test
    void recordsThatTheParentWasToldAndTakesItBack() {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Record that the parent was told"))
                .click();
        press("Record that the parent was told");
        assertThat(page.locator(".govuk-error-summary__list li").allInnerTexts())
                .containsExactly("Select who told the parent");
        look("parent-told-wrong");
        page.getByLabel("Which health body told the parent?").selectOption("Eastmere College");
        press("Record that the parent was told");
        assertThat(parentsTold.of(child.child())).extracting(ParentTold::by).containsExactly(Caseload.COLLEGE);
        page.navigate(child.path() + "/parent-told");

        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions()
                .setName(Pattern.compile("This was a mistake.*Eastmere College.*")))
                .click();
        look("parent-told-check");
        press("Take it back");

        assertThat(page.locator("main").innerText()).contains("It is taken back.");
        assertThat(parentsTold.of(child.child())).isEmpty();
    }

    @Test
    void saysWhatIsMissing() {
        page.navigate(child.path() + "/circle/new");

        press("Add the agency");

        assertThat(page.locator(".govuk-error-summary__list li").allInnerTexts())
                .containsExactly("Select the agency", "Select what the agency is to the child");
        look("involvement-new-wrong");
    }
}
