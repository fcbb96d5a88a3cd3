package org.ehchub.consent.store;

import java.util.List;
import org.ehchub.security.ledger.tree.MerkleHash;
import org.ehchub.security.ledger.tree.Tile;
import org.ehchub.security.ledger.tree.TreeHashes;
import org.ehchub.security.ledger.tree.TreeIncomplete;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tree's hashes in the database: those of entries beside the entries, those of full runs in a table of their own. */
final class SqlTreeHashes implements TreeHashes {

    private final JdbcClient jdbc;

    SqlTreeHashes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<MerkleHash> read(Tile tile) {
        List<MerkleHash> hashes = tile.level() == 0 ? entries(tile) : runs(tile);
        if (hashes.size() != tile.width()) {
            throw new TreeIncomplete(tile);
        }
        return hashes;
    }

    private List<MerkleHash> entries(Tile tile) {
        return jdbc.sql("SELECT hash FROM ledger_entry WHERE position >= :first AND position < :end ORDER BY position")
                .param("first", tile.first())
                .param("end", tile.first() + tile.width())
                .query((row, number) -> MerkleHash.of(row.getBytes("hash")))
                .list();
    }

    private List<MerkleHash> runs(Tile tile) {
        return jdbc.sql("""
                        SELECT hash FROM ledger_run
                        WHERE level = :level AND position >= :first AND position < :end
                        ORDER BY position
                        """)
                .param("level", tile.level())
                .param("first", tile.first())
                .param("end", tile.first() + tile.width())
                .query((row, number) -> MerkleHash.of(row.getBytes("hash")))
                .list();
    }
}
