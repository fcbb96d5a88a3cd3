package org.ehchub.security.ledger.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MerkleTreeTest {

    /** Two levels of full tiles and a rest, so that every shape of a right edge occurs. */
    private static final int LARGE = 256 * 256 + 300;

    private static final KeptTree KEPT = KeptTree.of(LARGE);

    /** RFC 6962, section 2.1, word for word. */
    private static MerkleHash defined(List<MerkleHash> entries) {
        if (entries.size() == 1) {
            return entries.getFirst();
        }
        int k = 1;
        while (k * 2 < entries.size()) {
            k *= 2;
        }
        return MerkleHash.ofNode(defined(entries.subList(0, k)), defined(entries.subList(k, entries.size())));
    }

    @Test
    void the_root_of_no_entries_is_the_hash_of_nothing() {
        assertThat(KEPT.tree().root(0)).hasToString("47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=");
        assertThat(TreeEdge.empty().root()).isEqualTo(MerkleHash.EMPTY_TREE);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 8, 255, 256, 257, 511, 512, 1_000, 65_535, 65_536, 65_537, 65_792, LARGE})
    void roots_are_as_defined(int size) {
        MerkleHash expected = defined(KEPT.entryHashes().subList(0, size));

        assertThat(KEPT.tree().root(size)).isEqualTo(expected);
        assertThat(TreeEdge.of(size, KEPT).root()).isEqualTo(expected);
    }

    @Test
    void a_tree_grows_the_same_from_wherever_it_is_taken_up() {
        for (int size = 0; size < 600; size++) {
            TreeEdge edge = TreeEdge.of(size, KEPT);
            edge.add(KEPT.entryHashes().get(size), (level, position, hash) ->
                    assertThat(KEPT.read(Tile.with(level, position, LARGE)).get((int) (position % 256))).isEqualTo(hash));

            assertThat(edge.root()).isEqualTo(KEPT.tree().root(size + 1L));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5, 64, 70, 257, 300})
    void every_entry_is_proved_to_be_in_the_tree(int size) {
        MerkleTree tree = KEPT.tree();
        for (int index = 0; index < size; index++) {
            InclusionProof proof = tree.inclusion(index, size);

            assertThat(proof.verify(KEPT.entryHashes().get(index), tree.root(size))).isTrue();
            assertThat(proof.verify(KEPT.entryHashes().get(index + 1), tree.root(size))).isFalse();
        }
    }

    @Test
    void entries_of_a_large_tree_are_proved_too() {
        MerkleTree tree = KEPT.tree();
        for (int index = 0; index < LARGE; index += 1_009) {
            assertThat(tree.inclusion(index, LARGE).verify(KEPT.entryHashes().get(index), tree.root(LARGE)))
                    .isTrue();
        }
    }

    @Test
    void every_size_is_proved_to_be_the_beginning_of_every_later_one() {
        MerkleTree tree = KEPT.tree();
        for (int newSize = 1; newSize <= 70; newSize++) {
            for (int oldSize = 1; oldSize <= newSize; oldSize++) {
                ConsistencyProof proof = tree.consistency(oldSize, newSize);

                assertThat(proof.verify(tree.root(oldSize), tree.root(newSize))).isTrue();
                assertThat(proof.verify(tree.root(oldSize - 1L), tree.root(newSize))).isFalse();
            }
        }
    }

    @Test
    void sizes_of_a_large_tree_are_proved_too() {
        MerkleTree tree = KEPT.tree();
        for (int oldSize = 1; oldSize < LARGE; oldSize += 2_003) {
            assertThat(tree.consistency(oldSize, LARGE).verify(tree.root(oldSize), tree.root(LARGE))).isTrue();
        }
    }

    @Test
    void a_lost_hash_shows() {
        var tree = new MerkleTree(LARGE + 1, KEPT);

        assertThatExceptionOfType(TreeIncomplete.class).isThrownBy(() -> tree.root(LARGE + 1));
    }

    @Test
    void there_is_no_root_of_a_tree_that_never_was() {
        assertThatIllegalArgumentException().isThrownBy(() -> KEPT.tree().root(LARGE + 1));
        assertThatIllegalArgumentException().isThrownBy(() -> KEPT.tree().root(-1));
    }

    @Test
    void there_is_no_proof_of_what_is_not_in_the_tree() {
        assertThatIllegalArgumentException().isThrownBy(() -> KEPT.tree().inclusion(5, 5));
        assertThatIllegalArgumentException().isThrownBy(() -> KEPT.tree().inclusion(-1, 5));
        assertThatIllegalArgumentException().isThrownBy(() -> KEPT.tree().consistency(0, 5));
        assertThatIllegalArgumentException().isThrownBy(() -> KEPT.tree().consistency(6, 5));
    }

    @Test
    void a_hash_keeps_its_own_bytes() {
        byte[] bytes = new byte[MerkleHash.LENGTH];
        MerkleHash hash = MerkleHash.of(bytes);
        bytes[0] = 1;
        hash.bytes()[1] = 1;

        assertThat(hash).isEqualTo(MerkleHash.of(new byte[MerkleHash.LENGTH])).hasSameHashCodeAs(MerkleHash.of(new byte[32]));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "AAAA", "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFV=", "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU"})
    void a_text_that_is_no_hash_is_refused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> MerkleHash.parse(text));
    }
}
