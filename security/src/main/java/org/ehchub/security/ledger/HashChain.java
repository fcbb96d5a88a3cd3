package org.ehchub.security.ledger;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/**
 * Chains ledger entries by SHA-256, so that a change of history shows:
 *
 * <pre>
 * hash(0) = SHA-256("EHC ledger 1 genesis")                 ; before the first entry
 * hash(n) = SHA-256("EHC ledger 1 entry" hash(n-1) entry)   ; n = 1, 2, ...; texts in ASCII
 * </pre>
 *
 * <p>It shows what was changed, inserted, removed or reordered before its head. That its end was cut off shows only to
 * one who kept a later head.
 */
public final class HashChain {

    private static final int HASH_LENGTH = 32;
    private static final byte[] ENTRY_DOMAIN = "EHC ledger 1 entry".getBytes(StandardCharsets.US_ASCII);
    private static final Link GENESIS =
            new Link(0, sha256().digest("EHC ledger 1 genesis".getBytes(StandardCharsets.US_ASCII)));

    private HashChain() {}

    /**
     * A place in the chain.
     *
     * @param index 0 before the first entry, then the number of the entry
     * @param hash 32 bytes over this entry and all before it; copied on the way in and out
     */
    public record Link(long index, byte[] hash) {

        /** @throws IllegalArgumentException when the index is negative or the hash is not 32 bytes long */
        public Link {
            if (index < 0 || hash.length != HASH_LENGTH) {
                throw new IllegalArgumentException("A link has an index from 0 and a hash of 32 bytes");
            }
            hash = hash.clone();
        }

        @Override
        public byte[] hash() {
            return hash.clone();
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Link that && index == that.index && Arrays.equals(hash, that.hash);
        }

        @Override
        public int hashCode() {
            return 31 * Long.hashCode(index) + Arrays.hashCode(hash);
        }
    }

    /**
     * An entry as it was stored.
     *
     * @param link the place it claims
     * @param bytes its canonical bytes; not copied, for a verification passes millions by
     */
    public record Entry(Link link, byte[] bytes) {}

    /** What a verification found. */
    public sealed interface Verification {

        /**
         * Every entry is as it was when it was chained.
         *
         * @param head the last link
         */
        record Intact(Link head) implements Verification {}

        /**
         * History was changed.
         *
         * @param index the first index at which the stored chain is not what it should be
         */
        record Broken(long index) implements Verification {}
    }

    /** The link before the first entry. */
    public static Link genesis() {
        return GENESIS;
    }

    /**
     * The hash of the entry that follows.
     *
     * @param previousHash 32 bytes
     * @param entryBytes the entry's canonical bytes
     * @throws IllegalArgumentException when the previous hash is not 32 bytes long
     */
    public static byte[] next(byte[] previousHash, byte[] entryBytes) {
        if (previousHash.length != HASH_LENGTH) {
            throw new IllegalArgumentException("A hash has 32 bytes");
        }
        MessageDigest digest = sha256();
        digest.update(ENTRY_DOMAIN);
        digest.update(previousHash);
        return digest.digest(entryBytes);
    }

    /**
     * Follows the chain from a trusted link and stops at the first entry that does not follow. Keeps no entry.
     *
     * @param trusted the link before the first entry, {@link #genesis()} for the whole ledger
     * @param entries in order of index
     */
    public static Verification verify(Link trusted, Iterable<Entry> entries) {
        Link head = trusted;
        for (Entry entry : entries) {
            var expected = new Link(head.index + 1, next(head.hash, entry.bytes));
            if (!expected.equals(entry.link)) {
                return new Verification.Broken(expected.index);
            }
            head = expected;
        }
        return new Verification.Intact(head);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
