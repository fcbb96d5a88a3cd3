package org.ehchub.security.identity;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.KeyUsage;

/**
 * A small certificate authority, so that agencies and the hub can prove themselves to each other at the first start
 * (RFC 5280, ECDSA on P-256). In production the agencies' own authorities take its place.
 *
 * <p>Its key lives in memory only: once it is gone, nobody issues in its name.
 */
public final class CertificateIssuer {

    private final CertificateSigner signer;
    private final X509Certificate authority;

    /**
     * A new authority, which signs itself.
     *
     * @param commonName what people call it
     * @param validity of its own certificate
     */
    public CertificateIssuer(String commonName, Validity validity) {
        KeyPair pair = newKeyPair();
        this.signer = new CertificateSigner(named(commonName), pair);
        this.authority = signer.sign(named(commonName), pair.getPublic(), validity, CertificateProfile.authority());
    }

    /** The authority's own certificate: what those who trust it are given. */
    public X509Certificate authority() {
        return authority;
    }

    /**
     * A server's identity; good for a server only.
     *
     * @param commonName what people call it; clients go by the other names
     * @param dnsNames the host names it answers to, such as {@code localhost}
     * @param ipAddresses the addresses it answers to, such as {@code 127.0.0.1}
     * @throws IllegalArgumentException when it would answer to no name, or an address is none
     */
    public IssuedIdentity issueServer(
            String commonName, List<String> dnsNames, List<String> ipAddresses, Validity validity) {
        return issue(commonName, validity, CertificateProfile.server(dnsNames, ipAddresses));
    }

    /** An agency's identity; good for a client only. */
    public IssuedIdentity issueClient(String commonName, Validity validity) {
        return issue(commonName, validity, CertificateProfile.client());
    }

    /** An identity that copies are sealed to, with a key on P-256; good for nothing else. */
    public IssuedIdentity issueRecipient(String commonName, Validity validity) {
        return issue(commonName, validity, CertificateProfile.recipient(KeyUsage.keyAgreement));
    }

    /** An identity that copies are sealed to, with an ML-KEM-768 key; good for nothing else. */
    public IssuedIdentity issuePostQuantumRecipient(String commonName, Validity validity) {
        try {
            KeyPair pair = KeyPairGenerator.getInstance("ML-KEM-768").generateKeyPair();
            return issue(commonName, pair, validity, CertificateProfile.recipient(KeyUsage.keyEncipherment));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has ML-KEM-768", e);
        }
    }

    private IssuedIdentity issue(String commonName, Validity validity, CertificateProfile profile) {
        return issue(commonName, newKeyPair(), validity, profile);
    }

    private IssuedIdentity issue(String commonName, KeyPair pair, Validity validity, CertificateProfile profile) {
        X509Certificate certificate = signer.sign(named(commonName), pair.getPublic(), validity, profile);
        return new IssuedIdentity(pair.getPrivate(), certificate, authority);
    }

    private static X500Name named(String commonName) {
        return new X500NameBuilder().addRDN(BCStyle.CN, commonName).build();
    }

    private static KeyPair newKeyPair() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has P-256", e);
        }
    }
}
