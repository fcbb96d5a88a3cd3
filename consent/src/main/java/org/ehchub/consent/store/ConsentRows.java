package org.ehchub.consent.store;

import static org.ehchub.consent.store.Columns.date;
import static org.ehchub.consent.store.Columns.flag;
import static org.ehchub.consent.store.Columns.optional;
import static org.ehchub.consent.store.Columns.uuid;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.ehchub.consent.children.ChildId;
import org.ehchub.consent.consents.Capacity;
import org.ehchub.consent.consents.Consent;
import org.ehchub.consent.consents.ConsentId;
import org.ehchub.consent.consents.ConsentStatus;
import org.ehchub.consent.consents.ConsentTerms;
import org.ehchub.consent.consents.GivenBy;
import org.ehchub.consent.consents.Giver;
import org.ehchub.consent.consents.HowTaken;
import org.ehchub.consent.consents.ParentalResponsibility;
import org.ehchub.consent.consents.PersonRef;
import org.ehchub.consent.consents.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows of {@code consent_version}. */
final class ConsentRows {

    private static final Comparator<Consent> NEWEST_DECISION_FIRST = Comparator.comparing(
                    (Consent consent) -> consent.terms().decidedAt())
            .reversed()
            .thenComparing(consent -> consent.id().toString());

    private final JdbcClient jdbc;

    ConsentRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return false when this version is there already */
    boolean insert(Consent consent) {
        ConsentTerms terms = consent.terms();
        return jdbc.sql("""
                        INSERT INTO consent_version
                            (consent_id, version, child_id, status, given_by, relationship, person, responsibility,
                             capacity, capacity_judged_by, capacity_judged_on, how_taken, evidence, decided_at,
                             from_date, until_date, purposes, recipients, categories, sensitivities, exclusions,
                             recorded_by, recorded_at)
                        VALUES
                            (:id, :version, :child, :status, :by, :relationship, :person, :responsibility,
                             :capacity, :judgedBy, :judgedOn, :how, :evidence, :decidedAt,
                             :from, :until, :purposes, :recipients, :categories, :sensitivities, :exclusions,
                             :recordedBy, :recordedAt)
                        ON CONFLICT (consent_id, version) DO NOTHING
                        """)
                        .param("id", consent.id().toString())
                        .param("version", consent.version())
                        .param("child", terms.child().toString())
                        .param("status", consent.status().name())
                        .param("by", terms.giver().by().name())
                        .param("relationship", terms.giver().relationship())
                        .param("person", terms.giver().person().map(PersonRef::value).orElse(null))
                        .param("responsibility", terms.giver().responsibility().name())
                        .param("capacity", terms.capacity().map(judged -> judged.canDecide() ? 1 : 0).orElse(null))
                        .param("judgedBy", terms.capacity().map(Capacity::judgedBy).orElse(null))
                        .param("judgedOn", terms.capacity().map(judged -> judged.judgedOn().toString()).orElse(null))
                        .param("how", terms.howTaken().name())
                        .param("evidence", terms.evidence().orElse(null))
                        .param("decidedAt", SqlTypes.text(terms.decidedAt()))
                        .param("from", terms.from().toString())
                        .param("until", terms.until().map(LocalDate::toString).orElse(null))
                        .param("purposes", ScopeText.ofPurposes(terms.scope().purposes()))
                        .param("recipients", ScopeText.ofRecipients(terms.scope().recipients()))
                        .param("categories", ScopeText.ofCategories(terms.scope().categories()))
                        .param("sensitivities", ScopeText.ofSensitivities(terms.scope().sensitivities()))
                        .param("exclusions", ScopeText.ofExclusions(terms.scope().exclusions()))
                        .param("recordedBy", consent.recordedBy())
                        .param("recordedAt", SqlTypes.text(consent.recordedAt()))
                        .update()
                == 1;
    }

    List<Consent> history(ConsentId id) {
        return jdbc.sql("SELECT * FROM consent_version WHERE consent_id = :id ORDER BY version")
                .param("id", id.toString())
                .query((row, number) -> consent(row))
                .list();
    }

    Optional<Consent> last(ConsentId id) {
        return jdbc.sql("SELECT * FROM consent_version WHERE consent_id = :id ORDER BY version DESC LIMIT 1")
                .param("id", id.toString())
                .query((row, number) -> consent(row))
                .optional();
    }

    /** The last version of each, the newest decision first. Earlier versions are passed over unread. */
    static LookUp<List<Consent>> lookUp(Records records) {
        return new LookUp<>(
                "SELECT * FROM consent_version WHERE child_id IN " + records.ids() + " ORDER BY consent_id, version DESC",
                records.parameters(),
                ConsentRows::lastVersions);
    }

    /** The last version of each of the child's, the newest decision first. */
    List<Consent> of(ChildId child) {
        return lookUp(Records.with(child)).in(jdbc);
    }

    private static List<Consent> lastVersions(ResultSet row) throws SQLException {
        List<Consent> last = new ArrayList<>();
        String read = "";
        while (row.next()) {
            String id = row.getString("consent_id");
            if (!id.equals(read)) {
                last.add(consent(row));
                read = id;
            }
        }
        last.sort(NEWEST_DECISION_FIRST);
        return last;
    }

    static Consent consent(ResultSet row) throws SQLException {
        return new Consent(
                new ConsentId(uuid(row, "consent_id")),
                row.getInt("version"),
                ConsentStatus.valueOf(row.getString("status")),
                terms(row),
                row.getString("recorded_by"),
                SqlTypes.instant(row.getString("recorded_at")));
    }

    private static ConsentTerms terms(ResultSet row) throws SQLException {
        return new ConsentTerms(
                new ChildId(uuid(row, "child_id")),
                giver(row),
                capacity(row),
                HowTaken.valueOf(row.getString("how_taken")),
                optional(row, "evidence", evidence -> evidence),
                SqlTypes.instant(row.getString("decided_at")),
                date(row, "from_date"),
                optional(row, "until_date", LocalDate::parse),
                new Scope(
                        ScopeText.purposes(row.getString("purposes")),
                        ScopeText.recipients(row.getString("recipients")),
                        ScopeText.categories(row.getString("categories")),
                        ScopeText.sensitivities(row.getString("sensitivities")),
                        ScopeText.exclusions(row.getString("exclusions"))));
    }

    private static Giver giver(ResultSet row) throws SQLException {
        return new Giver(
                GivenBy.valueOf(row.getString("given_by")),
                row.getString("relationship"),
                optional(row, "person", PersonRef::new),
                ParentalResponsibility.valueOf(row.getString("responsibility")));
    }

    private static Optional<Capacity> capacity(ResultSet row) throws SQLException {
        if (row.getString("capacity") == null) {
            return Optional.empty();
        }
        return Optional.of(new Capacity(
                flag(row, "capacity"), row.getString("capacity_judged_by"), date(row, "capacity_judged_on")));
    }
}
