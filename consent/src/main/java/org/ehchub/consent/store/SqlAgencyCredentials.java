package org.ehchub.consent.store;

import static org.ehchub.consent.store.SqlTypes.instant;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ehchub.consent.agencies.AgencyCredentials;
import org.ehchub.consent.agencies.ClientKeys;
import org.ehchub.consent.agencies.ClientKeysChanged;
import org.ehchub.consent.agencies.Sealing;
import org.ehchub.consent.ledger.LedgerEventKind;
import org.ehchub.mappings.canonical.AgencyId;
import org.ehchub.security.identity.CertificateFingerprint;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The agencies' credentials in the database. */
final class SqlAgencyCredentials implements AgencyCredentials {

    private final JdbcClient jdbc;
    private final RegistryEvents events;
    private final TransactionTemplate transaction;

    SqlAgencyCredentials(JdbcClient jdbc, RegistryEvents events, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.events = events;
        this.transaction = transaction;
    }

    @Override
    public List<PinnedCertificate> certificates() {
        return jdbc.sql("""
                        SELECT agency_id, fingerprint, not_after FROM agency_certificate c
                        WHERE NOT EXISTS (
                            SELECT 1 FROM agency_certificate_revocation r WHERE r.fingerprint = c.fingerprint)
                        ORDER BY not_after, fingerprint
                        """)
                .query((row, number) -> new PinnedCertificate(
                        new AgencyId(row.getString("agency_id")),
                        new CertificateFingerprint(row.getString("fingerprint")),
                        instant(row.getString("not_after"))))
                .list();
    }

    @Override
    public Optional<Sealing> sealing(AgencyId agency) {
        return jdbc.sql("SELECT certificate, always FROM agency_sealing WHERE agency_id = :agency")
                .param("agency", agency.value())
                .query((row, number) -> sealing(row))
                .optional();
    }

    @Override
    public Map<AgencyId, Sealing> sealings() {
        return jdbc.sql("SELECT agency_id, certificate, always FROM agency_sealing")
                .query((row, number) -> Map.entry(new AgencyId(row.getString("agency_id")), sealing(row)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Sealing sealing(ResultSet row) throws SQLException {
        return new Sealing(certificate(row.getBytes("certificate")), row.getInt("always") == 1);
    }

    @Override
    public void setSealing(AgencyId agency, Optional<Sealing> sealing) {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("DELETE FROM agency_sealing WHERE agency_id = :agency")
                    .param("agency", agency.value())
                    .update();
            sealing.ifPresent(set -> jdbc.sql("""
                            INSERT INTO agency_sealing (agency_id, certificate, always)
                            VALUES (:agency, :certificate, :always)
                            """)
                    .param("agency", agency.value())
                    .param("certificate", der(set.certificate()))
                    .param("always", set.always() ? 1 : 0)
                    .update());
            tell(LedgerEventKind.AGENCY_SEALING_SET, agency, sealing.map(set -> Map.of(
                    "certificate", CertificateFingerprint.of(set.certificate()).sha256Hex(),
                    "always", Boolean.toString(set.always()))));
        });
    }

    @Override
    public Optional<ClientKeys> clientKeys(AgencyId agency) {
        return jdbc.sql("SELECT jwks, jwks_uri FROM agency_client_keys WHERE agency_id = :agency")
                .param("agency", agency.value())
                .query((row, number) -> clientKeys(row))
                .optional();
    }

    private static ClientKeys clientKeys(ResultSet row) throws SQLException {
        String uri = row.getString("jwks_uri");
        return uri == null
                ? new ClientKeys.Uploaded(row.getString("jwks"))
                : new ClientKeys.Published(URI.create(uri));
    }

    @Override
    public void setClientKeys(AgencyId agency, Optional<ClientKeys> keys) {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("DELETE FROM agency_client_keys WHERE agency_id = :agency")
                    .param("agency", agency.value())
                    .update();
            keys.ifPresent(set -> insert(agency, set));
            events.publish(new ClientKeysChanged(agency));
            tell(LedgerEventKind.AGENCY_CLIENT_KEYS_SET, agency, keys.map(set -> Map.of(
                    "from", switch (set) {
                        case ClientKeys.Uploaded uploaded -> "upload";
                        case ClientKeys.Published(URI uri) -> uri.toString();
                    })));
        });
    }

    private void insert(AgencyId agency, ClientKeys keys) {
        jdbc.sql("INSERT INTO agency_client_keys (agency_id, jwks, jwks_uri) VALUES (:agency, :jwks, :uri)")
                .param("agency", agency.value())
                .param("jwks", keys instanceof ClientKeys.Uploaded(String json) ? json : null)
                .param("uri", keys instanceof ClientKeys.Published(URI uri) ? uri.toString() : null)
                .update();
    }

    private void tell(LedgerEventKind kind, AgencyId agency, Optional<Map<String, String>> facts) {
        events.append(kind, events.now(), agency, agency.value(), facts.orElse(Map.of("ended", "true")));
    }

    private static byte[] der(X509Certificate certificate) {
        try {
            return certificate.getEncoded();
        } catch (CertificateEncodingException e) {
            throw new IllegalArgumentException("A certificate that has no DER form", e);
        }
    }

    private static X509Certificate certificate(byte[] der) {
        try {
            return (X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(der));
        } catch (CertificateException e) {
            throw new IllegalStateException("A certificate in the database that is none", e);
        }
    }
}
