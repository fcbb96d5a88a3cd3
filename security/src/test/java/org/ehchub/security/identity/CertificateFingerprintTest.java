package org.ehchub.security.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CertificateFingerprintTest {

    /** A certificate of nobody, and below what {@code openssl x509 -fingerprint -sha256} says of it. */
    private static final String PEM =
            """
            -----BEGIN CERTIFICATE-----
            MIIBmzCCAUGgAwIBAgIUJNuh4DyzseGX8Ppq5TQc2fkk3dIwCgYIKoZIzj0EAwIw
            IjEgMB4GA1UEAwwXQSBjZXJ0aWZpY2F0ZSBvZiBub2JvZHkwIBcNMjYxMTIxMjMw
            NTUzWhgPMjEyNjEwMjgyMzA1NTNaMCIxIDAeBgNVBAMMF0EgY2VydGlmaWNhdGUg
            b2Ygbm9ib2R5MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEz39va5slaegvL4R9
            S7J1ldV55Uz/Z3jbMoP8tLWGmK9uShCHq9D3FfFvfL8rotB9fkHEwfHdKKkd40hf
            CLYs0qNTMFEwHQYDVR0OBBYEFIIqFv9yqTts7ESe+L5pTly2iB6fMB8GA1UdIwQY
            MBaAFIIqFv9yqTts7ESe+L5pTly2iB6fMA8GA1UdEwEB/wQFMAMBAf8wCgYIKoZI
            zj0EAwIDSAAwRQIgYh/pAC7PCGGTDKtge1WtBUOVV144bJr6FVeFj7GxzdoCIQCd
            onWBolwq29MtWwNf4PsEAoK97vt8u99VpuopDCKtKw==
            -----END CERTIFICATE-----
            """;

    @Test
    void is_what_openssl_says() throws CertificateException {
        var certificate = (X509Certificate) CertificateFactory.getInstance("X.509")
                .generateCertificate(new ByteArrayInputStream(PEM.getBytes(StandardCharsets.US_ASCII)));

        CertificateFingerprint fingerprint = CertificateFingerprint.of(certificate);

        assertThat(fingerprint.sha256Hex()).isEqualTo("127b430b3748078cf6069fcc45b72ff32b83f6dd4bf17b4bd394bedcd4822a34");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "00", "AB", "ab:cd"})
    void is_64_lower_case_hexadecimal_digits(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> new CertificateFingerprint(text));
    }

    @Test
    void is_not_upper_case() {
        assertThatIllegalArgumentException().isThrownBy(() -> new CertificateFingerprint("A".repeat(64)));
    }
}
