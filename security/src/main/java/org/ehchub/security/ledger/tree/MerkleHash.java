package org.ehchub.security.ledger.tree;

import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.ehchub.security.Sha256;

/** A hash of the tree (RFC 6962, section 2.1, with SHA-256): of one entry, or of a run of entries. */
public final class MerkleHash {

    /** In bytes. */
    public static final int LENGTH = 32;

    /** The root of the tree without entries: the hash of nothing. */
    public static final MerkleHash EMPTY_TREE = new MerkleHash(Sha256.of());

    private static final byte[] LEAF = {0};
    private static final byte[] NODE = {1};

    private final byte[] bytes;

    private MerkleHash(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * A hash that was made before; copied.
     *
     * @throws IllegalArgumentException when it is not 32 bytes long
     */
    public static MerkleHash of(byte[] bytes) {
        if (bytes.length != LENGTH) {
            throw new IllegalArgumentException("A hash has 32 bytes");
        }
        return new MerkleHash(bytes.clone());
    }

    /**
     * Reads what {@link #toString} writes.
     *
     * @throws IllegalArgumentException when it is not 32 bytes in canonical Base64
     */
    public static MerkleHash parse(String base64) {
        MerkleHash hash = of(Base64.getDecoder().decode(base64));
        // The JDK's decoder lets the unused bits of the last character be anything.
        if (!hash.toString().equals(base64)) {
            throw new IllegalArgumentException("A hash is written in canonical Base64");
        }
        return hash;
    }

    /** The hash of an entry: {@code SHA-256(0x00 entry)}. */
    public static MerkleHash ofEntry(byte[] entry) {
        return new MerkleHash(Sha256.of(LEAF, entry));
    }

    /** The hash over two neighbours: {@code SHA-256(0x01 left right)}. */
    static MerkleHash ofNode(MerkleHash left, MerkleHash right) {
        return new MerkleHash(Sha256.of(NODE, left.bytes, right.bytes));
    }

    /**
     * The root over neighbours of equal size, in their order.
     *
     * @param hashes one or more
     */
    static MerkleHash ofRun(List<MerkleHash> hashes) {
        if (hashes.size() == 1) {
            return hashes.getFirst();
        }
        int left = (int) Sizes.largestPowerBelow(hashes.size());
        return ofNode(ofRun(hashes.subList(0, left)), ofRun(hashes.subList(left, hashes.size())));
    }

    /** The 32 bytes, copied. */
    public byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MerkleHash that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /** Base64 (RFC 4648, section 4). */
    @Override
    public String toString() {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
