package org.ehchub.consent.store;

import static org.ehchub.consent.store.Columns.date;

import java.sql.ResultSet;
import java.sql.SQLException;
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

/**
 * The requests for advice in the database. A request's document id is sealed beside its row, which has the keyed
 * pseudonym; the rows of older releases have the document id itself.
 */
final class SqlAdviceRequests implements AdviceRequests {

    private final JdbcClient jdbc;
    private final SealedNotes notes;
    private final DocumentIds documents;
    private final RegistryEvents events;
    private final TransactionTemplate transaction;

    SqlAdviceRequests(
            JdbcClient jdbc,
            SealedNotes notes,
            DocumentIds documents,
            RegistryEvents events,
            TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.notes = notes;
        this.documents = documents;
        this.events = events;
        this.transaction = transaction;
    }

    @Override
    public void record(AdviceRequest request, ChildId child, AgencyId from, AgencyId to, Instant at) {
        String document = request.heading().document();
        int version = request.heading().version();
        String id = documents.of(from, document);
        transaction.executeWithoutResult(status -> {
            if (insert(request, id, child, from, to, LawDay.of(at))) {
                notes.insert(subject(from, to, id, version), document);
                events.append(
                        LedgerEventKind.ADVICE_REQUESTED,
                        at,
                        child,
                        Optional.of(to),
                        id,
                        Map.of(
                                "from", from.value(),
                                "kinds", ScopeText.ofKinds(request.kinds()),
                                "deadline", request.deadline().toString(),
                                "version", Integer.toString(version)));
                events.publish(new BasisRecorded(child));
            }
        });
    }

    private boolean insert(
            AdviceRequest request, String id, ChildId child, AgencyId from, AgencyId to, LocalDate received) {
        return jdbc.sql("""
                        INSERT INTO advice_request
                            (from_agency, to_agency, document, version, child_id, kinds, received_on, deadline)
                        VALUES (:from, :to, :document, :version, :child, :kinds, :received, :deadline)
                        ON CONFLICT (from_agency, to_agency, document, version) DO NOTHING
                        """)
                        .param("from", from.value())
                        .param("to", to.value())
                        .param("document", id)
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
        return lookUp(Records.with(child)).in(jdbc);
    }

    LookUp<List<OpenAdviceRequest>> lookUp(Records records) {
        return LookUp.ofRows(
                """
                SELECT r.*, n.epoch, n.wrapped, n.envelope
                FROM advice_request r LEFT JOIN sealed_note n ON n.subject =
                    'advice-request/' || r.from_agency || '/' || r.to_agency || '/' || r.document
                        || '/' || r.version
                WHERE child_id IN %s
                  AND NOT EXISTS (
                      SELECT 1 FROM advice_request later
                      WHERE later.from_agency = r.from_agency AND later.to_agency = r.to_agency
                        AND later.document = r.document AND later.version > r.version)
                ORDER BY received_on, document, to_agency
                """.formatted(records.ids()),
                records.parameters(),
                (row, number) -> request(row));
    }

    private OpenAdviceRequest request(ResultSet row) throws SQLException {
        var from = new AgencyId(row.getString("from_agency"));
        var to = new AgencyId(row.getString("to_agency"));
        String column = row.getString("document");
        Optional<String> sealed = notes.in(row, subject(from, to, column, row.getInt("version")));
        return new OpenAdviceRequest(
                sealed.isPresent() ? column : documents.of(from, column),
                sealed.orElse(column),
                from,
                to,
                ScopeText.kinds(row.getString("kinds")),
                date(row, "received_on"),
                date(row, "deadline"));
    }

    private static String subject(AgencyId from, AgencyId to, String id, int version) {
        return "advice-request/" + from + "/" + to + "/" + id + "/" + version;
    }
}
