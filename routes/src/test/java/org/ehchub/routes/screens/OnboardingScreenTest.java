package org.ehchub.routes.screens;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.security.cert.CertificateEncodingException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import org.ehchub.security.identity.CertificateIssuer;
import org.ehchub.security.identity.StaffRole;
import org.ehchub.security.identity.Validity;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An operator adds an agency without restarting anything. */
class OnboardingScreenTest extends ScreenTest {

    private final String name = "Westmere College " + UUID.randomUUID();
    private final String id = "westmere-" + UUID.randomUUID().toString().substring(0, 8);

    @BeforeEach
    void signIn() {
        signIn(StaffRole.OPERATIONS);
    }

    @Test
    void addsAnAgencyAndItsCertificateAndRevokesThat() throws Exception {
        page.navigate("/operations/agencies");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Add an agency")).click();
        enter();
        assertThat(heading()).isEqualTo(name);

        page.getByLabel("Add a certificate").fill(certificate(Duration.ofDays(20)));
        press("Add certificate");
        assertThat(page.locator("main").innerText()).contains("The certificate proves the agency from now on");

        page.navigate("/operations/keys");
        Locator warned = page.locator("tr", new Page.LocatorOptions().setHasText(id));
        assertThat(warned.innerText()).containsIgnoringCase("within 30 days").contains("Desk, 01632 960123");

        page.navigate("/operations/agencies/" + id);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Revoke certificate")).click();
        assertThat(page.locator("main").innerText()).contains("None: its systems cannot come in");
    }

    @Test
    void saysAllThatIsWrong() {
        page.navigate("/operations/agencies/new");

        press("Save");

        assertThat(page.locator(".govuk-error-summary").innerText())
                .contains("Enter a short name", "Enter what people call")
                .contains("Select what the agency is", "Enter whom to call");
        look("agency-form-errors");
    }

    @Test
    void saysWhatIsNoCertificate() {
        page.navigate("/operations/agencies/new");
        enter();

        page.getByLabel("Add a certificate").fill("nonsense");
        press("Add certificate");

        assertThat(page.locator(".govuk-error-summary").innerText()).contains("Paste a certificate");
        look("agency-errors");
    }

    @Test
    void beginsAnEpochAfterAskingTwice() {
        page.navigate("/operations/keys");
        Locator epochs = page.locator("table[aria-labelledby=epochs] tbody tr");
        String before = epochs.first().innerText();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Begin a new epoch")).click();

        press("Begin");

        assertThat(page.locator("main").innerText()).contains("A new epoch has begun");
        assertThat(epochs.first().innerText()).isNotEqualTo(before).contains("In use");
    }

    private void enter() {
        page.getByLabel("Short name").fill(id);
        page.getByLabel("Name", new Page.GetByLabelOptions().setExact(true)).fill(name);
        page.getByLabel("College", new Page.GetByLabelOptions().setExact(true)).check();
        page.getByLabel("None", new Page.GetByLabelOptions().setExact(true)).check();
        page.getByLabel("It pulls from its inbox").check();
        page.getByLabel("Whom to call").fill("Desk, 01632 960123");
        press("Save");
    }

    private static String certificate(Duration lasting) throws CertificateEncodingException {
        var validity = new Validity(Instant.now().minusSeconds(60), Instant.now().plus(lasting));
        var identity = new CertificateIssuer("issuer", validity).issueClient("agency", validity);
        byte[] der = identity.certificate().getEncoded();
        return "-----BEGIN CERTIFICATE-----\n" + Base64.getMimeEncoder().encodeToString(der)
                + "\n-----END CERTIFICATE-----";
    }
}
