package org.ehchub.consent.store;

import static org.ehchub.consent.store.Columns.optional;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.ehchub.consent.RuleChange;
import org.ehchub.consent.RuleConfirmation;
import org.ehchub.consent.RuleDatesConfirmed;
import org.ehchub.consent.RuleRegister;
import org.ehchub.consent.ledger.LedgerEventKind;
import org.ehchub.consent.rules.DisclosureRules;
import org.ehchub.consent.rules.InForce;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The rules' dates in the database. */
final class SqlRuleRegister implements RuleRegister {

    private final JdbcClient jdbc;
    private final RegistryEvents events;
    private final TransactionTemplate transaction;

    SqlRuleRegister(JdbcClient jdbc, RegistryEvents events, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.events = events;
        this.transaction = transaction;
    }

    @Override
    public RuleChange confirm(String rule, int seenVersion, InForce dates, String authority, String officer) {
        if (DisclosureRules.all().stream().noneMatch(known -> known.name().equals(rule))) {
            throw new NoSuchElementException("There is no such rule");
        }
        return transaction.execute(status -> {
            List<RuleConfirmation> history = history(rule);
            if (history.size() != seenVersion) {
                return new RuleChange.Conflict(history.getLast());
            }
            var next = new RuleConfirmation(rule, seenVersion + 1, dates, authority, officer, events.now());
            if (!insert(next)) {
                return new RuleChange.Conflict(history(rule).getLast());
            }
            events.append(
                    LedgerEventKind.RULE_CONFIRMED,
                    next.confirmedAt(),
                    rule,
                    Map.of(
                            "version", Integer.toString(next.version()),
                            "from", dates.from().map(LocalDate::toString).orElse(""),
                            "until", dates.until().map(LocalDate::toString).orElse(""),
                            "authority", authority,
                            "confirmed-by", officer));
            events.publish(new RuleDatesConfirmed(rule));
            return new RuleChange.Recorded(next);
        });
    }

    /** @return false when this version is there already */
    private boolean insert(RuleConfirmation version) {
        return jdbc.sql("""
                        INSERT INTO rule_confirmation
                            (rule, version, from_date, until_date, authority, confirmed_by, confirmed_at)
                        VALUES (:rule, :version, :from, :until, :authority, :by, :at)
                        ON CONFLICT (rule, version) DO NOTHING
                        """)
                        .param("rule", version.rule())
                        .param("version", version.version())
                        .param("from", version.dates().from().map(LocalDate::toString).orElse(null))
                        .param("until", version.dates().until().map(LocalDate::toString).orElse(null))
                        .param("authority", version.authority())
                        .param("by", version.confirmedBy())
                        .param("at", SqlTypes.text(version.confirmedAt()))
                        .update()
                == 1;
    }

    @Override
    public List<RuleConfirmation> history(String rule) {
        return jdbc.sql("SELECT * FROM rule_confirmation WHERE rule = :rule ORDER BY version")
                .param("rule", rule)
                .query((row, number) -> confirmation(row))
                .list();
    }

    @Override
    public List<RuleConfirmation> current() {
        return lookUp().in(jdbc);
    }

    /** The last version of each rule that has one. */
    static LookUp<List<RuleConfirmation>> lookUp() {
        return new LookUp<>(
                "SELECT * FROM rule_confirmation ORDER BY rule, version", Map.of(), SqlRuleRegister::lastVersions);
    }

    private static List<RuleConfirmation> lastVersions(ResultSet row) throws SQLException {
        Map<String, RuleConfirmation> last = new LinkedHashMap<>();
        while (row.next()) {
            RuleConfirmation version = confirmation(row);
            last.put(version.rule(), version);
        }
        return List.copyOf(last.values());
    }

    private static RuleConfirmation confirmation(ResultSet row) throws SQLException {
        return new RuleConfirmation(
                row.getString("rule"),
                row.getInt("version"),
                new InForce(
                        optional(row, "from_date", LocalDate::parse), optional(row, "until_date", LocalDate::parse)),
                row.getString("authority"),
                row.getString("confirmed_by"),
                SqlTypes.instant(row.getString("confirmed_at")));
    }
}
