package org.ehchub.consent.web;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.ehchub.consent.consents.Categories;
import org.ehchub.mappings.canonical.AgencyId;
import org.ehchub.mappings.canonical.ItemCategory;

/** What was typed or chosen in a form, as the registry's own terms; empty when it is none of them. */
public final class Typed {

    /** What a form sends for all content. */
    public static final String ALL = "*";

    private Typed() {}

    /** What the hub itself put in a form to know it again. */
    public static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** An agency that the register has. */
    public static Optional<AgencyId> agency(String id, Predicate<AgencyId> known) {
        try {
            return Optional.of(new AgencyId(id)).filter(known);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Agencies that the register has, every one of them; there may be none. */
    public static Optional<Set<AgencyId>> agencies(List<String> ids, Predicate<AgencyId> known) {
        Set<AgencyId> found = ids.stream().flatMap(id -> agency(id, known).stream()).collect(Collectors.toSet());
        return found.size() == Set.copyOf(ids).size() ? Optional.of(found) : Optional.empty();
    }

    /** Plan sections and kinds of advice, at least one. */
    public static Optional<Set<ItemCategory>> categories(List<String> codes) {
        try {
            return Optional.of(codes.stream().map(ItemCategory::of).collect(Collectors.toSet()))
                    .filter(found -> !found.isEmpty());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Content by category, or all of it. */
    public static Optional<Categories> content(List<String> codes) {
        return codes.contains(ALL) ? Optional.of(new Categories.All()) : categories(codes).map(Categories.These::new);
    }
}
