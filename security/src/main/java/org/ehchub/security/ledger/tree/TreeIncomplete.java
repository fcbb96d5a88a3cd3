package org.ehchub.security.ledger.tree;

/** A hash that the tree must have is not kept any more. */
public final class TreeIncomplete extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Tile tile;

    /** @param tile where it is missing */
    public TreeIncomplete(Tile tile) {
        super("Hashes are missing at level " + tile.level() + " of the tree, from " + tile.first() + " on");
        this.tile = tile;
    }

    /** Where it is missing. */
    public Tile tile() {
        return tile;
    }
}
