package org.ehchub.consent.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collections;
import java.util.function.Function;
import org.ehchub.security.envelope.EnvelopeCipher;
import org.ehchub.security.envelope.EnvelopeContext;
import org.ehchub.security.envelope.SealedEnvelope;
import org.ehchub.security.keys.DataKey;
import org.ehchub.security.keys.KeyCustodian;
import org.ehchub.security.keys.WrappedKey;

/** Seals what only the hub itself reads, each piece under a key of its own and bound to what it is about. */
final class HubSeal {

    private static final String ONLY_THE_HUB_READS_IT = "hub";

    private final KeyCustodian custodian;
    private final EnvelopeCipher cipher = new EnvelopeCipher();

    HubSeal(KeyCustodian custodian) {
        this.custodian = custodian;
    }

    /** A sealed piece with its wrapped key, as the columns epoch, wrapped and envelope hold it. */
    record Piece(WrappedKey key, SealedEnvelope envelope) {

        static Piece of(ResultSet row) throws SQLException {
            return new Piece(
                    new WrappedKey(row.getString("epoch"), row.getBytes("wrapped")),
                    new SealedEnvelope(row.getBytes("envelope")));
        }
    }

    /**
     * Seals the bytes and wipes them.
     *
     * @param subject what they are about; whoever opens the piece has to name it
     */
    Piece seal(String subject, byte[] plain) {
        try (DataKey key = DataKey.generate()) {
            return new Piece(custodian.wrap(key), cipher.seal(key, context(subject), plain));
        } finally {
            Arrays.fill(plain, (byte) 0);
        }
    }

    /** What is read out of a piece; its bytes are wiped afterwards. */
    <T> T open(String subject, Piece piece, Function<byte[], T> reading) {
        try (DataKey key = custodian.unwrap(piece.key())) {
            byte[] plain = cipher.open(key, context(subject), piece.envelope());
            try {
                return reading.apply(plain);
            } finally {
                Arrays.fill(plain, (byte) 0);
            }
        }
    }

    private static EnvelopeContext context(String subject) {
        return new EnvelopeContext(subject, ONLY_THE_HUB_READS_IT, Collections.emptySortedSet());
    }
}
