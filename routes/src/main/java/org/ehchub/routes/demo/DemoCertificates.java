package org.ehchub.routes.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import org.ehchub.mappings.canonical.AgencyId;
import org.ehchub.security.identity.CertificateIssuer;
import org.ehchub.security.identity.IdentityFiles;
import org.ehchub.security.identity.IssuedIdentity;
import org.ehchub.security.identity.Validity;

/**
 * The demo's certificates, made at the first start: {@code ca.pem}, the hub's {@code server.p12}, and for each agency
 * {@code <id>.pem}, {@code <id>.key} for curl and {@code <id>.p12} for its stand-in. The authority's own key is not kept.
 */
final class DemoCertificates {

    private static final Period VALID_FOR = Period.ofYears(2);
    private static final String AUTHORITY = "ca.pem";
    private static final String PASSWORD = "password";
    private static final int RANDOM_BYTES = 24;

    private final Path folder;
    private final char[] password;

    private DemoCertificates(Path folder, char[] password) {
        this.folder = folder;
        this.password = password;
    }

    /**
     * Those in the folder, made anew when there are none. The authority's certificate is written last: without it, a
     * start was cut short, and all are made again.
     */
    static DemoCertificates in(Path folder, List<AgencyId> agencies, Clock clock) {
        Path password = folder.resolve(PASSWORD);
        try {
            if (Files.exists(folder.resolve(AUTHORITY))) {
                return new DemoCertificates(folder, Files.readString(password).toCharArray());
            }
            Files.createDirectories(folder);
            closeToOthers(folder);
            String made = randomPassword();
            Files.writeString(password, made);
            var certificates = new DemoCertificates(folder, made.toCharArray());
            certificates.make(agencies, validity(clock));
            return certificates;
        } catch (IOException e) {
            throw new UncheckedIOException("The demo's certificates can be neither read nor made", e);
        }
    }

    private static void closeToOthers(Path folder) throws IOException {
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
    }

    private void make(List<AgencyId> agencies, Validity validity) throws IOException {
        var issuer = new CertificateIssuer("EHC hub demo authority", validity);
        IdentityFiles.writeKeystore(
                folder.resolve("server.p12"),
                issuer.issueServer("EHC hub demo", List.of("localhost"), List.of("127.0.0.1", "::1"), validity),
                password);
        for (AgencyId agency : agencies) {
            write(agency, issuer.issueClient(agency.value(), validity));
        }
        IdentityFiles.writeCertificate(folder.resolve(AUTHORITY), issuer.authority());
    }

    private void write(AgencyId agency, IssuedIdentity identity) throws IOException {
        IdentityFiles.writeKeystore(file(agency, "p12"), identity, password);
        IdentityFiles.writeCertificate(file(agency, "pem"), identity.certificate());
        IdentityFiles.writePrivateKey(file(agency, "key"), identity);
    }

    /** The agency's key, certificate and authority. */
    KeyStore identity(AgencyId agency) {
        try (InputStream in = Files.newInputStream(file(agency, "p12"))) {
            KeyStore keystore = KeyStore.getInstance("PKCS12");
            keystore.load(in, password);
            return keystore;
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("The demo's certificates cannot be read; delete their folder to renew them", e);
        }
    }

    /** The agency's certificate. */
    X509Certificate certificate(AgencyId agency) {
        try {
            KeyStore keystore = identity(agency);
            return (X509Certificate) keystore.getCertificate(keystore.aliases().nextElement());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A keystore without a certificate", e);
        }
    }

    private Path file(AgencyId agency, String extension) {
        return folder.resolve(agency + "." + extension);
    }

    /** What {@link #identity} opens with. */
    char[] password() {
        return password.clone();
    }

    private static String randomPassword() {
        byte[] random = new byte[RANDOM_BYTES];
        new SecureRandom().nextBytes(random);
        return Base64.getUrlEncoder().encodeToString(random);
    }

    private static Validity validity(Clock clock) {
        Instant now = clock.instant();
        return new Validity(now, now.atOffset(ZoneOffset.UTC).plus(VALID_FOR).toInstant());
    }
}
