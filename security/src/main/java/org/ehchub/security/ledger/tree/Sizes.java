package org.ehchub.security.ledger.tree;

/** How runs of entries divide. */
final class Sizes {

    private Sizes() {}

    /** The largest power of two that is smaller: where RFC 6962 splits a run of so many. Of two or more. */
    static long largestPowerBelow(long size) {
        return Long.highestOneBit(size - 1);
    }

    static boolean isPowerOfTwo(long size) {
        return Long.bitCount(size) == 1;
    }
}
