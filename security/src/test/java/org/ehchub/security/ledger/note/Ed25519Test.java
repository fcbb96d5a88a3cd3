package org.ehchub.security.ledger.note;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.stream.Stream;
import org.ehchub.security.WycheproofVectors;
import org.ehchub.security.WycheproofVectors.Vector;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class Ed25519Test {

    private static byte[] hex(String digits) {
        return digits == null ? new byte[0] : HexFormat.of().parseHex(digits);
    }

    /** RFC 8032, section 7.1, tests 1 to 3. */
    @ParameterizedTest
    @CsvSource({
        "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60,"
                + "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a,,"
                + "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46b"
                + "d25bf5f0595bbe24655141438e7a100b",
        "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb,"
                + "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c,72,"
                + "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c"
                + "387b2eaeb4302aeeb00d291612bb0c00"
    })
    void a_private_key_gives_its_public_key_and_signature(String seed, String key, String message, String signature) {
        var pair = Ed25519.pair(hex(seed));

        assertThat(Ed25519.bytes(pair.getPublic())).isEqualTo(hex(key));
        assertThat(Ed25519.sign(pair, hex(message))).isEqualTo(hex(signature));
    }

    static Stream<Vector> vectors() {
        return WycheproofVectors.read("ed25519_test.json");
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void signatures_are_told_true_from_false(Vector vector) {
        byte[] key = hex(vector.group().get("publicKey").get("pk").asString());

        assertThat(Ed25519.verify(key, vector.bytes("msg"), vector.bytes("sig"))).isEqualTo(vector.valid());
    }
}
