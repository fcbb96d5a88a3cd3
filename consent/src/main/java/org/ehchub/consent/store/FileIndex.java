package org.ehchub.consent.store;

import static org.ehchub.consent.store.Columns.date;
import static org.ehchub.consent.store.Columns.flag;
import static org.ehchub.consent.store.Columns.uuid;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ehchub.consent.children.ChildId;
import org.ehchub.consent.rules.AgeDates;
import org.ehchub.mappings.canonical.ChildRef;
import org.ehchub.mappings.canonical.Heading;

/**
 * What one look at a child tells: its dates, which of a message's numbers are confirmed to be its own, and which
 * of the registers that seldom speak of a child speak of it. The others need not be asked.
 *
 * @param identity the message's reference with the confirmed numbers only; empty when there is none
 */
record FileIndex(AgeDates ages, Optional<ChildRef> identity, Set<Register> registers) {

    /** What seldom has anything on a child. */
    enum Register {
        MERGES("SELECT 1 FROM child_merge WHERE duplicate = c.id"
                + " UNION ALL SELECT 1 FROM child_merge WHERE kept = c.id"),
        REUSE("SELECT 1 FROM reuse_agreement WHERE child_id = c.id"),
        DECISIONS("SELECT 1 FROM release_decision WHERE child_id = c.id"),
        PARENT_TOLD("SELECT 1 FROM parent_told WHERE child_id = c.id");

        private final String rows;

        Register(String rows) {
            this.rows = rows;
        }
    }

    private static final String REGISTERS = Stream.of(Register.values())
            .map(register -> asFlag(register.rows, register.name()))
            .collect(Collectors.joining(", "));

    private static final String NUMBER =
            "SELECT 1 FROM child_identifier WHERE blind_index = :%s AND child_id = c.id AND confirmed_by IS NOT NULL";

    private static String asFlag(String rows, String name) {
        return "CASE WHEN EXISTS (%s) THEN 1 ELSE 0 END AS %s".formatted(rows, name);
    }

    /**
     * The look at these records of one child; its reader throws {@link NoSuchElementException} when there is no such child.
     *
     * @param records the one that stands for the others first
     */
    static LookUp<FileIndex> lookUp(List<ChildId> records, Heading heading, BlindIndexes indexes) {
        ChildRef reference = heading.child();
        Map<String, String> given = indexes.of(
                reference.nhsNumber(),
                reference.upn(),
                reference.uln(),
                reference.localId().map(number -> Map.of(heading.source(), number)).orElse(Map.of()));
        // Only the numbers that are given are asked for: most messages have one or two.
        List<String> kinds = List.copyOf(given.keySet());
        Map<String, String> numbers = IntStream.range(0, kinds.size())
                .boxed()
                .collect(Collectors.toMap(number -> "number" + number, number -> given.get(kinds.get(number))));
        return new LookUp<>(
                select(kinds.size()),
                Records.these(records).parametersAnd(numbers),
                rows -> index(rows, records.getFirst(), heading, kinds));
    }

    private static String select(int numbers) {
        String confirmed = IntStream.range(0, numbers)
                .mapToObj(number -> asFlag(NUMBER.formatted("number" + number), "number" + number) + ", ")
                .collect(Collectors.joining());
        return "SELECT id, school_age_from, decides_from, " + confirmed + REGISTERS
                + " FROM child c WHERE id IN (:records)";
    }

    private static FileIndex index(ResultSet row, ChildId head, Heading heading, List<String> kinds)
            throws SQLException {
        Optional<AgeDates> ages = Optional.empty();
        Set<String> confirmed = new HashSet<>();
        Set<Register> registers = EnumSet.noneOf(Register.class);
        while (row.next()) {
            if (uuid(row, "id").equals(head.value())) {
                ages = Optional.of(new AgeDates(date(row, "school_age_from"), date(row, "decides_from")));
            }
            for (int number = 0; number < kinds.size(); number++) {
                if (flag(row, "number" + number)) {
                    confirmed.add(kinds.get(number));
                }
            }
            for (Register register : Register.values()) {
                if (flag(row, register.name())) {
                    registers.add(register);
                }
            }
        }
        Optional<ChildRef> identity = heading.child()
                .keeping(
                        confirmed.contains(BlindIndexes.NHS_NUMBER),
                        confirmed.contains(BlindIndexes.UPN),
                        confirmed.contains(BlindIndexes.ULN),
                        confirmed.contains(BlindIndexes.LOCAL_ID + heading.source()));
        return new FileIndex(
                ages.orElseThrow(() -> new NoSuchElementException("There is no such child")), identity, registers);
    }

    /** True when a register says something of the child. */
    boolean has(Register register) {
        return registers.contains(register);
    }
}
