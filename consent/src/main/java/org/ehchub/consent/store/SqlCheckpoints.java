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
                .map(note -> SignedNote.parse(note.getBytes(StandardCharsets.UTF_8)));
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
}
