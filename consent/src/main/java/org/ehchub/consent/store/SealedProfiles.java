package org.ehchub.consent.store;

import java.util.Optional;
import org.ehchub.consent.children.ChildId;
import org.ehchub.consent.store.ProfileBytes.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows of {@code child_profile}: who each child is, sealed. */
final class SealedProfiles {

    private final JdbcClient jdbc;
    private final HubSeal seal;

    SealedProfiles(JdbcClient jdbc, HubSeal seal) {
        this.jdbc = jdbc;
        this.seal = seal;
    }

    void insert(ChildId child, Profile profile) {
        HubSeal.Piece piece = seal.seal(subject(child), ProfileBytes.write(profile));
        jdbc.sql("""
                        INSERT INTO child_profile (child_id, epoch, wrapped, envelope)
                        VALUES (:child, :epoch, :wrapped, :envelope)
                        """)
                .param("child", child.toString())
                .param("epoch", piece.key().epoch())
                .param("wrapped", piece.key().bytes())
                .param("envelope", piece.envelope().bytes())
                .update();
    }

    /** Empty when there is no such child. */
    Optional<Profile> open(ChildId child) {
        return jdbc.sql("SELECT epoch, wrapped, envelope FROM child_profile WHERE child_id = :child")
                .param("child", child.toString())
                .query((row, number) -> HubSeal.Piece.of(row))
                .optional()
                .map(piece -> seal.open(subject(child), piece, ProfileBytes::read));
    }

    private static String subject(ChildId child) {
        return "child/" + child;
    }
}
