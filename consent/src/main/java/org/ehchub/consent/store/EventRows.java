package org.ehchub.consent.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.ehchub.consent.ledger.LedgerEvent;
import org.ehchub.consent.ledger.LedgerEventKind;
import org.ehchub.mappings.canonical.AgencyId;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What a row of {@code ledger_event} means. Its facts are a JSON object of texts: a query can look into them. */
final class EventRows {

    private static final JsonMapper JSON = new JsonMapper();
    private static final TypeReference<TreeMap<String, String>> FACTS = new TypeReference<>() {};

    private EventRows() {}

    static String text(SortedMap<String, String> facts) {
        return JSON.writeValueAsString(facts);
    }

    /** @throws RuntimeException when the row cannot be understood */
    static LedgerEvent event(ResultSet row, int number) throws SQLException {
        return new LedgerEvent(
                LedgerEventKind.valueOf(row.getString("kind")),
                SqlTypes.instant(row.getString("at")),
                Optional.ofNullable(row.getString("child")),
                Optional.ofNullable(row.getString("agency")).map(AgencyId::new),
                row.getString("subject"),
                JSON.readValue(row.getString("facts"), FACTS));
    }
}
