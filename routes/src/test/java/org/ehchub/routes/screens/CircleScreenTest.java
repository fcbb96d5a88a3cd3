package org.ehchub.routes.screens;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.ehchub.consent.children.Circle;
import org.ehchub.consent.children.InvolvementRole;
import org.ehchub.consent.statutory.Objection;
import org.ehchub.consent.statutory.Objections;
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
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("End.*Eastmere College.*"))).click();
        look("involvement-end");

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
        assertThat(objections.of(child.child())).extracting(Objection::agency).containsExactly(Caseload.CLUB);
        look("child-objection");

        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("The\\s+family objects no longer.*")))
                .click();

        assertThat(page.locator("main").innerText()).contains("The family objects no longer. What was withheld");
        assertThat(objections.of(child.child())).isEmpty();
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
