package org.ehchub.routes.screens;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.ehchub.security.identity.StaffRole;
import org.junit.jupiter.api.Test;

class SignInScreenTest extends ScreenTest {

    @Test
    void leadsAnOfficerToTheChildren() throws IOException {
        signIn(StaffRole.INFORMATION_GOVERNANCE);

        assertThat(heading()).isEqualTo("Find a child");
        look("find-a-child");
    }

    @Test
    void leadsAnOperatorToTheTraffic() throws IOException {
        signIn(StaffRole.OPERATIONS);

        assertThat(heading()).isEqualTo("Live traffic");
    }

    @Test
    void asksWhoIsThereBeforeItShowsAnything() {
        page.navigate("/operations/parked");

        assertThat(heading()).isEqualTo("Sign in");
        look("sign-in");
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
    void showsAnOperatorNothingOfAnOfficers() throws IOException {
        signIn(StaffRole.OPERATIONS);

        page.navigate("/consent/children");

        assertThat(heading()).isEqualTo("You cannot open this page");
        look("forbidden");
    }

    @Test
    void saysWhenThereIsNoSuchPage() {
        page.navigate("/nowhere");

        assertThat(heading()).isEqualTo("Page not found");
        look("not-found");
    }

    @Test
    void signsOut() throws IOException {
        signIn(StaffRole.OPERATIONS);

        press("Sign out");

        assertThat(page.locator("main").innerText()).contains("You have signed out");
        page.navigate("/operations");
        assertThat(heading()).isEqualTo("Sign in");
    }
}
