package org.ehchub.routes.screens;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.ehchub.routes.disclosure.DisclosureId;
import org.ehchub.routes.disclosure.DisclosureState;
import org.ehchub.routes.testing.Case;
import org.ehchub.routes.testing.Caseload;
import org.ehchub.security.identity.StaffRole;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OperatorScreenTest extends ScreenTest {

    private Case child;

    @BeforeEach
    void signIn() {
        child = caseload.open();
        caseload.consent(child);
        signIn(StaffRole.OPERATIONS);
    }

    @Test
    void showsTheTrafficAndNothingOfTheChild() {
        DisclosureId plan = caseload.send(child, Caseload.COLLEGE, DisclosureState.QUEUED);

        page.navigate("/operations");

        assertThat(row(plan).innerText())
                .contains("eastmere-education", "eastmere-college", "plan")
                .containsIgnoringCase("queued");
        assertThat(page.content())
                .doesNotContain(child.name(), child.nhsNumber().value(), child.localId(), child.child().toString());
    }

    @Test
    void bringsTheTrafficUpToDateOnItsOwn() {
        page.clock().install();
        page.navigate("/operations");

        DisclosureId plan = caseload.send(child, Caseload.COLLEGE, DisclosureState.QUEUED);
        page.clock().runFor(6_000);

        row(plan).waitFor();
    }

    @Test
    void saysWhenItIsNotUpToDate() {
        page.clock().install();
        page.navigate("/operations");
        page.context().clearCookies();

        page.clock().runFor(6_000);

        page.getByText("Not up to date").waitFor();
    }

    @Test
    void standsStillWhenTold() {
        page.clock().install();
        page.navigate("/operations");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Stop updating")).click();

        DisclosureId plan = caseload.send(child, Caseload.COLLEGE, DisclosureState.QUEUED);
        page.clock().runFor(30_000);

        assertThat(row(plan).count()).isZero();
        press("Keep up to date");
        page.clock().runFor(6_000);
        row(plan).waitFor();
    }

    @Test
    void saysWhomToCallAboutABacklog() {
        caseload.send(child, Caseload.COLLEGE, DisclosureState.QUEUED);

        page.navigate("/operations/backlogs");

        assertThat(page.locator("tr", new Page.LocatorOptions().setHasText("Eastmere College")).innerText())
                .contains("Pulls from its inbox", "SEND desk, 01632 960001", "Running");
    }

    @Test
    void replaysWhatIsParkedAfterAskingTwice() {
        DisclosureId plan = caseload.send(child, Caseload.CLUB, DisclosureState.PARKED);
        page.navigate("/operations/parked");
        assertThat(row(plan).innerText()).contains("The recipient has no usable endpoint", "RECIPIENT_NOT_CONFIGURED");

        row(plan).getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Replay")).click();
        press("Replay");

        assertThat(page.locator("main").innerText()).contains("The disclosure is back in the queue");
        page.reload();
        assertThat(page.locator(".hub-timeline").innerText()).contains("Queued for its recipient", "Parked", "Replayed");
    }

    @Test
    void replaysAParkedArrivalAfterAskingTwice() {
        String arrival = caseload.park(child).value();
        page.navigate("/operations/parked");

        Locator row = page.locator("tr", new Page.LocatorOptions().setHasText(arrival.substring(0, 8)));
        row.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Replay")).click();
        press("Replay");

        assertThat(page.locator("main").innerText()).contains("The arrival is back at the start");
        assertThat(row.count()).isZero();
    }

    @Test
    void showsHowItStandsWithTheLedger() {
        page.navigate("/operations/ledger");

        assertThat(heading()).isEqualTo("Ledger");
        assertThat(page.locator("main").innerText()).contains("ehc-hub.local/ledger+", "None is configured");
    }

    @Test
    void saysWhenThereIsNoSuchDisclosure() {
        page.navigate("/operations/disclosures/none");

        assertThat(heading()).isEqualTo("Page not found");
    }

    private Locator row(DisclosureId disclosure) {
        return page.locator("tr", new Page.LocatorOptions()
                .setHas(page.locator("a[href='/operations/disclosures/" + disclosure.value() + "']")));
    }
}
