package org.ehchub.consent.store;

import static org.ehchub.consent.store.Columns.optional;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ehchub.consent.agencies.Agency;
import org.ehchub.consent.agencies.Channel;
import org.ehchub.mappings.canonical.AgencyId;
import org.ehchub.mappings.canonical.Laestab;
import org.ehchub.mappings.canonical.LocalAuthorityCode;
import org.ehchub.mappings.canonical.OdsCode;
import org.ehchub.mappings.canonical.OrganisationCode;
import org.ehchub.mappings.canonical.Ukprn;
import org.ehchub.mappings.canonical.Urn;
import org.ehchub.security.identity.AgencyRole;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows of {@code agency}. */
final class AgencyRows {

    private final JdbcClient jdbc;

    AgencyRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Inserts the agency, or brings its row up to date. */
    void put(Agency agency) {
        jdbc.sql("""
                        INSERT INTO agency (id, name, role, code_system, code, channel, endpoint, owner)
                        VALUES (:id, :name, :role, :system, :code, :channel, :endpoint, :owner)
                        ON CONFLICT (id) DO UPDATE SET
                            name = excluded.name, role = excluded.role,
                            code_system = excluded.code_system, code = excluded.code,
                            channel = excluded.channel, endpoint = excluded.endpoint, owner = excluded.owner
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

    /** The ids as a parameter takes them. */
    static List<String> texts(Set<AgencyId> agencies) {
        return agencies.stream().map(AgencyId::value).toList();
    }

    Optional<Agency> find(AgencyId id) {
        return jdbc.sql("SELECT * FROM agency WHERE id = :id")
                .param("id", id.value())
                .query((row, number) -> agency(row))
                .optional();
    }

    Optional<Agency> findByCode(OrganisationCode code) {
        return jdbc.sql("SELECT * FROM agency WHERE code_system = :system AND code = :code")
                .param("system", code.system())
                .param("code", code.value())
                .query((row, number) -> agency(row))
                .optional();
    }

    List<Agency> all() {
        return jdbc.sql("SELECT * FROM agency ORDER BY id")
                .query((row, number) -> agency(row))
                .list();
    }

    static Agency agency(ResultSet row) throws SQLException {
        String system = row.getString("code_system");
        return new Agency(
                new AgencyId(row.getString("id")),
                row.getString("name"),
                AgencyRole.valueOf(row.getString("role")),
                optional(row, "code", code -> code(system, code)),
                Channel.valueOf(row.getString("channel")),
                optional(row, "endpoint", URI::create),
                row.getString("owner"));
    }

    private static OrganisationCode code(String system, String value) {
        return switch (system) {
            case Urn.SYSTEM -> new Urn(value);
            case Laestab.SYSTEM -> new Laestab(value);
            case Ukprn.SYSTEM -> new Ukprn(value);
            case OdsCode.SYSTEM -> new OdsCode(value);
            case LocalAuthorityCode.SYSTEM -> new LocalAuthorityCode(value);
            default -> throw new IllegalArgumentException("No register of organisations has this URI");
        };
    }
}
