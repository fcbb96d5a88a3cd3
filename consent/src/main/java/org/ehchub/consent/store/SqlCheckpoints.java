package org.ehchub.consent.store;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.ehchub.consent.ledger.Checkpoints;
import org.ehchub.security.ledger.note.Checkpoint;
import org.ehchub.security.ledger.note.SignedNote;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The signed checkpoints in the database. */
final class SqlCheckpoints implements Checkpoints {

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    SqlCheckpoints(JdbcClient jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    @Override
    public Optional<SignedNote> latest(String origin) {
        return jdbc.sql("SELECT note FROM ledger_checkpoint WHERE origin = :origin ORDER BY size DESC LIMIT 1")
                .param("origin", origin)
                .query(String.class)
                .optional()
                .map(SqlCheckpoints::note);
    }

    @Override
    public boolean add(SignedNote note, Instant signedAt) {
        try {
            return transaction.execute(status -> isNew(Checkpoint.of(note)) && insert(note, signedAt));
        } catch (DuplicateKeyException e) {
            return false;
        }
    }

    private boolean isNew(Checkpoint checkpoint) {
        return latest(checkpoint.origin()).map(Checkpoint::of).map(Checkpoint::size).orElse(0L) < checkpoint.size();
    }

    private boolean insert(SignedNote note, Instant signedAt) {
        Checkpoint checkpoint = Checkpoint.of(note);
        return jdbc.sql("INSERT INTO ledger_checkpoint (origin, size, note, signed_at) VALUES (:origin, :size, :note, :at)")
                        .param("origin", checkpoint.origin())
                        .param("size", checkpoint.size())
                        .param("note", note.toString())
                        .param("at", SqlTypes.text(signedAt))
                        .update()
                == 1;
    }

    @Override
    public Optional<SignedNote> latestCosigned(String origin, String witness) {
        return jdbc.sql("""
                        SELECT note FROM ledger_cosignature WHERE origin = :origin AND witness = :witness
                        ORDER BY size DESC LIMIT 1
                        """)
                .param("origin", origin)
                .param("witness", witness)
                .query(String.class)
                .optional()
                .map(SqlCheckpoints::note);
    }

    @Override
    public void addCosigned(SignedNote note, String witness, Instant receivedAt) {
        Checkpoint checkpoint = Checkpoint.of(note);
        transaction.executeWithoutResult(status -> jdbc.sql("""
                        INSERT INTO ledger_cosignature (origin, size, witness, note, received_at)
                        SELECT :origin, :size, :witness, :note, :at
                        WHERE NOT EXISTS (SELECT 1 FROM ledger_cosignature
                                          WHERE origin = :origin AND size = :size AND witness = :witness)
                        """)
                .param("origin", checkpoint.origin())
                .param("size", checkpoint.size())
                .param("witness", witness)
                .param("note", note.toString())
                .param("at", SqlTypes.text(receivedAt))
                .update());
    }

    @Override
    public Optional<Instant> firstSignedAfter(String origin, long size) {
        return jdbc.sql("""
                        SELECT signed_at FROM ledger_checkpoint WHERE origin = :origin AND size > :size
                        ORDER BY size LIMIT 1
                        """)
                .param("origin", origin)
                .param("size", size)
                .query(String.class)
                .optional()
                .map(SqlTypes::instant);
    }

    private static SignedNote note(String text) {
        return SignedNote.parse(text.getBytes(StandardCharsets.UTF_8));
    }
}
