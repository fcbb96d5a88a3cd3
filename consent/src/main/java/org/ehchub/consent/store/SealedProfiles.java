package org.ehchub.consent.store;

import java.util.Arrays;
import java.util.Collections;
import java.util.Optional;
import org.ehchub.consent.children.ChildId;
import org.ehchub.consent.store.ProfileBytes.Profile;
import org.ehchub.security.envelope.EnvelopeCipher;
import org.ehchub.security.envelope.EnvelopeContext;
import org.ehchub.security.envelope.SealedEnvelope;
import org.ehchub.security.keys.DataKey;
import org.ehchub.security.keys.KeyCustodian;
import org.ehchub.security.keys.WrappedKey;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows of {@code child_profile}: who each child is, sealed under a key of its own. */
final class SealedProfiles {

    private static final String ONLY_THE_HUB_READS_IT = "hub";

    private final JdbcClient jdbc;
    private final KeyCustodian custodian;
    private final EnvelopeCipher cipher = new EnvelopeCipher();

    SealedProfiles(JdbcClient jdbc, KeyCustodian custodian) {
        this.jdbc = jdbc;
        this.custodian = custodian;
    }

    private record Row(WrappedKey key, SealedEnvelope envelope) {}

    void insert(ChildId child, Profile profile) {
        byte[] plain = ProfileBytes.write(profile);
        try (DataKey key = DataKey.generate()) {
            WrappedKey wrapped = custodian.wrap(key);
            jdbc.sql("""
                            INSERT INTO child_profile (child_id, epoch, wrapped, envelope)
                            VALUES (:child, :epoch, :wrapped, :envelope)
                            """)
                    .param("child", child.toString())
                    .param("epoch", wrapped.epoch())
                    .param("wrapped", wrapped.bytes())
                    .param("envelope", cipher.seal(key, context(child), plain).bytes())
                    .update();
        } finally {
            Arrays.fill(plain, (byte) 0);
        }
    }

    /** Empty when there is no such child. */
    Optional<Profile> open(ChildId child) {
        return jdbc.sql("SELECT epoch, wrapped, envelope FROM child_profile WHERE child_id = :child")
                .param("child", child.toString())
                .query((row, number) -> new Row(
                        new WrappedKey(row.getString("epoch"), row.getBytes("wrapped")),
                        new SealedEnvelope(row.getBytes("envelope"))))
                .optional()
                .map(row -> open(child, row));
    }

    private Profile open(ChildId child, Row row) {
        try (DataKey key = custodian.unwrap(row.key())) {
            byte[] plain = cipher.open(key, context(child), row.envelope());
            try {
                return ProfileBytes.read(plain);
            } finally {
                Arrays.fill(plain, (byte) 0);
            }
        }
    }

    private static EnvelopeContext context(ChildId child) {
        return new EnvelopeContext("child/" + child, ONLY_THE_HUB_READS_IT, Collections.emptySortedSet());
    }
}
