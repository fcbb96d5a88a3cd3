package org.ehchub.security.ledger.export;

import java.util.Locale;
import org.ehchub.security.ledger.tree.Tile;

/**
 * Where things are in an export (C2SP tlog-tiles).
 *
 * <pre>
 * checkpoint
 * tile/entries/N[.p/W]   ; the entries of a tile
 * tile/L/N[.p/W]         ; the hashes of a tile of level L
 * N = *( "x" 3DIGIT "/" ) 3DIGIT ; W = width of a tile that is not full
 * </pre>
 */
final class ExportPaths {

    static final String CHECKPOINT = "checkpoint";

    private static final int GROUP = 1_000;

    private ExportPaths() {}

    static String hashes(Tile tile) {
        return "tile/" + tile.level() + '/' + place(tile);
    }

    /** @param tile of level 0 */
    static String entries(Tile tile) {
        return "tile/entries/" + place(tile);
    }

    private static String place(Tile tile) {
        String place = digits(tile.index() % GROUP);
        for (long rest = tile.index() / GROUP; rest > 0; rest /= GROUP) {
            place = 'x' + digits(rest % GROUP) + '/' + place;
        }
        return tile.width() == Tile.FULL ? place : place + ".p/" + tile.width();
    }

    private static String digits(long number) {
        return String.format(Locale.ROOT, "%03d", number);
    }
}
