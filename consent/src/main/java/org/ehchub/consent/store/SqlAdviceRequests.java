package org.ehchub.consent.store;

import static org.ehchub.consent.store.Columns.date;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ehchub.consent.BasisRecorded;
import org.ehchub.consent.LawDay;
import org.ehchub.consent.children.ChildId;
import org.ehchub.consent.ledger.LedgerEventKind;
import org.ehchub.consent.statutory.AdviceRequests;
import org.ehchub.consent.statutory.OpenAdviceRequest;
import org.ehchub.mappings.canonical.AdviceRequest;
import org.ehchub.mappings.canonical.AgencyId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The requests for advice in the database. */
final class SqlAdviceRequests implements AdviceRequests {

    private final JdbcClient jdbc;
    private final RegistryEvents events;
    private final TransactionTemplate transaction;

    SqlAdviceRequests(JdbcClient jdbc, RegistryEvents events, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.events = events;
        this.transaction = transaction;
    }

    @Override
    public void record(AdviceRequest request, ChildId child, AgencyId from, AgencyId to, Instant at) {
        transaction.executeWithoutResult(status -> {
            if (insert(request, child, from, to, LawDay.of(at))) {
                events.append(
                        LedgerEventKind.ADVICE_REQUESTED,
                        at,
                        child,
                        Optional.of(to),
                        request.heading().document(),
                        Map.of(
                                "from", from.value(),
                                "kinds", ScopeText.ofKinds(request.kinds()),
                                "deadline", request.deadline().toString(),
                                "version", Integer.toString(request.heading().version())));
                events.publish(new BasisRecorded(child));
            }
        });
    }

    private boolean insert(AdviceRequest request, ChildId child, AgencyId from, AgencyId to, LocalDate received) {
        return jdbc.sql("""
                        INSERT INTO advice_request
                            (from_agency, to_agency, document, version, child_id, kinds, received_on, deadline)
                        VALUES (:from, :to, :document, :version, :child, :kinds, :received, :deadline)
                        ON CONFLICT (from_agency, to_agency, document, version) DO NOTHING
                        """)
                        .param("from", from.value())
                        .param("to", to.value())
                        .param("document", request.heading().document())
                        .param("version", request.heading().version())
                        .param("child", child.toString())
                        .param("kinds", ScopeText.ofKinds(request.kinds()))
                        .param("received", received.toString())
                        .param("deadline", request.deadline().toString())
                        .update()
                == 1;
    }

    @Override
    public List<OpenAdviceRequest> about(ChildId child) {
        return about(Records.with(child));
    }

    List<OpenAdviceRequest> about(Records records) {
        return jdbc.sql("""
                        SELECT * FROM advice_request r
                        WHERE child_id IN %s
                          AND NOT EXISTS (
                              SELECT 1 FROM advice_request later
                              WHERE later.from_agency = r.from_agency AND later.to_agency = r.to_agency
                                AND later.document = r.document AND later.version > r.version)
                        ORDER BY received_on, document, to_agency
                        """.formatted(records.ids()))
                .params(records.parameters())
                .query((row, number) -> new OpenAdviceRequest(
                        row.getString("document"),
                        new AgencyId(row.getString("from_agency")),
                        new AgencyId(row.getString("to_agency")),
                        ScopeText.kinds(row.getString("kinds")),
                        date(row, "received_on"),
                        date(row, "deadline")))
                .list();
    }
}
