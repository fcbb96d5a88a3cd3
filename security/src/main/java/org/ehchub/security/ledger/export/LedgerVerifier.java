package org.ehchub.security.ledger.export;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.ehchub.security.ledger.note.Checkpoint;
import org.ehchub.security.ledger.note.Cosignature;
import org.ehchub.security.ledger.note.SignedNote;
import org.ehchub.security.ledger.note.VerifierKey;
import org.ehchub.security.ledger.tree.TreeEdge;

/**
 * Checks an export to its last byte: every entry against the tree, every hash of the tree, the tree's root against the
 * checkpoint, and the checkpoint's signature. Needs nothing but the log's public key.
 *
 * <p>That history was rewritten and signed anew by whoever has the log's private key shows against a checkpoint that was
 * kept outside, or by a witness that did not co-sign.
 *
 * @param log the log's key
 * @param witnesses the keys of those that must have co-signed
 * @param earlier checkpoints that were kept outside, verified
 */
public record LedgerVerifier(VerifierKey log, List<VerifierKey> witnesses, List<Checkpoint> earlier) {

    public LedgerVerifier {
        witnesses = List.copyOf(witnesses);
        earlier = List.copyOf(earlier);
    }

    /**
     * Checks all of it, or up to the first thing that is wrong.
     *
     * @throws IOException when a file that is there cannot be read
     */
    public Verdict verify(ExportFiles export) throws IOException {
        var files = new TrackedFiles(export);
        try {
            byte[] note = files.read(ExportPaths.CHECKPOINT);
            Checkpoint head = claimed(note);
            for (Checkpoint before : earlier) {
                if (before.size() > head.size()) {
                    return new Verdict.Shortened(before, head.size());
                }
            }
            follow(head, files);
            // Last, for it costs most: a tree that contradicts itself is wrong whoever signed it.
            verifySignatures(note);
            files.requireNothingElse();
            return new Verdict.Intact(head);
        } catch (NotIntact found) {
            return found.verdict();
        }
    }

    private void follow(Checkpoint head, TrackedFiles files) throws IOException, NotIntact {
        var walk = new TreeWalk(head.size(), files);
        Set<Long> sizes = new HashSet<>();
        earlier.forEach(before -> sizes.add(before.size()));
        if (sizes.contains(0L)) {
            compare(walk.edge());
        }
        while (walk.hasNext()) {
            walk.next();
            if (sizes.contains(walk.edge().size())) {
                compare(walk.edge());
            }
        }
        walk.finish();
        if (!walk.edge().root().equals(head.root())) {
            throw new NotIntact(ExportPaths.CHECKPOINT, "its root is not that of the entries");
        }
    }

    private void compare(TreeEdge edge) throws NotIntact {
        for (Checkpoint before : earlier) {
            if (before.size() == edge.size() && !before.root().equals(edge.root())) {
                throw new NotIntact(new Verdict.Forked(before));
            }
        }
    }

    private static Checkpoint claimed(byte[] note) throws NotIntact {
        try {
            return Checkpoint.of(SignedNote.parse(note));
        } catch (IllegalArgumentException e) {
            throw new NotIntact(ExportPaths.CHECKPOINT, "it is not a signed checkpoint");
        }
    }

    private void verifySignatures(byte[] note) throws NotIntact {
        try {
            Checkpoint.verified(note, log);
        } catch (IllegalArgumentException e) {
            throw new NotIntact(ExportPaths.CHECKPOINT, "it is not signed with the log's key");
        }
        SignedNote signed = SignedNote.parse(note);
        for (VerifierKey witness : witnesses) {
            if (Cosignature.find(signed, witness).isEmpty()) {
                throw new NotIntact(ExportPaths.CHECKPOINT, "it is not co-signed by " + witness.name());
            }
        }
    }
}
