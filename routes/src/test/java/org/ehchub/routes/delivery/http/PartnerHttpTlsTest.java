package org.ehchub.routes.delivery.http;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.github.tomakehurst.wiremock.WireMockServer;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.ehchub.routes.failure.TransientFault;
import org.ehchub.security.identity.CertificateIssuer;
import org.ehchub.security.identity.IdentityFiles;
import org.ehchub.security.identity.Validity;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.ssl.SslAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.http.MediaType;

/** A partner that asks for the hub's certificate, and a hub set up as an operator would. */
class PartnerHttpTlsTest {

    private static final String PASSWORD = "for this test only";

    @TempDir
    private Path folder;

    private WireMockServer partner;

    @BeforeEach
    void openPartner() throws IOException {
        Instant now = Instant.now();
        var validity = new Validity(now.minus(Duration.ofHours(1)), now.plus(Duration.ofHours(1)));
        var issuer = new CertificateIssuer("Test authority", validity);
        char[] password = PASSWORD.toCharArray();
        IdentityFiles.writeKeystore(
                folder.resolve("partner.p12"),
                issuer.issueServer("partner", List.of("localhost"), List.of("127.0.0.1"), validity),
                password);
        IdentityFiles.writeKeystore(folder.resolve("hub.p12"), issuer.issueClient("hub", validity), password);
        IdentityFiles.writeTruststore(folder.resolve("trusted.p12"), issuer.authority(), password);
        partner = new WireMockServer(wireMockConfig()
                .httpDisabled(true)
                .dynamicHttpsPort()
                .keystorePath(folder.resolve("partner.p12").toString())
                .keystoreType("PKCS12")
                .keystorePassword(PASSWORD)
                .keyManagerPassword(PASSWORD)
                .needClientAuth(true)
                .trustStorePath(folder.resolve("trusted.p12").toString())
                .trustStoreType("PKCS12")
                .trustStorePassword(PASSWORD));
        partner.start();
        partner.stubFor(post(urlEqualTo("/in")).willReturn(aResponse().withStatus(201)));
    }

    @AfterEach
    void closePartner() {
        partner.stop();
    }

    @Test
    void theHubProvesItselfWithItsOwnKey() {
        hub(
                        "hub.partners.ssl-bundle=partners",
                        "spring.ssl.bundle.jks.partners.keystore.location=file:" + folder.resolve("hub.p12"),
                        "spring.ssl.bundle.jks.partners.keystore.password=" + PASSWORD,
                        "spring.ssl.bundle.jks.partners.truststore.location=file:" + folder.resolve("trusted.p12"),
                        "spring.ssl.bundle.jks.partners.truststore.password=" + PASSWORD)
                .run(context -> {
                    // when
                    send(context.getBean(PartnerHttp.class));

                    // then
                    partner.verify(postRequestedFor(urlEqualTo("/in")));
                });
    }

    @Test
    void nothingIsSentToAPartnerThatNobodyTrustedVouchesFor() {
        hub().run(context -> {
            // when, then
            assertThatExceptionOfType(TransientFault.class).isThrownBy(() -> send(context.getBean(PartnerHttp.class)));
            partner.verify(0, postRequestedFor(urlEqualTo("/in")));
        });
    }

    private static ApplicationContextRunner hub(String... settings) {
        return new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(SslAutoConfiguration.class))
                .withUserConfiguration(PartnerHttpConfiguration.class)
                .withPropertyValues(settings);
    }

    private void send(PartnerHttp http) {
        http.post(
                URI.create("https://localhost:" + partner.httpsPort() + "/in"),
                MediaType.APPLICATION_JSON,
                Map.of(),
                "{}".getBytes(StandardCharsets.UTF_8));
    }
}
