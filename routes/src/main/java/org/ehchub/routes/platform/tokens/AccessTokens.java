package org.ehchub.routes.platform.tokens;

import static org.ehchub.consent.store.SqlTypes.text;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.ehchub.consent.agencies.ClientKeysChanged;
import org.ehchub.mappings.canonical.AgencyId;
import org.ehchub.security.identity.CertificateFingerprint;
import org.ehchub.security.Sha256;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The access tokens that are good now, for every node. They end at once with the keys that proved their agency. */
public class AccessTokens {

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    AccessTokens(JdbcClient jdbc, TransactionTemplate transaction, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * A token that is good.
     *
     * @param agency whose it is
     * @param certificate the only one with which it may be used (RFC 8705); nothing when it was got without one
     */
    public record Good(AgencyId agency, Optional<CertificateFingerprint> certificate) {}

    /** Notes a token that was given out, and forgets those that are over. */
    void add(String token, Good good, Instant expiresAt) {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("DELETE FROM machine_token WHERE expires_at <= :now")
                    .param("now", text(clock.instant()))
                    .update();
            jdbc.sql("""
                            INSERT INTO machine_token (digest, agency, certificate, expires_at)
                            VALUES (:digest, :agency, :certificate, :end)
                            """)
                    .param("digest", digest(token))
                    .param("agency", good.agency().value())
                    .param("certificate", good.certificate().map(CertificateFingerprint::sha256Hex).orElse(null))
                    .param("end", text(expiresAt))
                    .update();
        });
    }

    /** Whose token it is; empty when it is none, or over. */
    public Optional<Good> find(String token) {
        return jdbc.sql("SELECT agency, certificate FROM machine_token WHERE digest = :digest AND expires_at > :now")
                .param("digest", digest(token))
                .param("now", text(clock.instant()))
                .query((row, number) -> new Good(
                        new AgencyId(row.getString("agency")),
                        Optional.ofNullable(row.getString("certificate")).map(CertificateFingerprint::new)))
                .optional();
    }

    /** In the transaction that changed the keys. */
    @EventListener
    void end(ClientKeysChanged event) {
        jdbc.sql("DELETE FROM machine_token WHERE agency = :agency")
                .param("agency", event.agency().value())
                .update();
    }

    private static String digest(String token) {
        return Sha256.hex(token.getBytes(StandardCharsets.UTF_8));
    }
}
