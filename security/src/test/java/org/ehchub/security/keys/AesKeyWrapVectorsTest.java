package org.ehchub.security.keys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.ehchub.security.WycheproofVectors;
import org.ehchub.security.WycheproofVectors.Vector;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every AES-KWP vector, of all three key sizes. */
class AesKeyWrapVectorsTest {

    private static final String EPOCH = "2026-11-21";

    private final AesKeyWrap keyWrap = new AesKeyWrap();

    static Stream<Vector> valid() {
        return WycheproofVectors.read("aes_kwp_test.json").filter(Vector::valid);
    }

    static Stream<Vector> invalid() {
        return WycheproofVectors.read("aes_kwp_test.json").filter(vector -> !vector.valid());
    }

    @ParameterizedTest
    @MethodSource("valid")
    void wraps(Vector vector) {
        byte[] wrapped = keyWrap.wrap(wrappingKey(vector), EPOCH, vector.bytes("msg"));

        assertThat(wrapped).isEqualTo(vector.bytes("ct"));
    }

    @ParameterizedTest
    @MethodSource("valid")
    void unwraps(Vector vector) {
        var plain = keyWrap.unwrap(wrappingKey(vector), EPOCH, vector.bytes("ct"));

        assertThat(plain).hasValue(vector.bytes("msg"));
    }

    @ParameterizedTest
    @MethodSource("invalid")
    void refuses(Vector vector) {
        var plain = keyWrap.unwrap(wrappingKey(vector), EPOCH, vector.bytes("ct"));

        assertThat(plain).isEmpty();
    }

    private static SecretKey wrappingKey(Vector vector) {
        return new SecretKeySpec(vector.bytes("key"), "AES");
    }
}
