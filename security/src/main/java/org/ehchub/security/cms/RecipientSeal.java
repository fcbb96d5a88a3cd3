package org.ehchub.security.cms;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.Provider;
import java.security.Security;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.List;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.CMSAlgorithm;
import org.bouncycastle.cms.CMSAuthEnvelopedDataGenerator;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.SignerInfoGenerator;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.cms.jcajce.JceCMSContentEncryptorBuilder;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.OutputAEADEncryptor;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.ehchub.security.identity.IssuedIdentity;

/**
 * Signs a copy as the hub and seals it to one recipient, as {@code application/cms} (RFC 7193) carries it:
 * AuthEnvelopedData (RFC 5083) with AES-256-GCM (RFC 5084), whose content is a SignedData with the copy and the hub's
 * certificate. The content's key goes to the recipient by {@link RecipientKeys}.
 *
 * <p>Signed inside: whoever only carries the copy does not learn whose it is. Safe for use by many threads at once.
 */
public final class RecipientSeal {

    /** The media type of what {@link #seal} makes (RFC 7193). */
    public static final String MEDIA_TYPE = "application/cms";

    /** Bouncy Castle's own AES-GCM is many times slower. */
    private static final Provider BULK = Security.getProvider("SunJCE");

    private final IssuedIdentity hub;
    private final JcaCertStore certificates;

    /**
     * @param hub an EC or RSA key and its certificate, by which recipients know the hub
     * @throws IllegalArgumentException when the certificate has no DER form
     */
    public RecipientSeal(IssuedIdentity hub) {
        this.hub = hub;
        try {
            this.certificates = new JcaCertStore(List.of(hub.certificate()));
        } catch (CertificateEncodingException e) {
            throw new IllegalArgumentException("A certificate that has no DER form", e);
        }
    }

    /**
     * The copy, signed and sealed; every call gives other bytes.
     *
     * @throws IllegalArgumentException when nothing can be sealed to this certificate, see {@link RecipientKeys}
     */
    public byte[] seal(byte[] copy, X509Certificate recipient) {
        try {
            var envelope = new CMSAuthEnvelopedDataGenerator();
            envelope.addRecipientInfoGenerator(RecipientKeys.of(recipient));
            var encryptor = (OutputAEADEncryptor)
                    new JceCMSContentEncryptorBuilder(CMSAlgorithm.AES256_GCM).setProvider(BULK).build();
            return envelope.generate(new CMSProcessableByteArray(signed(copy)), encryptor).getEncoded();
        } catch (CMSException | OperatorCreationException | GeneralSecurityException | IOException e) {
            throw new IllegalStateException("A copy could not be sealed to its recipient", e);
        }
    }

    private String signature() {
        return hub.privateKey().getAlgorithm().equals("RSA") ? "SHA256withRSA" : "SHA256withECDSA";
    }

    private byte[] signed(byte[] copy)
            throws CMSException, OperatorCreationException, GeneralSecurityException, IOException {
        ContentSigner signer = new JcaContentSignerBuilder(signature()).build(hub.privateKey());
        SignerInfoGenerator info = new JcaSignerInfoGeneratorBuilder(new JcaDigestCalculatorProviderBuilder().build())
                .build(signer, hub.certificate());
        var generator = new CMSSignedDataGenerator();
        generator.addSignerInfoGenerator(info);
        generator.addCertificates(certificates);
        return generator.generate(new CMSProcessableByteArray(copy), true).getEncoded();
    }
}
