package org.ehchub.mappings.rows;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ehchub.mappings.plain.PlainSource;
import org.ehchub.mappings.translate.Problem.Code;
import org.ehchub.mappings.translate.Problems;

/**
 * Ties a document's rows together by their numbers. A row whose numbers are missing, repeated or point to nothing would
 * be lost information, so each is a problem.
 */
final class RowTree {

    private static final String NUMBER = "[1-9][0-9]{0,5}";

    private final DocumentTables tables;
    private final Problems problems;

    RowTree(DocumentTables tables, Problems problems) {
        this.tables = tables;
        this.problems = problems;
    }

    /** Rows that belong to others, under the field that lists them, by the numbers of what they belong to. */
    private record Level(String field, String table, Map<String, List<PlainSource>> byOwner) {}

    /** A row's own numbers joined by dots, and those of what it belongs to. */
    private record Address(String own, String owner, int last) {}

    private record Placed(Address address, Row row) {}

    PlainSource tie(DocumentRows rows) {
        Level funders = level("funders", tables.funders(), rows.funders(), List.of("item_no", "detail_no", "funder_no"));
        Level details =
                level("details", tables.details(), rows.details(), List.of("item_no", "detail_no"), funders);
        Level attachments =
                level("attachments", tables.attachments(), rows.attachments(), List.of("item_no", "attachment_no"));
        Level items = level("items", tables.items(), rows.items(), List.of("item_no"), details, attachments);
        return new RowSource(tables.document(), "", rows.document(), under("", items));
    }

    private Level level(String field, String table, List<Row> rows, List<String> numbers, Level... below) {
        List<Placed> placed = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Row row : rows) {
            address(table, row, numbers).ifPresent(address -> {
                if (seen.add(address.own())) {
                    placed.add(new Placed(address, row));
                } else {
                    problems.add(
                            table + "[" + address.own() + "]." + numbers.getLast(), Code.NOT_ALLOWED, "Each number once");
                }
            });
        }
        placed.sort(Comparator.comparingInt(one -> one.address().last()));
        Map<String, List<PlainSource>> byOwner = new HashMap<>();
        for (Placed one : placed) {
            String own = one.address().own();
            byOwner.computeIfAbsent(one.address().owner(), unseen -> new ArrayList<>())
                    .add(new RowSource(table + "[" + own + "]", "", one.row(), under(own, below)));
        }
        for (Level orphans : below) {
            orphans.byOwner().keySet().stream().filter(owner -> !seen.contains(owner)).forEach(owner -> problems.add(
                    orphans.table() + "." + numbers.getLast(), Code.INVALID_VALUE, "The number of a row of " + table));
        }
        return new Level(field, table, byOwner);
    }

    private static Map<String, List<PlainSource>> under(String owner, Level... below) {
        Map<String, List<PlainSource>> lists = new HashMap<>();
        for (Level level : below) {
            lists.put(level.field(), level.byOwner().getOrDefault(owner, List.of()));
        }
        return lists;
    }

    private Optional<Address> address(String table, Row row, List<String> numbers) {
        List<String> parts = new ArrayList<>();
        for (String column : numbers) {
            Optional<String> number = row.get(column).filter(text -> text.matches(NUMBER));
            problems.required(table + "." + column, number, "A number from 1 upwards").ifPresent(parts::add);
        }
        if (parts.size() < numbers.size()) {
            return Optional.empty();
        }
        return Optional.of(new Address(
                String.join(".", parts),
                String.join(".", parts.subList(0, parts.size() - 1)),
                Integer.parseInt(parts.getLast())));
    }
}
