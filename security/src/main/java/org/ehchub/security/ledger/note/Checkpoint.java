package org.ehchub.security.ledger.note;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.ehchub.security.ledger.tree.MerkleHash;

/**
 * The head of a log's tree (C2SP tlog-checkpoint), without extension lines.
 *
 * <pre>
 * text = origin LF size LF base64( root ) LF
 * </pre>
 *
 * @param origin which log it is of; also the name of the key it is signed with
 * @param size how many entries the tree has
 * @param root the tree's
 */
public record Checkpoint(String origin, long size, MerkleHash root) {

    private static final int LINES = 3;

    /** @throws IllegalArgumentException when the origin cannot name a key, or the size is negative */
    public Checkpoint {
        if (!KeyName.isValid(origin) || size < 0) {
            throw new IllegalArgumentException("A checkpoint has an origin without spaces and a size from 0");
        }
    }

    /**
     * The checkpoint in a note that the log has signed.
     *
     * @param log the log's key; its name is the origin
     * @throws IllegalArgumentException when it is no note, not signed with this key, or no checkpoint of this log
     */
    public static Checkpoint verified(byte[] note, VerifierKey log) {
        SignedNote signed = SignedNote.parse(note);
        List<NoteSignature> signatures = log.of(signed);
        byte[] text = signed.text().getBytes(StandardCharsets.UTF_8);
        if (signatures.isEmpty()
                || !signatures.stream().allMatch(one -> Ed25519.verify(log.key(), text, one.bytes()))) {
            throw new IllegalArgumentException("The checkpoint is not signed with the log's key");
        }
        Checkpoint checkpoint = of(signed);
        if (!checkpoint.origin().equals(log.name())) {
            throw new IllegalArgumentException("The checkpoint is another log's");
        }
        return checkpoint;
    }

    /**
     * The checkpoint that a note claims, whoever signed it.
     *
     * @throws IllegalArgumentException when its text is no checkpoint
     */
    public static Checkpoint of(SignedNote note) {
        String[] lines = note.text().split("\n", -1);
        if (lines.length != LINES + 1) {
            throw new IllegalArgumentException("A checkpoint has three lines");
        }
        var checkpoint = new Checkpoint(lines[0], Long.parseLong(lines[1]), MerkleHash.parse(lines[2]));
        if (!checkpoint.text().equals(note.text())) {
            throw new IllegalArgumentException("A checkpoint's size is written without zeros in front");
        }
        return checkpoint;
    }

    /** What is signed. */
    public String text() {
        return origin + '\n' + size + '\n' + root + '\n';
    }
}
