package org.ehchub.security.ledger.note;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.ehchub.security.keys.KeystoreCustodian;
import org.ehchub.security.keys.Passphrase;
import org.ehchub.security.ledger.tree.MerkleHash;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckpointTest {

    private static final CheckpointSigner SIGNER = TestLog.signer("ledger.example/hub");
    private static final Checkpoint CHECKPOINT = new Checkpoint("ledger.example/hub", 7, MerkleHash.EMPTY_TREE);

    private static byte[] bytes(SignedNote note) {
        return note.toString().getBytes(UTF_8);
    }

    @Test
    void the_example_of_the_specification_is_read() {
        SignedNote note = SignedNote.parse("""
                example.com/behind-the-sofa
                20852163
                CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=

                \u2014 example.com/behind-the-sofa Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=
                """.getBytes(UTF_8));

        assertThat(Checkpoint.of(note))
                .isEqualTo(new Checkpoint(
                        "example.com/behind-the-sofa",
                        20852163,
                        MerkleHash.parse("CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=")));
    }

    @Test
    void a_signed_checkpoint_is_verified() {
        SignedNote note = SIGNER.sign(CHECKPOINT);

        assertThat(Checkpoint.verified(bytes(note), SIGNER.verifierKey())).isEqualTo(CHECKPOINT);
    }

    @Test
    void a_checkpoint_signed_with_another_key_is_refused() {
        SignedNote note = SIGNER.sign(CHECKPOINT);
        VerifierKey other = TestLog.signer("ledger.example/other").verifierKey();

        assertThatIllegalArgumentException().isThrownBy(() -> Checkpoint.verified(bytes(note), other));
    }

    @Test
    void a_signature_of_another_text_is_refused() {
        SignedNote note = SIGNER.sign(CHECKPOINT);
        var other = new Checkpoint(CHECKPOINT.origin(), 8, CHECKPOINT.root());
        var forged = new SignedNote(other.text(), note.signatures());

        assertThatIllegalArgumentException().isThrownBy(() -> Checkpoint.verified(bytes(forged), SIGNER.verifierKey()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\n1\n", "a\n01\nX\n", "a\n-1\nX\n", "a\n+1\nX\n", "a\nx\nX\n", "a b\n1\nX\n", "a\n1\nX\nmore\n"})
    void what_is_no_checkpoint_is_refused(String text) {
        var note = new SignedNote(text.replace("X", MerkleHash.EMPTY_TREE.toString()), SIGNER.sign(CHECKPOINT).signatures());

        assertThatIllegalArgumentException().isThrownBy(() -> Checkpoint.of(note));
    }

    @Test
    void a_signer_signs_for_its_own_log_only() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SIGNER.sign(new Checkpoint("ledger.example/other", 7, MerkleHash.EMPTY_TREE)));
    }

    @Test
    void a_custodian_s_keystore_brings_the_log_s_key_back(@TempDir Path folder) {
        Path keystore = folder.resolve("hub.p12");
        Passphrase password = "secret"::toCharArray;
        var made = KeystoreCustodian.create(keystore, password, LocalDate.of(2026, 1, 1)).pseudonymiser();
        var opened = KeystoreCustodian.open(keystore, password).pseudonymiser();

        var before = new CheckpointSigner("ledger.example/hub", made).verifierKey();
        var after = new CheckpointSigner("ledger.example/hub", opened).verifierKey();
        var ofAnotherLog = new CheckpointSigner("ledger.example/other", opened).verifierKey();

        assertThat(after).hasToString(before.toString());
        assertThat(ofAnotherLog.key()).isNotEqualTo(before.key());
    }

    @Test
    void a_witness_s_cosignature_is_found_with_its_time() {
        var witness = new TestWitness("witness.example/w1");
        SignedNote note = SIGNER.sign(CHECKPOINT);
        Instant at = Instant.parse("2026-03-16T09:30:00Z");

        var cosignature = Cosignature.find(note.with(List.of(witness.cosign(note, at))), witness.key());

        assertThat(cosignature).hasValueSatisfying(found -> assertThat(found.at()).isEqualTo(at));
    }

    @Test
    void a_cosignature_on_another_checkpoint_is_none() {
        var witness = new TestWitness("witness.example/w1");
        SignedNote other = SIGNER.sign(new Checkpoint(CHECKPOINT.origin(), 8, CHECKPOINT.root()));
        SignedNote note = SIGNER.sign(CHECKPOINT).with(List.of(witness.cosign(other, Instant.EPOCH.plusSeconds(1))));

        assertThat(Cosignature.find(note, witness.key())).isEmpty();
    }

    @Test
    void a_cosignature_without_a_time_is_none() {
        var witness = new TestWitness("witness.example/w1");
        SignedNote note = SIGNER.sign(CHECKPOINT);

        assertThat(Cosignature.find(note.with(List.of(witness.cosign(note, Instant.EPOCH))), witness.key())).isEmpty();
    }

    @Test
    void a_log_s_key_cosigns_nothing() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Cosignature.find(SIGNER.sign(CHECKPOINT), SIGNER.verifierKey()));
    }
}
