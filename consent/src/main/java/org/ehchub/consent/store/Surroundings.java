package org.ehchub.consent.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ehchub.consent.agencies.Agency;
import org.ehchub.consent.children.Involvement;
import org.ehchub.mappings.canonical.AgencyId;

/**
 * The agencies a message about a child may come from or go to, read at one look.
 *
 * @param agencies those that are named and registered, and those that ever had a part in the child's life
 * @param circle every such part, the first first
 */
record Surroundings(Map<AgencyId, Agency> agencies, List<Involvement> circle) {

    private static final Comparator<Involvement> FIRST_FIRST = Comparator.comparing(Involvement::from)
            .thenComparing(part -> part.agency().value())
            .thenComparing(part -> part.role().name());

    /** @param named the agencies that the message names */
    static LookUp<Surroundings> lookUp(Records records, Set<AgencyId> named) {
        return new LookUp<>(
                """
                SELECT a.*, i.agency_id, i.role AS part, i.from_date, i.until_date,
                    (SELECT MIN(e.last_day) FROM involvement_end e WHERE e.involvement_id = i.id) AS ended_on
                FROM involvement i LEFT JOIN agency a ON a.id = i.agency_id WHERE i.child_id IN %s
                UNION ALL
                SELECT a.*, NULL, NULL, NULL, NULL, NULL FROM agency a WHERE a.id IN (:named)
                """.formatted(records.ids()),
                records.parametersAnd(Map.of("named", AgencyRows.texts(named))),
                Surroundings::read);
    }

    private static Surroundings read(ResultSet row) throws SQLException {
        Map<AgencyId, Agency> agencies = new HashMap<>();
        List<Involvement> circle = new ArrayList<>();
        while (row.next()) {
            if (row.getString("agency_id") != null) {
                SqlCircle.involvement(row, "part").ifPresent(circle::add);
            }
            if (row.getString("id") == null) {
                throw new IllegalArgumentException("An involvement is that of a registered agency");
            }
            Agency agency = AgencyRows.agency(row);
            agencies.put(agency.id(), agency);
        }
        circle.sort(FIRST_FIRST);
        return new Surroundings(agencies, circle);
    }
}
