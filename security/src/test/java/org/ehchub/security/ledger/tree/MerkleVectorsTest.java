package org.ehchub.security.ledger.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.ehchub.security.ledger.tree.MerkleVectors.Vector;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MerkleVectorsTest {

    static Stream<Vector> inclusion() {
        return MerkleVectors.read("inclusion");
    }

    static Stream<Vector> consistency() {
        return MerkleVectors.read("consistency");
    }

    @ParameterizedTest
    @MethodSource("inclusion")
    void inclusion_proofs_are_told_true_from_false(Vector vector) {
        boolean verified = holds(
                () -> new InclusionProof(vector.number("leafIdx"), vector.number("treeSize"), vector.proof())
                        .verify(vector.hash("leafHash"), vector.hash("root")));

        assertThat(verified).isEqualTo(vector.valid());
    }

    @ParameterizedTest
    @MethodSource("consistency")
    void consistency_proofs_are_told_true_from_false(Vector vector) {
        boolean verified = holds(
                () -> new ConsistencyProof(vector.number("size1"), vector.number("size2"), vector.proof())
                        .verify(vector.hash("root1"), vector.hash("root2")));

        assertThat(verified).isEqualTo(vector.valid());
    }

    /** Sizes of which there can be no proof are refused when one is made. */
    private static boolean holds(BooleanSupplier verification) {
        try {
            return verification.getAsBoolean();
        } catch (IllegalArgumentException impossible) {
            return false;
        }
    }
}
