package org.ehchub.security.envelope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.stream.Stream;
import javax.crypto.AEADBadTagException;
import org.ehchub.security.WycheproofVectors;
import org.ehchub.security.WycheproofVectors.Vector;
import org.ehchub.security.keys.DataKey;
import org.ehchub.security.keys.DataKeys;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The vectors of the one configuration that envelopes use: 256-bit key, 96-bit nonce, 128-bit tag. */
class AesGcmVectorsTest {

    private final AesGcm gcm = new AesGcm();

    static Stream<Vector> valid() {
        return asConfigured().filter(Vector::valid);
    }

    static Stream<Vector> invalid() {
        return asConfigured().filter(vector -> !vector.valid());
    }

    private static Stream<Vector> asConfigured() {
        return WycheproofVectors.read("aes_gcm_test.json")
                .filter(vector -> vector.group().get("keySize").asInt() == 256
                        && vector.group().get("ivSize").asInt() == 96
                        && vector.group().get("tagSize").asInt() == 128);
    }

    @ParameterizedTest
    @MethodSource("valid")
    void encrypts(Vector vector) {
        byte[] expected = sealed(vector);
        byte[] out = new byte[expected.length];

        try (DataKey key = DataKeys.of(vector.bytes("key"))) {
            gcm.encrypt(key, vector.bytes("iv"), vector.bytes("aad"), vector.bytes("msg"), out, 0);
        }

        assertThat(out).isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("valid")
    void decrypts(Vector vector) throws AEADBadTagException {
        try (DataKey key = DataKeys.of(vector.bytes("key"))) {
            byte[] plaintext = gcm.decrypt(key, vector.bytes("iv"), vector.bytes("aad"), sealed(vector), 0);

            assertThat(plaintext).isEqualTo(vector.bytes("msg"));
        }
    }

    @ParameterizedTest
    @MethodSource("invalid")
    void refuses(Vector vector) {
        try (DataKey key = DataKeys.of(vector.bytes("key"))) {
            assertThatThrownBy(() ->
                            gcm.decrypt(key, vector.bytes("iv"), vector.bytes("aad"), sealed(vector), 0))
                    .isInstanceOf(AEADBadTagException.class);
        }
    }

    private static byte[] sealed(Vector vector) {
        byte[] ciphertext = vector.bytes("ct");
        byte[] tag = vector.bytes("tag");
        byte[] sealed = Arrays.copyOf(ciphertext, ciphertext.length + tag.length);
        System.arraycopy(tag, 0, sealed, ciphertext.length, tag.length);
        return sealed;
    }
}
