package org.ehchub.security.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.ehchub.security.identity.TlsConversation.anonymousSide;
import static org.ehchub.security.identity.TlsConversation.side;

import java.io.IOException;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.time.Instant;
import java.util.List;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CertificateIssuerTest {

    private static final Validity ALWAYS =
            new Validity(Instant.parse("2000-01-01T00:00:00Z"), Instant.parse("2999-12-31T23:59:59Z"));
    private static final Validity LONG_PAST =
            new Validity(Instant.parse("2000-01-01T00:00:00Z"), Instant.parse("2000-12-31T23:59:59Z"));

    private final CertificateIssuer issuer = new CertificateIssuer("The authority of a test", ALWAYS);
    private final X509Certificate authority = issuer.authority();
    private final IssuedIdentity hub = issuer.issueServer("hub", List.of("localhost"), List.of("127.0.0.1"), ALWAYS);
    private final IssuedIdentity trust = issuer.issueClient("trust-1", ALWAYS);

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "127.0.0.1"})
    void client_and_server_prove_themselves_to_each_other(String host) throws IOException {
        SSLContext server = side(hub, authority);
        SSLContext client = side(trust, authority);

        X509Certificate seen = TlsConversation.hold(server, client, host);

        assertThat(CertificateFingerprint.of(seen)).isEqualTo(CertificateFingerprint.of(trust.certificate()));
    }

    @Test
    void a_client_of_another_authority_of_the_same_name_is_refused() {
        var foreign = new CertificateIssuer("The authority of a test", ALWAYS);
        SSLContext client = side(foreign.issueClient("trust-1", ALWAYS), authority);

        assertRefused(side(hub, authority), client, "path");
    }

    @Test
    void a_client_without_a_certificate_is_refused() {
        assertRefused(side(hub, authority), anonymousSide(authority), "Empty client certificate chain");
    }

    @Test
    void a_client_whose_certificate_has_expired_is_refused() {
        SSLContext client = side(issuer.issueClient("trust-1", LONG_PAST), authority);

        assertRefused(side(hub, authority), client, "validity check failed");
    }

    @Test
    void a_server_cannot_pass_as_a_client() {
        assertRefused(side(hub, authority), side(hub, authority), "TLS client authentication");
    }

    @Test
    void a_client_cannot_pass_as_a_server() {
        assertRefused(side(trust, authority), side(trust, authority), "TLS server authentication");
    }

    @Test
    void a_server_of_another_name_is_refused() {
        IssuedIdentity elsewhere = issuer.issueServer("hub", List.of("hub.example"), List.of(), ALWAYS);

        assertRefused(side(elsewhere, authority), side(trust, authority), "No subject alternative DNS name matching");
    }

    @Test
    void only_the_authority_vouches_for_others() {
        assertThat(List.of(authority, hub.certificate(), trust.certificate()))
                .extracting(X509Certificate::getBasicConstraints)
                .containsExactly(0, -1, -1);
    }

    @Test
    void keys_are_on_p_256() {
        var key = (ECPublicKey) trust.certificate().getPublicKey();

        assertThat(key.getParams().getOrder().bitLength()).isEqualTo(256);
        assertThat(key.getParams()).hasToString("secp256r1 [NIST P-256,X9.62 prime256v1] (1.2.840.10045.3.1.7)");
    }

    @Test
    void a_certificate_is_valid_as_long_as_told() {
        assertThat(trust.certificate().getNotBefore()).isEqualTo("2000-01-01T00:00:00Z");
        assertThat(trust.certificate().getNotAfter()).isEqualTo("2999-12-31T23:59:59Z");
    }

    @Test
    void no_two_certificates_share_a_serial_number() {
        assertThat(issuer.issueClient("trust-1", ALWAYS).certificate().getSerialNumber())
                .isPositive()
                .isNotEqualTo(trust.certificate().getSerialNumber());
    }

    @Test
    void a_name_may_hold_what_means_something_in_a_distinguished_name() {
        IssuedIdentity odd = issuer.issueClient("Trust, CN=hub+\"1\"", ALWAYS);

        assertThat(odd.certificate().getSubjectX500Principal().getName()).startsWith("CN=Trust\\, CN\\=hub\\+");
    }

    @Test
    void a_server_answers_to_a_name() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> issuer.issueServer("hub", List.of(), List.of(), ALWAYS));
    }

    @Test
    void an_address_is_an_address() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> issuer.issueServer("hub", List.of(), List.of("localhost"), ALWAYS));
    }

    @Test
    void a_validity_does_not_end_before_it_begins() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Validity(ALWAYS.until(), ALWAYS.from()));
    }

    @Test
    void an_identity_prints_its_fingerprint_only() {
        assertThat(trust)
                .hasToString("IssuedIdentity[" + CertificateFingerprint.of(trust.certificate()) + "]");
    }

    /** Either side may be the one that refuses; only that one says why. */
    private static void assertRefused(SSLContext server, SSLContext client, String why) {
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> TlsConversation.hold(server, client, "localhost"))
                .satisfies(refusal -> assertThat(refusal.getMessage() + refusal.getSuppressed()[0].getMessage())
                        .contains(why));
    }
}
