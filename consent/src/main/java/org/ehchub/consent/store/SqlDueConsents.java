package org.ehchub.consent.store;

import static org.ehchub.consent.store.Columns.date;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.ehchub.consent.DueConsents;
import org.ehchub.consent.children.ChildId;
import org.ehchub.consent.consents.Consent;
import org.ehchub.consent.consents.Disagreement;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Looks through the last versions of all consents by the dates and states that are indexed. */
final class SqlDueConsents implements DueConsents {

    private static final String LAST = """
             AND NOT EXISTS (
                SELECT 1 FROM consent_version later
                WHERE later.consent_id = v.consent_id AND later.version = v.version + 1)
            """;

    private final JdbcClient jdbc;
    private final ConsentRows rows;

    SqlDueConsents(JdbcClient jdbc, ConsentRows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    @Override
    public List<Consent> ending(LocalDate from, LocalDate to, int most) {
        return jdbc.sql("""
                        SELECT * FROM consent_version v
                        WHERE until_date BETWEEN :from AND :to AND status = 'GIVEN'
                        """ + LAST + "ORDER BY until_date, consent_id LIMIT :most")
                .param("from", from.toString())
                .param("to", to.toString())
                .param("most", most)
                .query((row, number) -> ConsentRows.consent(row))
                .list();
    }

    @Override
    public List<Renewal> withoutResponsibility(LocalDate day, int most) {
        return jdbc.sql("""
                        SELECT v.*, c.decides_from FROM consent_version v JOIN child c ON c.id = v.child_id
                        WHERE v.status = 'GIVEN' AND v.given_by = 'PARENT' AND v.responsibility <> 'HELD'
                          AND c.decides_from > :day AND (v.until_date IS NULL OR v.until_date >= :day)
                        """ + LAST + "ORDER BY v.recorded_at, v.consent_id LIMIT :most")
                .param("day", day.toString())
                .param("most", most)
                .query(SqlDueConsents::renewal)
                .list();
    }

    @Override
    public List<Renewal> toRenew(LocalDate from, LocalDate to, int most) {
        return othersDecide(from, to, from, "ASC", most);
    }

    @Override
    public List<Renewal> notRenewed(LocalDate since, LocalDate day, int most) {
        return othersDecide(since, day, day, "DESC", most);
    }

    private List<Renewal> othersDecide(LocalDate from, LocalDate to, LocalDate standing, String order, int most) {
        return jdbc.sql("""
                        SELECT v.*, c.decides_from FROM child c JOIN consent_version v ON v.child_id = c.id
                        WHERE c.decides_from BETWEEN :from AND :to
                          AND v.status = 'GIVEN' AND v.given_by IN ('PARENT', 'REPRESENTATIVE')
                          AND (v.until_date IS NULL OR (v.until_date >= c.decides_from AND v.until_date >= :standing))
                          AND NOT (COALESCE(v.capacity, 1) = 0 AND v.capacity_judged_on >= c.decides_from)
                        """ + LAST + "ORDER BY c.decides_from " + order + ", v.child_id, v.consent_id LIMIT :most")
                .param("from", from.toString())
                .param("to", to.toString())
                .param("standing", standing.toString())
                .param("most", most)
                .query(SqlDueConsents::renewal)
                .list();
    }

    private static Renewal renewal(ResultSet row, int number) throws SQLException {
        return new Renewal(ConsentRows.consent(row), date(row, "decides_from"));
    }

    /**
     * A child with a refusal, an exclusion or a withdrawal, and a consent that may be somebody else's, whichever of the
     * child's records they are with; whether it is, and whether they meet, is not SQL's to say. The few children with
     * several records are asked for apart: asked for together, each denial would be held against every consent there is.
     */
    @Override
    public List<Disagreement> disagreements(LocalDate day, int most) {
        return jdbc
                .sql("SELECT COALESCE((SELECT kept FROM standing_merge WHERE duplicate = found.child_id), found.child_id)"
                        + " AS head, MIN(found.recorded_at) AS since FROM ("
                        + denialsAgainst("consent_version other WHERE other.child_id = v.child_id")
                        + " UNION ALL "
                        + denialsAgainst("same_child s JOIN consent_version other ON other.child_id = s.same_id"
                                + " WHERE s.child_id = v.child_id")
                        + ") found GROUP BY 1 ORDER BY 2, 1")
                .query((row, number) -> new ChildId(Columns.uuid(row, "head")))
                .list()
                .stream()
                .flatMap(child -> disagreements(child, day).stream())
                .limit(most)
                .toList();
    }

    /** @param others where the consents are that a denial {@code v} may stand against */
    private static String denialsAgainst(String others) {
        return """
                SELECT v.child_id, v.recorded_at FROM consent_version v
                WHERE (v.status IN ('REFUSED', 'WITHDRAWN') OR (v.status = 'GIVEN' AND v.exclusions <> ''))
                """ + LAST + """
                  AND EXISTS (
                      SELECT 1 FROM %s
                        AND other.status = 'GIVEN' AND other.consent_id <> v.consent_id
                        AND (v.status <> 'WITHDRAWN' OR other.decided_at <= v.recorded_at)
                        AND (other.person IS NULL OR v.person IS NULL OR other.person <> v.person))
                """.formatted(others);
    }

    @Override
    public List<Disagreement> disagreements(ChildId child, LocalDate day) {
        List<Consent> consents = rows.of(child);
        return consents.stream()
                .flatMap(given -> consents.stream().map(against -> new Disagreement(given, against)))
                .filter(pair -> pair.standsOn(day))
                .toList();
    }
}
