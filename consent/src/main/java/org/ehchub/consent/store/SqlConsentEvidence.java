package org.ehchub.consent.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ehchub.consent.ConsentEvidence;
import org.ehchub.consent.children.ChildId;
import org.ehchub.consent.consents.ConsentId;
import org.ehchub.consent.consents.Evidence;
import org.ehchub.consent.consents.EvidenceId;
import org.ehchub.consent.consents.EvidenceKind;
import org.ehchub.consent.ledger.LedgerEventKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The evidence in the database, each piece sealed under a key of its own. */
final class SqlConsentEvidence implements ConsentEvidence {

    private final JdbcClient jdbc;
    private final HubSeal seal;
    private final RegistryEvents events;
    private final TransactionTemplate transaction;

    SqlConsentEvidence(JdbcClient jdbc, HubSeal seal, RegistryEvents events, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.seal = seal;
        this.events = events;
        this.transaction = transaction;
    }

    @Override
    public Evidence add(ChildId child, ConsentId consent, EvidenceKind kind, byte[] content, String officer) {
        int size = content.length;
        var id = EvidenceId.random();
        HubSeal.Piece piece = seal.seal(subject(id), content);
        return transaction.execute(status -> {
            var added = new Evidence(id, consent, kind, size, officer, events.now());
            insert(added, piece);
            tell(LedgerEventKind.EVIDENCE_ADDED, added.addedAt(), child, consent, id, officer);
            return added;
        });
    }

    private void insert(Evidence evidence, HubSeal.Piece piece) {
        jdbc.sql("""
                        INSERT INTO consent_evidence
                            (id, consent_id, kind, size, added_by, added_at, epoch, wrapped, envelope)
                        VALUES (:id, :consent, :kind, :size, :by, :at, :epoch, :wrapped, :envelope)
                        """)
                .param("id", evidence.id().toString())
                .param("consent", evidence.consent().toString())
                .param("kind", evidence.kind().name())
                .param("size", evidence.size())
                .param("by", evidence.addedBy())
                .param("at", SqlTypes.text(evidence.addedAt()))
                .param("epoch", piece.key().epoch())
                .param("wrapped", piece.key().bytes())
                .param("envelope", piece.envelope().bytes())
                .update();
    }

    @Override
    public List<Evidence> of(ConsentId consent) {
        return jdbc.sql("""
                        SELECT id, consent_id, kind, size, added_by, added_at FROM consent_evidence
                        WHERE consent_id = :consent ORDER BY added_at, id
                        """)
                .param("consent", consent.toString())
                .query((row, number) -> evidence(row))
                .list();
    }

    @Override
    public Optional<byte[]> open(ChildId child, ConsentId consent, EvidenceId evidence, String officer) {
        Optional<byte[]> content = jdbc.sql("""
                        SELECT epoch, wrapped, envelope FROM consent_evidence
                        WHERE id = :id AND consent_id = :consent
                        """)
                .param("id", evidence.toString())
                .param("consent", consent.toString())
                .query((row, number) -> HubSeal.Piece.of(row))
                .optional()
                .map(piece -> seal.open(subject(evidence), piece, byte[]::clone));
        content.ifPresent(opened -> transaction.executeWithoutResult(status ->
                tell(LedgerEventKind.EVIDENCE_OPENED, events.now(), child, consent, evidence, officer)));
        return content;
    }

    private void tell(
            LedgerEventKind kind, Instant at, ChildId child, ConsentId consent, EvidenceId evidence, String officer) {
        events.append(
                kind,
                at,
                child,
                Optional.empty(),
                consent.toString(),
                Map.of("evidence", evidence.toString(), "officer", officer));
    }

    private static String subject(EvidenceId id) {
        return "evidence/" + id;
    }

    private static Evidence evidence(ResultSet row) throws SQLException {
        return new Evidence(
                new EvidenceId(Columns.uuid(row, "id")),
                new ConsentId(Columns.uuid(row, "consent_id")),
                EvidenceKind.valueOf(row.getString("kind")),
                row.getInt("size"),
                row.getString("added_by"),
                SqlTypes.instant(row.getString("added_at")));
    }
}
