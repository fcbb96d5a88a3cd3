package org.ehchub.consent.store;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ehchub.consent.agencies.Agency;
import org.ehchub.consent.agencies.AgencyClassSettled;
import org.ehchub.consent.agencies.AgencyRegister;
import org.ehchub.consent.ledger.LedgerEventKind;
import org.ehchub.mappings.canonical.AgencyId;
import org.ehchub.mappings.canonical.OrganisationCode;
import org.ehchub.security.identity.CertificateFingerprint;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The register of agencies in the database. */
final class SqlAgencyRegister implements AgencyRegister {

    private final AgencyRows rows;
    private final JdbcClient jdbc;
    private final RegistryEvents events;
    private final TransactionTemplate transaction;

    SqlAgencyRegister(AgencyRows rows, JdbcClient jdbc, RegistryEvents events, TransactionTemplate transaction) {
        this.rows = rows;
        this.jdbc = jdbc;
        this.events = events;
        this.transaction = transaction;
    }

    @Override
    public Optional<Agency> find(AgencyId id) {
        return rows.find(id);
    }

    @Override
    public Optional<Agency> findByCode(OrganisationCode code) {
        return rows.findByCode(code);
    }

    @Override
    public Optional<Agency> authenticate(CertificateFingerprint certificate, Instant at) {
        return jdbc.sql("""
                        SELECT a.* FROM agency_certificate c JOIN agency a ON a.id = c.agency_id
                        WHERE c.fingerprint = :fingerprint AND c.not_after > :at
                          AND NOT EXISTS (
                              SELECT 1 FROM agency_certificate_revocation r
                              WHERE r.fingerprint = c.fingerprint AND r.revoked_at <= :at)
                        """)
                .param("fingerprint", certificate.sha256Hex())
                .param("at", SqlTypes.text(at))
                .query((row, number) -> AgencyRows.agency(row))
                .optional();
    }

    @Override
    public List<Agency> all() {
        return rows.all();
    }

    @Override
    public void register(Agency agency) {
        transaction.executeWithoutResult(status -> {
            Optional<Agency> known = rows.find(agency.id());
            if (known.equals(Optional.of(agency))) {
                return;
            }
            if (known.filter(before -> before.role() != agency.role()).isPresent() && isReliedOn(agency.id())) {
                throw new AgencyClassSettled();
            }
            rows.put(agency);
            events.append(
                    LedgerEventKind.AGENCY_REGISTERED,
                    events.now(),
                    agency.id(),
                    agency.id().value(),
                    Map.of("role", agency.role().name(), "channel", agency.channel().name()));
        });
    }

    private boolean isReliedOn(AgencyId agency) {
        return jdbc.sql("""
                        SELECT COUNT(*) FROM agency a WHERE a.id = :agency AND (
                            EXISTS (SELECT 1 FROM involvement WHERE agency_id = a.id)
                            OR EXISTS (SELECT 1 FROM sharing_agreement WHERE first_agency = a.id)
                            OR EXISTS (SELECT 1 FROM sharing_agreement WHERE second_agency = a.id))
                        """)
                        .param("agency", agency.value())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    @Override
    public void addCertificate(AgencyId agency, CertificateFingerprint certificate, Instant notAfter) {
        transaction.executeWithoutResult(status -> {
            int added = jdbc.sql("""
                            INSERT INTO agency_certificate (fingerprint, agency_id, not_after)
                            VALUES (:fingerprint, :agency, :notAfter)
                            ON CONFLICT (fingerprint) DO NOTHING
                            """)
                    .param("fingerprint", certificate.sha256Hex())
                    .param("agency", agency.value())
                    .param("notAfter", SqlTypes.text(notAfter))
                    .update();
            if (added == 1) {
                events.append(
                        LedgerEventKind.AGENCY_CERTIFICATE_ADDED,
                        events.now(),
                        agency,
                        certificate.sha256Hex(),
                        Map.of("not-after", SqlTypes.text(notAfter)));
            }
        });
    }

    @Override
    public void revokeCertificate(CertificateFingerprint certificate, Instant at) {
        transaction.executeWithoutResult(status -> ownerOf(certificate).ifPresent(agency -> {
            int added = jdbc.sql("""
                            INSERT INTO agency_certificate_revocation (fingerprint, revoked_at)
                            VALUES (:fingerprint, :at)
                            ON CONFLICT (fingerprint) DO NOTHING
                            """)
                    .param("fingerprint", certificate.sha256Hex())
                    .param("at", SqlTypes.text(at))
                    .update();
            if (added == 1) {
                events.append(
                        LedgerEventKind.AGENCY_CERTIFICATE_REVOKED,
                        events.now(),
                        agency,
                        certificate.sha256Hex(),
                        Map.of("revoked-at", SqlTypes.text(at)));
            }
        }));
    }

    private Optional<AgencyId> ownerOf(CertificateFingerprint certificate) {
        return jdbc.sql("SELECT agency_id FROM agency_certificate WHERE fingerprint = :fingerprint")
                .param("fingerprint", certificate.sha256Hex())
                .query(String.class)
                .optional()
                .map(AgencyId::new);
    }
}
