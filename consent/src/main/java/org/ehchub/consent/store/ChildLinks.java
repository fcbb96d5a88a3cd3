package org.ehchub.consent.store;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.ehchub.consent.children.ChildId;
import org.ehchub.consent.children.ChildMatch;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows of {@code child_identifier}, and what they say of a message's child. Only confirmed links count. */
final class ChildLinks {

    private final JdbcClient jdbc;
    private final SameChild same;
    private final BlindIndexes blindIndexes;

    ChildLinks(JdbcClient jdbc, BlindIndexes blindIndexes) {
        this.jdbc = jdbc;
        this.same = new SameChild(jdbc);
        this.blindIndexes = blindIndexes;
    }

    private record Link(ChildId child, String birthIndex, String kind, String blindIndex) {}

    /** @return false when the identifier is linked to a child already */
    boolean insert(ChildId child, String kind, String blindIndex, Optional<String> confirmedBy) {
        return jdbc.sql("""
                        INSERT INTO child_identifier (blind_index, kind, child_id, confirmed_by)
                        VALUES (:index, :kind, :child, :by)
                        ON CONFLICT (blind_index) DO NOTHING
                        """)
                        .param("index", blindIndex)
                        .param("kind", kind)
                        .param("child", child.toString())
                        .param("by", confirmedBy.orElse(null))
                        .update()
                == 1;
    }

    Optional<ChildId> find(String blindIndex) {
        return jdbc.sql("""
                        SELECT child_id FROM child_identifier
                        WHERE blind_index = :index AND confirmed_by IS NOT NULL
                        """)
                .param("index", blindIndex)
                .query((row, number) -> new ChildId(Columns.uuid(row, "child_id")))
                .optional()
                .map(same::head);
    }

    /** @param given for each kind of identifier given its blind index */
    ChildMatch match(Map<String, String> given, LocalDate birthDate) {
        if (given.isEmpty()) {
            return new ChildMatch.UnknownChild();
        }
        Set<ChildId> children =
                childrenWithAnyOf(given.values()).stream().map(same::head).collect(Collectors.toSet());
        return switch (children.size()) {
            case 0 -> new ChildMatch.UnknownChild();
            case 1 -> matchOne(children.iterator().next(), given, birthDate);
            default -> new ChildMatch.IdentifiersDisagree(children);
        };
    }

    /** Of a merged child the numbers and the birth date of any of its records will do. */
    private ChildMatch matchOne(ChildId child, Map<String, String> given, LocalDate birthDate) {
        List<Link> links = linksOf(child);
        boolean contradicted = given.entrySet().stream().anyMatch(number -> isContradicted(number, links));
        boolean bornThen = links.stream()
                .anyMatch(link -> link.birthIndex().equals(blindIndexes.ofBirthDate(link.child(), birthDate)));
        return contradicted || !bornThen
                ? new ChildMatch.IdentifiersDisagree(Set.of(child))
                : new ChildMatch.Matched(child);
    }

    /** The child has numbers of this kind, and none is the one given. */
    private static boolean isContradicted(Map.Entry<String, String> given, List<Link> links) {
        List<Link> ofKind =
                links.stream().filter(link -> link.kind().equals(given.getKey())).toList();
        return !ofKind.isEmpty() && ofKind.stream().noneMatch(link -> link.blindIndex().equals(given.getValue()));
    }

    private List<ChildId> childrenWithAnyOf(Collection<String> indexes) {
        return jdbc.sql("""
                        SELECT DISTINCT child_id FROM child_identifier
                        WHERE confirmed_by IS NOT NULL AND blind_index IN (:indexes)
                        """)
                .param("indexes", indexes)
                .query((row, number) -> new ChildId(Columns.uuid(row, "child_id")))
                .list();
    }

    private List<Link> linksOf(ChildId child) {
        return jdbc.sql("""
                        SELECT i.child_id, c.birth_index, i.kind, i.blind_index
                        FROM child_identifier i JOIN child c ON c.id = i.child_id
                        WHERE i.confirmed_by IS NOT NULL AND i.child_id IN %s
                        """.formatted(SameChild.IDS))
                .param("child", child.toString())
                .query((row, number) -> new Link(
                        new ChildId(Columns.uuid(row, "child_id")),
                        row.getString("birth_index"),
                        row.getString("kind"),
                        row.getString("blind_index")))
                .list();
    }
}
