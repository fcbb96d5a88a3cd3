package org.ehchub.consent.store;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.ehchub.consent.Purpose;
import org.ehchub.consent.consents.Categories;
import org.ehchub.mappings.canonical.ItemCategory;

/** How sets of codes are written in one column: in order, between spaces. */
final class Codes {

    private static final String ALL = "*";

    private Codes() {}

    /** An asterisk for all. */
    static String text(Categories categories) {
        return switch (categories) {
            case Categories.All() -> ALL;
            case Categories.These(Set<ItemCategory> named) ->
                named.stream().map(ItemCategory::code).sorted().collect(Collectors.joining(" "));
        };
    }

    /** @throws IllegalArgumentException when a code is unknown */
    static Categories categories(String text) {
        return text.equals(ALL)
                ? new Categories.All()
                : new Categories.These(
                        Arrays.stream(text.split(" ")).map(ItemCategory::of).collect(Collectors.toUnmodifiableSet()));
    }

    static String text(Set<Purpose> purposes) {
        return purposes.stream().map(Purpose::code).sorted().collect(Collectors.joining(" "));
    }

    /** @throws IllegalArgumentException when a code is unknown */
    static Set<Purpose> purposes(String text) {
        return Arrays.stream(text.split(" ")).map(Purpose::of).collect(Collectors.toUnmodifiableSet());
    }
}
