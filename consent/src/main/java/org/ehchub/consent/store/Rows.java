package org.ehchub.consent.store;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.ehchub.consent.agencies.Agency;
import org.ehchub.consent.agencies.AgreementId;
import org.ehchub.consent.agencies.Channel;
import org.ehchub.consent.agencies.SharingAgreement;
import org.ehchub.consent.children.Involvement;
import org.ehchub.consent.children.InvolvementRole;
import org.ehchub.mappings.canonical.AgencyId;
import org.ehchub.mappings.canonical.OrganisationCode;
import org.ehchub.security.identity.AgencyRole;

/**
 * What rows of the registers mean: the mappers for {@code agency}, {@code current_sharing_agreement} and
 * {@code current_involvement}. Each throws IllegalArgumentException or DateTimeException when a row cannot be understood.
 */
final class Rows {

    private Rows() {}

    static Agency agency(ResultSet row, int number) throws SQLException {
        String code = row.getString("code");
        return new Agency(
                new AgencyId(row.getString("id")),
                row.getString("name"),
                AgencyRole.valueOf(row.getString("role")),
                code == null ? Optional.empty() : Optional.of(OrganisationCode.of(row.getString("code_system"), code)),
                Channel.valueOf(row.getString("channel")),
                Optional.ofNullable(row.getString("endpoint")).map(URI::create),
                row.getString("owner"));
    }

    static SharingAgreement agreement(ResultSet row, int number) throws SQLException {
        return new SharingAgreement(
                new AgreementId(UUID.fromString(row.getString("id"))),
                new AgencyId(row.getString("first_agency")),
                new AgencyId(row.getString("second_agency")),
                Codes.purposes(row.getString("purposes")),
                Codes.categories(row.getString("categories")),
                LocalDate.parse(row.getString("starts_on")),
                LocalDate.parse(row.getString("ends_on")),
                row.getString("document"));
    }

    static Involvement involvement(ResultSet row, int number) throws SQLException {
        return new Involvement(
                new AgencyId(row.getString("agency")),
                InvolvementRole.valueOf(row.getString("role")),
                LocalDate.parse(row.getString("starts_on")),
                Optional.ofNullable(row.getString("ends_on")).map(LocalDate::parse));
    }
}
