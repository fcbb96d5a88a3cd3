package org.ehchub.routes.testing;

import org.ehchub.consent.ledger.LedgerEventKind;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How much of what stands in the ledger. */
@TestComponent
public final class LedgerCounts {

    private final JdbcClient jdbc;

    LedgerCounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The events of this kind so far. */
    public int count(LedgerEventKind kind) {
        return jdbc.sql("SELECT COUNT(*) FROM ledger_event WHERE kind = :kind")
                .param("kind", kind.name())
                .query(Integer.class)
                .single();
    }
}
