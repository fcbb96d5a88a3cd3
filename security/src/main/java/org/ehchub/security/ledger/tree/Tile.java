package org.ehchub.security.ledger.tree;

/**
 * Which hashes stand together in a tile (C2SP tlog-tiles): up to 256 neighbours of one level, from a multiple of 256 on.
 *
 * @param level 0 for the hashes of entries; a hash of level L covers 256^L entries
 * @param index the tile's place within its level, from 0
 * @param width how many hashes it has, 256 when it is full
 */
public record Tile(int level, long index, int width) {

    /** How many hashes a full tile has. */
    public static final int FULL = 256;

    private static final int BITS = 8;

    /** @throws IllegalArgumentException when there is no such tile in any tree */
    public Tile {
        if (level < 0 || level * BITS >= Long.SIZE || index < 0 || width < 1 || width > FULL) {
            throw new IllegalArgumentException("A tile has a level from 0, an index from 0 and 1 to 256 hashes");
        }
    }

    /** How many hashes of this level a tree of so many entries has. */
    public static long hashesAt(int level, long entries) {
        return entries >>> level * BITS;
    }

    /**
     * The tile with this hash, as wide as it is in a tree of so many entries.
     *
     * @param position the hash's place within its level
     * @throws IllegalArgumentException when that tree does not have the hash
     */
    static Tile with(int level, long position, long entries) {
        long index = position / FULL;
        long width = Math.min(FULL, hashesAt(level, entries) - index * FULL);
        if (position % FULL >= width) {
            throw new IllegalArgumentException("The tree is too small for this hash");
        }
        return new Tile(level, index, (int) width);
    }

    /** The place of its first hash within the level. */
    public long first() {
        return index * FULL;
    }
}
