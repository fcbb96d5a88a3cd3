package org.ehchub.security.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IdentityFilesTest {

    private static final Validity ALWAYS =
            new Validity(Instant.parse("2000-01-01T00:00:00Z"), Instant.parse("2999-12-31T23:59:59Z"));

    private final CertificateIssuer issuer = new CertificateIssuer("The authority of a test", ALWAYS);
    private final IssuedIdentity hub = issuer.issueServer("hub", List.of("localhost"), List.of(), ALWAYS);
    private final IssuedIdentity trust = issuer.issueClient("trust-1", ALWAYS);

    @TempDir
    private Path folder;

    @Test
    void keystores_and_truststores_serve_a_conversation() throws IOException, GeneralSecurityException {
        IdentityFiles.writeTruststore(folder.resolve("authority.p12"), issuer.authority(), password());
        IdentityFiles.writeKeystore(folder.resolve("hub.p12"), hub, password());
        IdentityFiles.writeKeystore(folder.resolve("trust-1.p12"), trust, password());

        X509Certificate seen = TlsConversation.hold(fromFiles("hub.p12"), fromFiles("trust-1.p12"), "localhost");

        assertThat(seen).isEqualTo(trust.certificate());
    }

    @Test
    void a_pem_certificate_is_read_back() throws IOException, GeneralSecurityException {
        Path file = folder.resolve("agencies").resolve("trust-1.crt");

        IdentityFiles.writeCertificate(file, trust.certificate());

        assertThat(readCertificate(file)).isEqualTo(trust.certificate());
    }

    @Test
    void a_pem_key_is_read_back() throws IOException, GeneralSecurityException {
        Path file = folder.resolve("trust-1.key");

        IdentityFiles.writePrivateKey(file, trust);

        assertThat(readPrivateKey(file)).isEqualTo(trust.privateKey().getEncoded());
    }

    @Test
    void pem_lines_are_as_short_as_rfc_7468_wants_them() throws IOException {
        Path file = folder.resolve("authority.crt");

        IdentityFiles.writeCertificate(file, issuer.authority());

        assertThat(Files.readAllLines(file))
                .startsWith("-----BEGIN CERTIFICATE-----")
                .endsWith("-----END CERTIFICATE-----")
                .allMatch(line -> line.length() <= 64);
    }

    @Test
    void only_the_owner_reads_a_key() throws IOException {
        Path file = folder.resolve("trust-1.key");
        assumeTrue(
                file.getFileSystem().supportedFileAttributeViews().contains("posix"),
                "Skipped: this file system has no POSIX permissions");

        IdentityFiles.writePrivateKey(file, trust);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
    }

    private SSLContext fromFiles(String keystore) throws IOException, GeneralSecurityException {
        return TlsConversation.side(
                KeyStore.getInstance(folder.resolve(keystore).toFile(), password()),
                password(),
                KeyStore.getInstance(folder.resolve("authority.p12").toFile(), password()));
    }

    private static Certificate readCertificate(Path file) throws IOException, GeneralSecurityException {
        try (var in = Files.newInputStream(file)) {
            return CertificateFactory.getInstance("X.509").generateCertificate(in);
        }
    }

    private static byte[] readPrivateKey(Path file) throws IOException, GeneralSecurityException {
        String pem = Files.readString(file);
        String base64 = pem.replace("-----BEGIN PRIVATE KEY-----", "").replace("-----END PRIVATE KEY-----", "");
        var spec = new PKCS8EncodedKeySpec(Base64.getMimeDecoder().decode(base64));
        return KeyFactory.getInstance("EC").generatePrivate(spec).getEncoded();
    }

    private static char[] password() {
        return "battery staple".toCharArray();
    }
}
