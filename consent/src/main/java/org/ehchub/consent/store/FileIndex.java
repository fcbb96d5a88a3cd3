package org.ehchub.consent.store;

import static org.ehchub.consent.store.Columns.date;
import static org.ehchub.consent.store.Columns.flag;
import static org.ehchub.consent.store.Columns.uuid;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ehchub.consent.children.ChildId;
import org.ehchub.consent.rules.AgeDates;
import org.ehchub.mappings.canonical.AgencyId;
import org.ehchub.mappings.canonical.ChildRef;
import org.ehchub.mappings.canonical.Heading;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What the look at a child's rows tells: which records are read as one, the dates of the one that stands for them, which
 * of a message's numbers are confirmed to be the child's, and which registers say anything about it. Most say nothing,
 * and need not be asked.
 *
 * @param records every record of the child
 * @param identity the message's reference with the confirmed numbers only; empty when there is none
 */
record FileIndex(List<ChildId> records, AgeDates ages, Optional<ChildRef> identity, Set<Entry> entries) {

    /** What a record may have: a confirmed number of the message, or rows in a register that seldom has any. */
    enum Entry {
        NHS("child_identifier", "blind_index = :nhs AND confirmed_by IS NOT NULL AND child_id = c.id"),
        UPN("child_identifier", "blind_index = :upn AND confirmed_by IS NOT NULL AND child_id = c.id"),
        ULN("child_identifier", "blind_index = :uln AND confirmed_by IS NOT NULL AND child_id = c.id"),
        LOCAL("child_identifier", "blind_index = :local AND confirmed_by IS NOT NULL AND child_id = c.id"),
        OBJECTIONS("objection", "child_id = c.id"),
        REQUESTS("advice_request", "child_id = c.id"),
        REUSE("reuse_agreement", "child_id = c.id"),
        DECISIONS("release_decision", "child_id = c.id"),
        PARENT_TOLD("parent_told", "child_id = c.id"),
        RULE_DATES("rule_confirmation", "1 = 1");

        private final String table;
        private final String condition;

        Entry(String table, String condition) {
            this.table = table;
            this.condition = condition;
        }

        private String column() {
            return "CASE WHEN EXISTS (SELECT 1 FROM %s WHERE %s) THEN 1 ELSE 0 END AS %s"
                    .formatted(table, condition, name());
        }
    }

    /** The record that stands for the others comes first. */
    private static final String SELECT = """
            SELECT id, school_age_from, decides_from,
                %s
            FROM child c WHERE id IN %s
            ORDER BY CASE WHEN EXISTS (SELECT 1 FROM standing_merge WHERE duplicate = c.id) THEN 1 ELSE 0 END, id
            """.formatted(Stream.of(Entry.values()).map(Entry::column).collect(Collectors.joining(",\n")), SameChild.IDS);

    /** No number has it: stands for one that the message does not give. */
    private static final String NONE = "";

    /** Empty when there is no such child. */
    static Optional<FileIndex> of(JdbcClient jdbc, ChildId child, Heading heading, BlindIndexes indexes) {
        ChildRef reference = heading.child();
        AgencyId source = heading.source();
        Map<String, String> given = indexes.of(
                reference.nhsNumber(),
                reference.upn(),
                reference.uln(),
                reference.localId().map(number -> Map.of(source, number)).orElse(Map.of()));
        return jdbc.sql(SELECT)
                .param("child", child.toString())
                .param("nhs", given.getOrDefault(BlindIndexes.NHS_NUMBER, NONE))
                .param("upn", given.getOrDefault(BlindIndexes.UPN, NONE))
                .param("uln", given.getOrDefault(BlindIndexes.ULN, NONE))
                .param("local", given.getOrDefault(BlindIndexes.LOCAL_ID + source, NONE))
                .query((ResultSetExtractor<Optional<FileIndex>>) rows -> index(rows, reference));
    }

    private static Optional<FileIndex> index(ResultSet row, ChildRef reference) throws SQLException {
        if (!row.next()) {
            return Optional.empty();
        }
        var ages = new AgeDates(date(row, "school_age_from"), date(row, "decides_from"));
        List<ChildId> records = new ArrayList<>();
        Set<Entry> entries = EnumSet.noneOf(Entry.class);
        do {
            records.add(new ChildId(uuid(row, "id")));
            for (Entry entry : Entry.values()) {
                if (flag(row, entry.name())) {
                    entries.add(entry);
                }
            }
        } while (row.next());
        Optional<ChildRef> identity = reference.keeping(
                entries.contains(Entry.NHS),
                entries.contains(Entry.UPN),
                entries.contains(Entry.ULN),
                entries.contains(Entry.LOCAL));
        return Optional.of(new FileIndex(records, ages, identity, entries));
    }

    /** True when a register says something of the child. */
    boolean has(Entry register) {
        return entries.contains(register);
    }
}
