package org.ehchub.consent.store;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows of {@code sealed_note}: what officers wrote about a child in words of their own, sealed. */
final class SealedNotes {

    private final JdbcClient jdbc;
    private final HubSeal seal;

    SealedNotes(JdbcClient jdbc, HubSeal seal) {
        this.jdbc = jdbc;
        this.seal = seal;
    }

    /**
     * Keeps the words.
     *
     * @param subject what they are about, in opaque ids; each has one note
     * @throws IllegalArgumentException when there are none
     */
    void insert(String subject, String words) {
        if (words.isBlank()) {
            throw new IllegalArgumentException("A note says something");
        }
        HubSeal.Piece piece = seal.seal(subject, words.getBytes(StandardCharsets.UTF_8));
        jdbc.sql("""
                        INSERT INTO sealed_note (subject, epoch, wrapped, envelope)
                        VALUES (:subject, :epoch, :wrapped, :envelope)
                        """)
                .param("subject", subject)
                .param("epoch", piece.key().epoch())
                .param("wrapped", piece.key().bytes())
                .param("envelope", piece.envelope().bytes())
                .update();
    }

    /** The notes on these subjects, by subject; those without one are left out. */
    Map<String, String> openAll(Collection<String> subjects) {
        if (subjects.isEmpty()) {
            return Map.of();
        }
        return jdbc.sql("SELECT subject, epoch, wrapped, envelope FROM sealed_note WHERE subject IN (:subjects)")
                .param("subjects", subjects)
                .query((row, number) -> Map.entry(row.getString("subject"), HubSeal.Piece.of(row)))
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey, found -> open(found.getKey(), found.getValue())));
    }

    private String open(String subject, HubSeal.Piece piece) {
        return seal.open(subject, piece, bytes -> new String(bytes, StandardCharsets.UTF_8));
    }

    /**
     * Opens the note that a join has brought into this row with the columns of {@code sealed_note}.
     *
     * @return nothing where there was none to join
     */
    Optional<String> in(ResultSet row, String subject) throws SQLException {
        return row.getString("epoch") == null ? Optional.empty() : Optional.of(open(subject, HubSeal.Piece.of(row)));
    }

    Optional<String> open(String subject) {
        return jdbc.sql("SELECT epoch, wrapped, envelope FROM sealed_note WHERE subject = :subject")
                .param("subject", subject)
                .query((row, number) -> HubSeal.Piece.of(row))
                .optional()
                .map(piece -> open(subject, piece));
    }
}
