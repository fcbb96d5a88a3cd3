package org.ehchub.consent.ledger;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.ehchub.security.ledger.export.LedgerExport;
import org.ehchub.security.ledger.note.Checkpoint;
import org.ehchub.security.ledger.note.SignedNote;
import org.ehchub.security.ledger.note.VerifierKey;
import org.ehchub.security.ledger.tree.ConsistencyProof;
import org.ehchub.security.ledger.tree.InclusionProof;
import org.ehchub.security.ledger.tree.MerkleHash;
import org.ehchub.security.ledger.tree.MerkleTree;
import org.ehchub.security.ledger.tree.Tile;
import org.springframework.transaction.support.TransactionTemplate;

/** What the ledger can show to those who need not take the hub's word for it. */
public final class LedgerEvidence {

    private final LedgerTree tree;
    private final CheckpointOffice office;
    private final Witnessing witnessing;
    private final Ledger ledger;
    private final TransactionTemplate transaction;
    private final Clock clock;

    /** The evidence of this tree. */
    public LedgerEvidence(
            LedgerTree tree,
            CheckpointOffice office,
            Witnessing witnessing,
            Ledger ledger,
            TransactionTemplate transaction,
            Clock clock) {
        this.tree = tree;
        this.office = office;
        this.witnessing = witnessing;
        this.ledger = ledger;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** The public key that checkpoints are verified with. */
    public VerifierKey verifierKey() {
        return office.verifierKey();
    }

    /** The newest checkpoint; nothing before the first was signed. */
    public Optional<SignedNote> checkpoint() {
        return office.latest();
    }

    /** The newest checkpoint with the witness's signature; nothing when there is no witness, or it has signed none. */
    public Optional<SignedNote> cosigned() {
        return witnessing.newestCosigned();
    }

    /** How it stands with the witness; nothing when there is none. */
    public Optional<WitnessStanding> witness() {
        return witnessing.standing();
    }

    /** How many entries the tree has, those since the newest checkpoint included. */
    public long size() {
        return tree.size();
    }

    /** How many events wait to become entries. */
    public long waiting() {
        return tree.waiting();
    }

    /** The root of the tree when it was so large; nothing when it never was. */
    public Optional<MerkleHash> root(long size) {
        long now = tree.size();
        return size < 0 || size > now ? Optional.empty() : Optional.of(new MerkleTree(now, tree.hashes()).root(size));
    }

    /** The proof that an entry was in the tree when it was so large; nothing when it was not. */
    public Optional<InclusionProof> inclusion(long index, long size) {
        long now = tree.size();
        return index < 0 || index >= size || size > now
                ? Optional.empty()
                : Optional.of(new MerkleTree(now, tree.hashes()).inclusion(index, size));
    }

    /** The proof that the tree only grew from one size to another; nothing when it never had these sizes. */
    public Optional<ConsistencyProof> consistency(long oldSize, long newSize) {
        long now = tree.size();
        return oldSize < 1 || oldSize > newSize || newSize > now
                ? Optional.empty()
                : Optional.of(new MerkleTree(now, tree.hashes()).consistency(oldSize, newSize));
    }

    /** Entries in order, from an index on. */
    public List<LedgerEntry> entries(long first, int most) {
        return tree.entries(Math.max(0, first), most);
    }

    /**
     * Writes the ledger up to a checkpoint as C2SP tlog-tiles. The export is itself in the ledger, after what it has.
     *
     * @param reader who gets it
     * @throws IOException when the target fails
     */
    public void export(SignedNote checkpoint, String reader, LedgerExport.Target target) throws IOException {
        transaction.executeWithoutResult(status -> ledger.append(new LedgerEvent(
                LedgerEventKind.LEDGER_EXPORTED,
                clock.instant(),
                Optional.empty(),
                Optional.empty(),
                reader,
                new TreeMap<>(Map.of("size", String.valueOf(Checkpoint.of(checkpoint).size()))))));
        new LedgerExport(tree.hashes(), this::bytes).write(checkpoint, target);
    }

    private List<byte[]> bytes(Tile tile) {
        return tree.entries(tile.first(), tile.width()).stream().map(LedgerEntry::bytes).toList();
    }
}
