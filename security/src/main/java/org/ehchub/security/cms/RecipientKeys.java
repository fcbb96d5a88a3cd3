package org.ehchub.security.cms;

import java.io.ByteArrayInputStream;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Provider;
import java.security.PublicKey;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.NamedParameterSpec;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cms.CMSAlgorithm;
import org.bouncycastle.cms.RecipientInfoGenerator;
import org.bouncycastle.cms.jcajce.JceKEMRecipientInfoGenerator;
import org.bouncycastle.cms.jcajce.JceKeyAgreeRecipientInfoGenerator;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/**
 * How a content's key reaches a recipient, by the kind of its certificate's key.
 *
 * <ul>
 *   <li>EC P-256: ephemeral-static ECDH (RFC 5753), SHA-256 key derivation, AES-256 key wrap.
 *   <li>ML-KEM-768: a KEMRecipientInfo (RFC 9629, RFC 9936), HKDF-SHA-256, AES-256 key wrap.
 * </ul>
 */
public final class RecipientKeys {

    private static final Provider BOUNCY_CASTLE = new BouncyCastleProvider();
    private static final AlgorithmIdentifier HKDF =
            new AlgorithmIdentifier(PKCSObjectIdentifiers.id_alg_hkdf_with_sha256);
    private static final String CURVE = "secp256r1";
    private static final ECParameterSpec P_256 = p256();

    private RecipientKeys() {}

    /** Whether copies can be sealed to this certificate. */
    public static boolean suits(X509Certificate recipient) {
        return isP256(recipient.getPublicKey()) || isMlKem(recipient.getPublicKey());
    }

    /** @throws IllegalArgumentException when its key is neither EC P-256 nor ML-KEM-768 */
    static RecipientInfoGenerator of(X509Certificate recipient) throws GeneralSecurityException {
        PublicKey key = recipient.getPublicKey();
        if (isMlKem(key)) {
            return new JceKEMRecipientInfoGenerator(asBouncyCastleReads(recipient), CMSAlgorithm.AES256_WRAP)
                    .setKDF(HKDF)
                    .setProvider(BOUNCY_CASTLE);
        }
        if (isP256(key)) {
            KeyPair ephemeral = ephemeral();
            return new JceKeyAgreeRecipientInfoGenerator(
                            CMSAlgorithm.ECDH_SHA256KDF,
                            ephemeral.getPrivate(),
                            ephemeral.getPublic(),
                            CMSAlgorithm.AES256_WRAP)
                    .addRecipient(recipient)
                    .setProvider(BOUNCY_CASTLE);
        }
        throw new IllegalArgumentException("A copy is sealed to an EC P-256 or an ML-KEM-768 key");
    }

    /** It encapsulates only to keys of its own making. */
    private static X509Certificate asBouncyCastleReads(X509Certificate recipient) throws GeneralSecurityException {
        return (X509Certificate) CertificateFactory.getInstance("X.509", BOUNCY_CASTLE)
                .generateCertificate(new ByteArrayInputStream(recipient.getEncoded()));
    }

    private static KeyPair ephemeral() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC", BOUNCY_CASTLE);
        generator.initialize(new ECGenParameterSpec(CURVE));
        return generator.generateKeyPair();
    }

    private static boolean isMlKem(PublicKey key) {
        return key.getParams() instanceof NamedParameterSpec kind && kind.getName().equals("ML-KEM-768");
    }

    /** Not another curve of the same size. */
    static boolean isP256(PublicKey key) {
        return key instanceof ECPublicKey ec
                && ec.getParams().getCurve().equals(P_256.getCurve())
                && ec.getParams().getGenerator().equals(P_256.getGenerator())
                && ec.getParams().getOrder().equals(P_256.getOrder());
    }

    private static ECParameterSpec p256() {
        try {
            AlgorithmParameters parameters = AlgorithmParameters.getInstance("EC");
            parameters.init(new ECGenParameterSpec(CURVE));
            return parameters.getParameterSpec(ECParameterSpec.class);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has P-256", e);
        }
    }
}
