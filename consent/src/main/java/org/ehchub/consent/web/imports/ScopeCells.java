package org.ehchub.consent.web.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ehchub.consent.Purpose;
import org.ehchub.consent.consents.Categories;
import org.ehchub.consent.consents.Exclusion;
import org.ehchub.consent.consents.Recipients;
import org.ehchub.consent.consents.Scope;
import org.ehchub.consent.web.Typed;
import org.ehchub.consent.web.api.Codes;
import org.ehchub.mappings.canonical.AgencyId;
import org.ehchub.mappings.canonical.ItemCategory;
import org.ehchub.mappings.canonical.Sensitivity;
import org.ehchub.security.identity.AgencyRole;

/** The cells that say what a consent is about. */
final class ScopeCells {

    private static final String CLASS = "class:";
    private static final String AGENCIES = "Ids of agencies that the hub knows, or class: and a kind of agency ("
            + String.join(", ", Stream.of(AgencyRole.values()).map(Codes::of).toList())
            + "), with semicolons between, or *";
    private static final String CODES =
            "Codes of sections (A to K) and kinds of advice (a to h), with semicolons between, or *";

    private final Row row;
    private final Predicate<AgencyId> known;

    ScopeCells(Row row, Predicate<AgencyId> known) {
        this.row = row;
        this.known = known;
    }

    /** Absent when something is wrong; the row then says what. */
    Optional<Scope> read() {
        Set<Purpose> purposes = row.values(Columns.PURPOSES, "Codes of purposes, such as support", Purpose::of);
        if (row.text(Columns.PURPOSES).isEmpty()) {
            row.wrong(Columns.PURPOSES, "At least one code of a purpose, such as support");
        }
        Optional<Recipients> recipients = recipients(Columns.RECIPIENTS);
        Optional<Categories> content = content(Columns.CONTENT);
        Set<Sensitivity> sensitivities =
                row.values(Columns.SENSITIVITIES, Codes.expected(Sensitivity.class), ScopeCells::sensitivity);
        List<Exclusion> exclusions = exclusions();
        return purposes.isEmpty() || recipients.isEmpty() || content.isEmpty()
                ? Optional.empty()
                : Optional.of(new Scope(purposes, recipients.get(), content.get(), sensitivities, exclusions));
    }

    /** "But nothing with these", and "but not this": two exclusions, as on the screens. */
    private List<Exclusion> exclusions() {
        List<Exclusion> exclusions = new ArrayList<>();
        if (!row.text(Columns.NOT_RECIPIENTS).isEmpty()) {
            recipients(Columns.NOT_RECIPIENTS)
                    .ifPresent(not -> exclusions.add(new Exclusion(not, new Categories.All())));
        }
        if (!row.text(Columns.NOT_CONTENT).isEmpty()) {
            content(Columns.NOT_CONTENT)
                    .ifPresent(not -> exclusions.add(new Exclusion(new Recipients.Anyone(), not)));
        }
        return exclusions;
    }

    private Optional<Recipients> recipients(String column) {
        if (row.text(column).equals(Typed.ALL)) {
            return Optional.of(new Recipients.Anyone());
        }
        Set<Recipients.These> named = row.values(column, AGENCIES, this::these);
        if (row.text(column).isEmpty()) {
            row.wrong(column, AGENCIES);
        }
        return named.stream().reduce(ScopeCells::both).map(Recipients.class::cast);
    }

    private Recipients.These these(String text) {
        return text.startsWith(CLASS)
                ? new Recipients.These(
                        Set.of(), Set.of(Codes.parse(AgencyRole.class, text.substring(CLASS.length()))))
                : new Recipients.These(Set.of(agency(text)), Set.of());
    }

    private static Recipients.These both(Recipients.These one, Recipients.These other) {
        return new Recipients.These(
                union(one.agencies(), other.agencies()), union(one.classes(), other.classes()));
    }

    private static <T> Set<T> union(Set<T> one, Set<T> other) {
        return Stream.concat(one.stream(), other.stream()).collect(Collectors.toUnmodifiableSet());
    }

    private static Sensitivity sensitivity(String code) {
        return Codes.parse(Sensitivity.class, code);
    }

    private AgencyId agency(String id) {
        return Typed.agency(id, known).orElseThrow(() -> new IllegalArgumentException("No such agency"));
    }

    private Optional<Categories> content(String column) {
        if (row.text(column).equals(Typed.ALL)) {
            return Optional.of(new Categories.All());
        }
        Set<ItemCategory> categories = row.values(column, CODES, ItemCategory::of);
        if (row.text(column).isEmpty()) {
            row.wrong(column, CODES);
        }
        return categories.isEmpty() ? Optional.empty() : Optional.of(new Categories.These(categories));
    }
}
