package org.ehchub.routes.platform.tokens;

import static org.ehchub.consent.store.SqlTypes.text;

import java.time.Clock;
import java.time.Instant;
import org.ehchub.mappings.canonical.AgencyId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The assertions that were used, so that on no node one is taken a second time (RFC 7523, section 3, point 7). */
final class UsedAssertions {

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    UsedAssertions(JdbcClient jdbc, TransactionTemplate transaction, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Takes an assertion; false when it was taken before. */
    boolean take(AgencyId agency, String jti, Instant expiresAt) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            jdbc.sql("DELETE FROM used_assertion WHERE expires_at <= :now")
                    .param("now", text(clock.instant()))
                    .update();
            return jdbc.sql("""
                            INSERT INTO used_assertion (agency, jti, expires_at) VALUES (:agency, :jti, :end)
                            ON CONFLICT (agency, jti) DO NOTHING
                            """)
                            .param("agency", agency.value())
                            .param("jti", jti)
                            .param("end", text(expiresAt))
                            .update()
                    == 1;
        }));
    }
}
