package org.ehchub.consent.store;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ehchub.consent.children.ChildId;
import org.ehchub.consent.children.ChildMatch;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows of {@code child_identifier}, and what they say of a message's child. Only confirmed links count. */
final class ChildLinks {

    private final JdbcClient jdbc;
    private final BlindIndexes blindIndexes;

    ChildLinks(JdbcClient jdbc, BlindIndexes blindIndexes) {
        this.jdbc = jdbc;
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
                .optional();
    }

    /** Those of the blind indexes by which the child is linked for certain. */
    Set<String> confirmed(ChildId child, Collection<String> indexes) {
        return jdbc.sql("""
                        SELECT blind_index FROM child_identifier
                        WHERE child_id = :child AND confirmed_by IS NOT NULL AND blind_index IN (:indexes)
                        """)
                .param("child", child.toString())
                .param("indexes", indexes)
                .query(String.class)
                .set();
    }

    /** @param given for each kind of identifier given its blind index */
    ChildMatch match(Map<String, String> given, LocalDate birthDate) {
        if (given.isEmpty()) {
            return new ChildMatch.UnknownChild();
        }
        List<Link> links = linksOfChildrenWithAnyOf(given.values());
        Set<ChildId> children = new HashSet<>();
        links.forEach(link -> children.add(link.child()));
        return switch (children.size()) {
            case 0 -> new ChildMatch.UnknownChild();
            case 1 -> matchOne(links, given, birthDate);
            default -> new ChildMatch.IdentifiersDisagree(children);
        };
    }

    private ChildMatch matchOne(List<Link> links, Map<String, String> given, LocalDate birthDate) {
        Link any = links.getFirst();
        boolean contradicted = links.stream()
                .anyMatch(link -> given.containsKey(link.kind())
                        && !given.get(link.kind()).equals(link.blindIndex()));
        boolean bornThen = any.birthIndex().equals(blindIndexes.ofBirthDate(any.child(), birthDate));
        return contradicted || !bornThen
                ? new ChildMatch.IdentifiersDisagree(Set.of(any.child()))
                : new ChildMatch.Matched(any.child());
    }

    private List<Link> linksOfChildrenWithAnyOf(Collection<String> indexes) {
        return jdbc.sql("""
                        SELECT i.child_id, c.birth_index, i.kind, i.blind_index
                        FROM child_identifier i JOIN child c ON c.id = i.child_id
                        WHERE i.confirmed_by IS NOT NULL
                          AND i.child_id IN (
                              SELECT child_id FROM child_identifier
                              WHERE confirmed_by IS NOT NULL AND blind_index IN (:indexes))
                        """)
                .param("indexes", indexes)
                .query((row, number) -> new Link(
                        new ChildId(Columns.uuid(row, "child_id")),
                        row.getString("birth_index"),
                        row.getString("kind"),
                        row.getString("blind_index")))
                .list();
    }
}
