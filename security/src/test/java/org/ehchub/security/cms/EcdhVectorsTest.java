package org.ehchub.security.cms;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPrivateKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Stream;
import javax.crypto.KeyAgreement;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.ehchub.security.WycheproofVectors;
import org.ehchub.security.WycheproofVectors.Vector;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** ECDH on P-256 as copies are sealed by it: the JDK reads the recipient's key, Bouncy Castle agrees. */
class EcdhVectorsTest {

    private static final BouncyCastleProvider BOUNCY_CASTLE = new BouncyCastleProvider();

    static Stream<Vector> valid() {
        return WycheproofVectors.read("ecdh_secp256r1_test.json").filter(Vector::valid);
    }

    static Stream<Vector> doubtful() {
        return WycheproofVectors.read("ecdh_secp256r1_test.json").filter(vector -> !vector.valid());
    }

    @ParameterizedTest
    @MethodSource("valid")
    void agrees(Vector vector) {
        assertThat(agreed(vector)).hasValue(vector.test().get("shared").asString());
    }

    /** Keys on other curves, off the curve, or oddly written: no key, or the one secret that is right. */
    @ParameterizedTest
    @MethodSource("doubtful")
    void isNotMisled(Vector vector) {
        assertThat(agreed(vector)).isIn(Optional.empty(), Optional.of(vector.test().get("shared").asString()));
    }

    private static Optional<String> agreed(Vector vector) {
        try {
            PublicKey theirs =
                    KeyFactory.getInstance("EC").generatePublic(new X509EncodedKeySpec(vector.bytes("public")));
            if (!RecipientKeys.isP256(theirs)) {
                return Optional.empty();
            }
            BigInteger scalar = new BigInteger(vector.test().get("private").asString(), 16);
            KeyAgreement agreement = KeyAgreement.getInstance("ECDH", BOUNCY_CASTLE);
            agreement.init(KeyFactory.getInstance("EC", BOUNCY_CASTLE)
                    .generatePrivate(new ECPrivateKeySpec(scalar, p256())));
            agreement.doPhase(theirs, true);
            return Optional.of(HexFormat.of().formatHex(agreement.generateSecret()));
        } catch (GeneralSecurityException | IllegalArgumentException refused) {
            return Optional.empty();
        }
    }

    private static ECParameterSpec p256() throws GeneralSecurityException {
        AlgorithmParameters parameters = AlgorithmParameters.getInstance("EC");
        parameters.init(new ECGenParameterSpec("secp256r1"));
        return parameters.getParameterSpec(ECParameterSpec.class);
    }
}
