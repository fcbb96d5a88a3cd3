package org.ehchub.security.identity;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.Collections;
import org.ehchub.security.keys.SecretFile;

/**
 * Identities on disk: PKCS#12 (RFC 7292) for programs on the JVM, PEM (RFC 7468) for others, such as curl's
 * {@code --cert}, {@code --key} and {@code --cacert}. Every file is readable to its owner only.
 */
public final class IdentityFiles {

    private static final String TYPE = "PKCS12";
    private static final Base64.Encoder PEM_LINES = Base64.getMimeEncoder(64, new byte[] {'\n'});

    private IdentityFiles() {}

    /**
     * Private key and certificates, under one password.
     *
     * @throws IOException when the disk refuses
     */
    public static void writeKeystore(Path file, IssuedIdentity identity, char[] password) throws IOException {
        Certificate[] chain = {identity.certificate(), identity.authority()};
        writePkcs12(file, password, keystore -> keystore.setKeyEntry("identity", identity.privateKey(), password, chain));
    }

    /**
     * The one private key in a keystore and its certificates.
     *
     * @throws IOException when the disk refuses, the password is wrong, or there is no private key
     */
    public static IssuedIdentity readKeystore(Path file, char[] password) throws IOException {
        try {
            KeyStore keystore = KeyStore.getInstance(TYPE);
            keystore.load(new ByteArrayInputStream(Files.readAllBytes(file)), password);
            for (String alias : Collections.list(keystore.aliases())) {
                if (keystore.getKey(alias, password) instanceof PrivateKey key) {
                    Certificate[] chain = keystore.getCertificateChain(alias);
                    return new IssuedIdentity(
                            key, (X509Certificate) chain[0], (X509Certificate) chain[chain.length - 1]);
                }
            }
            throw new IOException("A keystore without a private key");
        } catch (GeneralSecurityException e) {
            throw new IOException("A keystore that cannot be read", e);
        }
    }

    /**
     * An authority to trust.
     *
     * @throws IOException when the disk refuses
     */
    public static void writeTruststore(Path file, X509Certificate authority, char[] password) throws IOException {
        writePkcs12(file, password, keystore -> keystore.setCertificateEntry("authority", authority));
    }

    /**
     * A certificate as PEM.
     *
     * @throws IOException when the disk refuses
     */
    public static void writeCertificate(Path file, X509Certificate certificate) throws IOException {
        try {
            writePem(file, "CERTIFICATE", certificate.getEncoded());
        } catch (CertificateEncodingException e) {
            throw new IllegalArgumentException("A certificate that has no DER form", e);
        }
    }

    /**
     * A private key as PEM (PKCS#8), not encrypted.
     *
     * @throws IOException when the disk refuses
     */
    public static void writePrivateKey(Path file, IssuedIdentity identity) throws IOException {
        writePem(file, "PRIVATE KEY", identity.privateKey().getEncoded());
    }

    private static void writePem(Path file, String label, byte[] der) throws IOException {
        String pem = "-----BEGIN %1$s-----\n%2$s\n-----END %1$s-----\n".formatted(label, PEM_LINES.encodeToString(der));
        SecretFile.write(file, pem.getBytes(StandardCharsets.US_ASCII));
    }

    private static void writePkcs12(Path file, char[] password, Filling filling) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try {
            KeyStore keystore = KeyStore.getInstance(TYPE);
            keystore.load(null, password);
            filling.fill(keystore);
            keystore.store(bytes, password);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The JDK's PKCS#12 does not take the identity", e);
        }
        SecretFile.write(file, bytes.toByteArray());
    }

    @FunctionalInterface
    private interface Filling {
        void fill(KeyStore keystore) throws GeneralSecurityException;
    }
}
