package org.ehchub.consent.store;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.ehchub.consent.agencies.Agency;
import org.ehchub.consent.agencies.AgencyRegister;
import org.ehchub.consent.ledger.Ledger;
import org.ehchub.consent.ledger.LedgerEvent;
import org.ehchub.consent.ledger.LedgerEventKind;
import org.ehchub.mappings.canonical.AgencyId;
import org.ehchub.mappings.canonical.OrganisationCode;
import org.ehchub.security.identity.CertificateFingerprint;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The agencies in SQL. Nothing is cached: a revocation holds at once on every node. */
final class SqlAgencyRegister implements AgencyRegister {

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Ledger ledger;
    private final Clock clock;

    SqlAgencyRegister(JdbcClient jdbc, TransactionTemplate transaction, Ledger ledger, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Override
    public Optional<Agency> find(AgencyId id) {
        return jdbc.sql("SELECT * FROM agency WHERE id = :id")
                .param("id", id.value())
                .query(Rows::agency)
                .optional();
    }

    @Override
    public Optional<Agency> findByCode(OrganisationCode code) {
        return jdbc.sql("SELECT * FROM agency WHERE code_system = :system AND code = :code")
                .param("system", code.system())
                .param("code", code.value())
                .query(Rows::agency)
                .optional();
    }

    @Override
    public Optional<Agency> authenticate(CertificateFingerprint certificate, Instant at) {
        return jdbc.sql("""
                        SELECT agency.*
                        FROM agency_certificate JOIN agency ON agency.id = agency_certificate.agency
                        WHERE fingerprint = :fingerprint
                          AND not_after >= :at
                          AND (revoked_at IS NULL OR revoked_at > :at)
                        """)
                .param("fingerprint", certificate.sha256Hex())
                .param("at", SqlTypes.text(at))
                .query(Rows::agency)
                .optional();
    }

    @Override
    public List<Agency> all() {
        return jdbc.sql("SELECT * FROM agency ORDER BY id").query(Rows::agency).list();
    }

    @Override
    public void register(Agency agency) {
        transaction.executeWithoutResult(status -> {
            if (!find(agency.id()).equals(Optional.of(agency))) {
                write(agency);
                append(LedgerEventKind.AGENCY_REGISTERED, agency.id(), agency.id().value(), facts(agency));
            }
        });
    }

    private void write(Agency agency) {
        jdbc.sql("""
                        INSERT INTO agency (id, name, role, code_system, code, channel, endpoint, owner)
                        VALUES (:id, :name, :role, :system, :code, :channel, :endpoint, :owner)
                        ON CONFLICT (id) DO UPDATE SET
                            name = excluded.name, role = excluded.role, code_system = excluded.code_system,
                            code = excluded.code, channel = excluded.channel, endpoint = excluded.endpoint,
                            owner = excluded.owner
                        """)
                .param("id", agency.id().value())
                .param("name", agency.name())
                .param("role", agency.role().name())
                .param("system", agency.code().map(OrganisationCode::system).orElse(null))
                .param("code", agency.code().map(OrganisationCode::value).orElse(null))
                .param("channel", agency.channel().name())
                .param("endpoint", agency.endpoint().map(URI::toString).orElse(null))
                .param("owner", agency.owner())
                .update();
    }

    /** Who is to be called may be a person, and an endpoint's path may hold a secret: neither stands in the ledger. */
    private static SortedMap<String, String> facts(Agency agency) {
        SortedMap<String, String> facts = new TreeMap<>();
        facts.put("role", agency.role().name());
        facts.put("channel", agency.channel().name());
        agency.code().ifPresent(code -> facts.put("code", code.value()));
        agency.endpoint().map(URI::getHost).ifPresent(host -> facts.put("host", host));
        return facts;
    }

    @Override
    public void addCertificate(AgencyId agency, CertificateFingerprint certificate, Instant notAfter) {
        transaction.executeWithoutResult(status -> {
            int added = jdbc.sql("""
                            INSERT INTO agency_certificate (fingerprint, agency, not_after)
                            VALUES (:fingerprint, :agency, :notAfter)
                            ON CONFLICT (fingerprint) DO NOTHING
                            """)
                    .param("fingerprint", certificate.sha256Hex())
                    .param("agency", agency.value())
                    .param("notAfter", SqlTypes.text(notAfter))
                    .update();
            if (added == 1) {
                SortedMap<String, String> facts = new TreeMap<>();
                facts.put("not-after", SqlTypes.text(notAfter));
                append(LedgerEventKind.AGENCY_CERTIFICATE_ADDED, agency, certificate.sha256Hex(), facts);
            }
        });
    }

    @Override
    public void revokeCertificate(CertificateFingerprint certificate, Instant at) {
        transaction.executeWithoutResult(status -> jdbc.sql("""
                        UPDATE agency_certificate SET revoked_at = :at
                        WHERE fingerprint = :fingerprint AND revoked_at IS NULL
                        RETURNING agency
                        """)
                .param("at", SqlTypes.text(at))
                .param("fingerprint", certificate.sha256Hex())
                .query((row, number) -> new AgencyId(row.getString("agency")))
                .optional()
                .ifPresent(agency -> {
                    SortedMap<String, String> facts = new TreeMap<>();
                    facts.put("revoked-at", SqlTypes.text(at));
                    append(LedgerEventKind.AGENCY_CERTIFICATE_REVOKED, agency, certificate.sha256Hex(), facts);
                }));
    }

    private void append(LedgerEventKind kind, AgencyId agency, String subject, SortedMap<String, String> facts) {
        ledger.append(
                new LedgerEvent(kind, clock.instant(), Optional.empty(), Optional.of(agency), subject, facts));
    }
}
