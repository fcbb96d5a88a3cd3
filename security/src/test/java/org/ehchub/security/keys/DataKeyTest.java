package org.ehchub.security.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.NotSerializableException;
import java.io.ObjectOutputStream;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class DataKeyTest {

    @Test
    void is_an_aes_256_key() {
        try (DataKey key = DataKey.generate()) {
            assertThat(key.getAlgorithm()).isEqualTo("AES");
            assertThat(key.getEncoded()).hasSize(32);
        }
    }

    @Test
    void is_never_made_twice() {
        try (DataKey first = DataKey.generate();
                DataKey second = DataKey.generate()) {
            assertThat(first.getEncoded()).isNotEqualTo(second.getEncoded());
        }
    }

    @Test
    void closed_it_is_unusable() {
        DataKey key = DataKey.generate();

        key.close();

        assertThat(key.isDestroyed()).isTrue();
        assertThatIllegalStateException().isThrownBy(key::getEncoded).withMessageContaining("destroyed");
    }

    @Test
    void destroyed_its_bytes_are_zero() {
        byte[] material = HexFormat.of().parseHex("07".repeat(32));
        DataKey key = DataKey.owning(material);

        key.destroy();

        assertThat(material).containsOnly(0);
    }

    @Test
    void may_be_destroyed_twice() {
        DataKey key = DataKey.generate();
        key.destroy();

        key.destroy();

        assertThat(key.isDestroyed()).isTrue();
    }

    @Test
    void gives_copies_only() {
        try (DataKey key = DataKey.generate()) {
            byte[] before = key.getEncoded();

            key.getEncoded()[0] ^= 1;

            assertThat(key.getEncoded()).isEqualTo(before);
        }
    }

    @Test
    void is_not_printed() {
        try (DataKey key = DataKey.generate()) {
            assertThat(key).hasToString("DataKey[redacted]");
        }
    }

    @Test
    void is_not_serialised() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (DataKey key = DataKey.generate();
                var out = new ObjectOutputStream(bytes)) {
            assertThatExceptionOfType(NotSerializableException.class).isThrownBy(() -> out.writeObject(key));

            out.flush();
            assertThat(HexFormat.of().formatHex(bytes.toByteArray()))
                    .doesNotContain(HexFormat.of().formatHex(key.getEncoded()));
        }
    }
}
