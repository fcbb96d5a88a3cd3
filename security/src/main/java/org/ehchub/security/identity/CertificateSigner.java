package org.ehchub.security.identity;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * Puts an authority's name and signature under a certificate.
 *
 * @param issuer the authority's name
 * @param keys the authority's keys
 */
record CertificateSigner(X500Name issuer, KeyPair keys) {

    private static final int SERIAL_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    X509Certificate sign(X500Name subject, PublicKey key, Validity validity, CertificateProfile profile) {
        var draft = new JcaX509v3CertificateBuilder(
                issuer, newSerial(), Date.from(validity.from()), Date.from(validity.until()), subject, key);
        try {
            extend(draft, key, profile);
            var signer = new JcaContentSignerBuilder("SHA256withECDSA").build(keys.getPrivate());
            return new JcaX509CertificateConverter().getCertificate(draft.build(signer));
        } catch (CertIOException | OperatorCreationException | GeneralSecurityException e) {
            throw new IllegalStateException("A certificate could not be made", e);
        }
    }

    private void extend(X509v3CertificateBuilder draft, PublicKey key, CertificateProfile profile)
            throws CertIOException, GeneralSecurityException {
        draft.addExtension(Extension.basicConstraints, true, profile.constraints());
        draft.addExtension(Extension.keyUsage, true, profile.usage());
        if (profile.purpose().isPresent()) {
            draft.addExtension(Extension.extendedKeyUsage, false, profile.purpose().get());
        }
        if (profile.alternativeNames().isPresent()) {
            draft.addExtension(
                    Extension.subjectAlternativeName, false, profile.alternativeNames().get());
        }
        var identifiers = new JcaX509ExtensionUtils();
        draft.addExtension(Extension.subjectKeyIdentifier, false, identifiers.createSubjectKeyIdentifier(key));
        draft.addExtension(
                Extension.authorityKeyIdentifier, false, identifiers.createAuthorityKeyIdentifier(keys.getPublic()));
    }

    /** Random, so that it cannot be foretold; positive and never zero, as RFC 5280, section 4.1.2.2 wants it. */
    private static BigInteger newSerial() {
        return new BigInteger(SERIAL_BITS, RANDOM).setBit(SERIAL_BITS - 1);
    }

    @Override
    public String toString() {
        return "CertificateSigner[" + issuer + "]";
    }
}
