package org.ehchub.consent.ledger;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import org.ehchub.security.ledger.note.Checkpoint;
import org.ehchub.security.ledger.note.CheckpointSigner;
import org.ehchub.security.ledger.note.SignedNote;
import org.ehchub.security.ledger.note.VerifierKey;
import org.ehchub.security.ledger.tree.MerkleHash;
import org.ehchub.security.ledger.tree.MerkleTree;
import org.ehchub.security.ledger.tree.TreeIncomplete;

/** Signs the head of the tree, and never one that does not go on from what was signed before. */
public final class CheckpointOffice {

    private final LedgerTree tree;
    private final Checkpoints checkpoints;
    private final CheckpointSigner signer;
    private final Clock clock;

    /** An office for the tree's log. */
    public CheckpointOffice(LedgerTree tree, Checkpoints checkpoints, CheckpointSigner signer, Clock clock) {
        this.tree = tree;
        this.checkpoints = checkpoints;
        this.signer = signer;
        this.clock = clock;
    }

    /** The public key that all of its checkpoints are verified with. */
    public VerifierKey verifierKey() {
        return signer.verifierKey();
    }

    /** The newest checkpoint with the log's own signature; nothing before the first was signed. */
    public Optional<SignedNote> latest() {
        return checkpoints.latest(signer.origin());
    }

    /**
     * Signs the tree as it stands, unless that was signed already.
     *
     * @throws LedgerBroken when the tree does not go on from the latest checkpoint
     */
    public void sign() {
        long size = tree.size();
        Optional<Checkpoint> before = latest().map(Checkpoint::of);
        if (size == before.map(Checkpoint::size).orElse(0L)) {
            return;
        }
        before.ifPresent(checkpoint -> requireContinued(checkpoint, size));
        MerkleHash root = new MerkleTree(size, tree.hashes()).root(size);
        checkpoints.add(signer.sign(new Checkpoint(signer.origin(), size, root)), clock.instant());
    }

    /**
     * Compares the tree with the latest checkpoint.
     *
     * @throws LedgerBroken when they do not fit, or the checkpoint is not one that this log has signed
     */
    public void verifyLatest() {
        latest().ifPresent(note -> {
            Checkpoint claimed = Checkpoint.of(note);
            try {
                byte[] bytes = note.toString().getBytes(StandardCharsets.UTF_8);
                requireContinued(Checkpoint.verified(bytes, signer.verifierKey()), tree.size());
            } catch (IllegalArgumentException notSigned) {
                throw new LedgerBroken(claimed.size());
            }
        });
    }

    private void requireContinued(Checkpoint before, long size) {
        if (size < before.size() || !before.root().equals(root(before.size(), size))) {
            throw new LedgerBroken(Math.min(size, before.size()));
        }
    }

    private MerkleHash root(long sizeThen, long size) {
        try {
            return new MerkleTree(size, tree.hashes()).root(sizeThen);
        } catch (TreeIncomplete lost) {
            throw new LedgerBroken(lost.tile().first());
        }
    }
}
