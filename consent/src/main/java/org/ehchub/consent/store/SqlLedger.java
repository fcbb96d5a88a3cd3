package org.ehchub.consent.store;

import java.util.List;
import java.util.Optional;
import org.ehchub.consent.children.ChildId;
import org.ehchub.consent.ledger.Ledger;
import org.ehchub.consent.ledger.LedgerEvent;
import org.ehchub.mappings.canonical.AgencyId;
import org.ehchub.security.keys.Pseudonymiser;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The ledger's events in SQL, one row each; the integrator chains them after their commit. */
final class SqlLedger implements Ledger {

    /** The domain of the pseudonyms by which events name children. */
    private static final String CHILD = "child";

    private final JdbcClient jdbc;
    private final Pseudonymiser pseudonymiser;

    SqlLedger(JdbcClient jdbc, Pseudonymiser pseudonymiser) {
        this.jdbc = jdbc;
        this.pseudonymiser = pseudonymiser;
    }

    @Override
    public void append(LedgerEvent event) {
        jdbc.sql("""
                        INSERT INTO ledger_event (kind, at, child, agency, subject, facts)
                        VALUES (:kind, :at, :child, :agency, :subject, :facts)
                        """)
                .param("kind", event.kind().name())
                .param("at", SqlTypes.text(event.at()))
                .param("child", event.childPseudonym().orElse(null))
                .param("agency", event.agency().map(AgencyId::value).orElse(null))
                .param("subject", event.subject())
                .param("facts", EventRows.text(event.facts()))
                .update();
    }

    @Override
    public List<LedgerEvent> about(String subject) {
        return jdbc.sql("SELECT * FROM ledger_event WHERE subject = :subject ORDER BY id")
                .param("subject", subject)
                .query(EventRows::event)
                .list();
    }

    @Override
    public String pseudonymOf(ChildId child) {
        return pseudonymiser.pseudonym(CHILD, child.toString());
    }
}
