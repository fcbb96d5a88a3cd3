package org.ehchub.security.cms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.stream.Stream;
import org.bouncycastle.crypto.DataLengthException;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.generators.HKDFBytesGenerator;
import org.bouncycastle.crypto.params.HKDFParameters;
import org.ehchub.security.WycheproofVectors;
import org.ehchub.security.WycheproofVectors.Vector;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** HKDF-SHA-256 as Bouncy Castle derives the key of a copy that is sealed to an ML-KEM key. */
class HkdfVectorsTest {

    static Stream<Vector> valid() {
        return WycheproofVectors.read("hkdf_sha256_test.json").filter(Vector::valid);
    }

    static Stream<Vector> tooLong() {
        return WycheproofVectors.read("hkdf_sha256_test.json").filter(vector -> !vector.valid());
    }

    @ParameterizedTest
    @MethodSource("valid")
    void derives(Vector vector) {
        assertThat(derived(vector)).isEqualTo(vector.bytes("okm"));
    }

    @ParameterizedTest
    @MethodSource("tooLong")
    void derivesNoMoreThanThereIs(Vector vector) {
        assertThatExceptionOfType(DataLengthException.class).isThrownBy(() -> derived(vector));
    }

    private static byte[] derived(Vector vector) {
        var generator = new HKDFBytesGenerator(new SHA256Digest());
        generator.init(new HKDFParameters(vector.bytes("ikm"), vector.bytes("salt"), vector.bytes("info")));
        byte[] key = new byte[vector.test().get("size").asInt()];
        generator.generateBytes(key, 0, key.length);
        return key;
    }
}
