package org.ehchub.routes.screens;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.ehchub.routes.platform.staff.TestStaff;
import org.ehchub.security.identity.StaffRole;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

class SignInScreenTest extends ScreenTest {

    @Autowired
    private BeanFactory beans;

    @Test
    void leadsAnOfficerToTheChildren() {
        signIn(StaffRole.INFORMATION_GOVERNANCE);

        assertThat(heading()).isEqualTo("Find a child");
    }

    @Test
    void leadsAnOperatorToTheTraffic() {
        signIn(StaffRole.OPERATIONS);

        assertThat(heading()).isEqualTo("Live traffic");
    }

    @Test
    void asksWhoIsThereBeforeItShowsAnything() {
        page.navigate("/operations/parked");

        assertThat(heading()).isEqualTo("Sign in");
    }

    @Test
    void saysNoMoreThanThatTheSignInFailed() {
        page.navigate("/sign-in");
        page.getByLabel("Name").fill("nobody");

        press("Sign in");

        assertThat(page.locator(".govuk-error-summary").innerText()).contains("The name or the password is wrong");
        look("sign-in-failed");
    }

    @Test
    void showsAnOperatorNothingOfAnOfficers() {
        signIn(StaffRole.OPERATIONS);

        page.navigate("/consent/children");

        assertThat(heading()).isEqualTo("You cannot open this page");
    }

    @Test
    void saysWhenThereIsNoSuchPage() {
        page.navigate("/nowhere");

        assertThat(heading()).isEqualTo("Page not found");
    }

    @Test
    void aOneTimePasswordLeadsNowhereButToANewOne() {
        String name = TestStaff.addWithOneTimePassword(beans, StaffRole.OPERATIONS, "for one time only");
        signIn(name, "for one time only");
        assertThat(heading()).isEqualTo("Choose your own password");
        page.navigate("/operations");
        assertThat(heading()).isEqualTo("Choose your own password");

        choose("for one time only", "correct horse battery", "correct horse batteri");
        assertThat(page.locator(".govuk-error-summary").innerText()).contains("the same both times");
        look("new-password-wrong");
        choose("for one time only", "correct horse battery", "correct horse battery");

        assertThat(page.locator("main").innerText()).contains("Your password is changed");
        signIn(name, "correct horse battery");
        assertThat(heading()).isEqualTo("Live traffic");
    }

    private void choose(String current, String chosen, String repeated) {
        page.locator("#current").fill(current);
        page.locator("#chosen").fill(chosen);
        page.locator("#repeated").fill(repeated);
        press("Change password");
    }

    @Test
    void showsSomeoneTheirSessionsAndEndsThem() {
        String name = TestStaff.add(beans, StaffRole.OPERATIONS, "correct horse battery");
        signIn(name, "correct horse battery");
        anotherSessionOf(name, "correct horse battery");

        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("your sessions")).click();

        assertThat(heading()).isEqualTo("Your sessions");
        look("sessions");
        press("End all other sessions");
        assertThat(page.locator("main").innerText()).contains("All your other sessions are ended");
        assertThat(page.locator("tbody tr").count()).isEqualTo(1);
    }

    @Test
    void signsOut() {
        signIn(StaffRole.OPERATIONS);

        press("Sign out");

        assertThat(page.locator("main").innerText()).contains("You have signed out");
        page.navigate("/operations");
        assertThat(heading()).isEqualTo("Sign in");
    }
}
