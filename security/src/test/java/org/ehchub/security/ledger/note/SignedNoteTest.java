package org.ehchub.security.ledger.note;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignedNoteTest {

    /** The example of C2SP signed-note. */
    private static final String NOTE = """
            This is an example message.

            \u2014 example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=
            """;

    private static final String VKEY = "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k";

    @Test
    void the_example_of_the_specification_is_verified() {
        SignedNote note = SignedNote.parse(NOTE.getBytes(UTF_8));
        VerifierKey key = VerifierKey.parse(VKEY);

        assertThat(key.of(note)).hasSize(1).allMatch(signature ->
                Ed25519.verify(key.key(), note.text().getBytes(UTF_8), signature.bytes()));
    }

    @Test
    void a_note_is_written_as_it_was_read() {
        assertThat(SignedNote.parse(NOTE.getBytes(UTF_8))).hasToString(NOTE);
    }

    @Test
    void a_key_is_written_as_it_was_read() {
        assertThat(VerifierKey.parse(VKEY)).hasToString(VKEY);
        assertThat(VerifierKey.parse(VKEY).kind()).isEqualTo(VerifierKey.Kind.LOG);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "text\n",
                "text\n\n",
                "text\n\n\u2014 name AAAAAAA=",
                "text\n\n- name AAAAAAA=\n",
                "text\n\n\u2014 na+me AAAAAAA=\n",
                "text\n\n\u2014 na me AAAAAAA=\n",
                "text\n\n\u2014 name AAAAAA==\n",
                "text\n\n\u2014 name AAAAAAB=\n",
                "text\n\n\u2014 name AAAAAAA=\r\n",
                "text\n\n\u2014 name AAAAAAA=\n\u2014 name\n",
                "te\txt\n\n\u2014 name AAAAAAA=\n"
            })
    void what_is_no_note_is_refused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> SignedNote.parse(text.getBytes(UTF_8)));
    }

    @Test
    void what_is_not_utf_8_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> SignedNote.parse(new byte[] {(byte) 0xff, '\n'}));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "example.com/foo",
                "example.com/foo+530d903b+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
                "example.com/fo +530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
                "example.com/foo+530d903a+AukyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
                "example.com/foo+530d903a+AQ==",
                "example.com/foo+530d903a+"
            })
    void what_is_no_key_is_refused(String vkey) {
        assertThatIllegalArgumentException().isThrownBy(() -> VerifierKey.parse(vkey));
    }
}
