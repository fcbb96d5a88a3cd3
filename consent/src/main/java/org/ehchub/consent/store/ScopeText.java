package org.ehchub.consent.store;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ehchub.consent.Purpose;
import org.ehchub.consent.consents.Categories;
import org.ehchub.consent.consents.Exclusion;
import org.ehchub.consent.consents.Recipients;
import org.ehchub.mappings.canonical.AdviceKind;
import org.ehchub.mappings.canonical.AgencyId;
import org.ehchub.mappings.canonical.ItemCategory;
import org.ehchub.mappings.canonical.Sensitivity;
import org.ehchub.security.identity.AgencyRole;

/**
 * How sets of codes are kept in one column, sorted, so that a person can read them:
 *
 * <pre>
 * purposes      = code *( " " code )
 * recipients    = "*" / name *( " " name )            ; an agency's id in lower case, a class of agencies in capitals
 * categories    = "*" / code *( " " code )            ; a plan section in capitals, a kind of advice in lower case
 * sensitivities = [ name *( " " name ) ]
 * exclusions    = [ exclusion *( ";" exclusion ) ]
 * exclusion     = recipients "|" categories
 * </pre>
 *
 * <p>Reading throws {@link IllegalArgumentException} for anything else.
 */
final class ScopeText {

    private static final String ALL = "*";

    private ScopeText() {}

    static String ofPurposes(Set<Purpose> purposes) {
        return sorted(purposes, Purpose::code);
    }

    static Set<Purpose> purposes(String text) {
        return each(text, Purpose::of);
    }

    static String ofAgencies(Set<AgencyId> agencies) {
        return sorted(agencies, AgencyId::value);
    }

    static Set<AgencyId> agencies(String text) {
        return each(text, AgencyId::new);
    }

    static String ofKinds(Set<AdviceKind> kinds) {
        return sorted(kinds, AdviceKind::code);
    }

    static Set<AdviceKind> kinds(String text) {
        return each(text, AdviceKind::of);
    }

    static String ofSensitivities(Set<Sensitivity> sensitivities) {
        return sorted(sensitivities, Sensitivity::name);
    }

    static Set<Sensitivity> sensitivities(String text) {
        return each(text, Sensitivity::valueOf);
    }

    static String ofRecipients(Recipients recipients) {
        return switch (recipients) {
            case Recipients.Anyone anyone -> ALL;
            case Recipients.These these ->
                Stream.concat(
                                these.agencies().stream().map(AgencyId::value),
                                these.classes().stream().map(AgencyRole::name))
                        .sorted()
                        .collect(Collectors.joining(" "));
        };
    }

    static Recipients recipients(String text) {
        if (text.equals(ALL)) {
            return new Recipients.Anyone();
        }
        Set<AgencyId> agencies = new HashSet<>();
        Set<AgencyRole> classes = new HashSet<>();
        for (String name : words(text)) {
            if (Character.isUpperCase(name.charAt(0))) {
                classes.add(AgencyRole.valueOf(name));
            } else {
                agencies.add(new AgencyId(name));
            }
        }
        return new Recipients.These(agencies, classes);
    }

    static String ofCategories(Categories categories) {
        return switch (categories) {
            case Categories.All all -> ALL;
            case Categories.These these -> sorted(these.categories(), ItemCategory::code);
        };
    }

    static Categories categories(String text) {
        return text.equals(ALL) ? new Categories.All() : new Categories.These(each(text, ItemCategory::of));
    }

    static String ofExclusions(List<Exclusion> exclusions) {
        return exclusions.stream()
                .map(exclusion -> ofRecipients(exclusion.recipients()) + "|" + ofCategories(exclusion.categories()))
                .collect(Collectors.joining(";"));
    }

    static List<Exclusion> exclusions(String text) {
        return text.isEmpty()
                ? List.of()
                : Arrays.stream(text.split(";", -1)).map(ScopeText::exclusion).toList();
    }

    private static Exclusion exclusion(String text) {
        String[] parts = text.split("\\|", -1);
        if (parts.length != 2) {
            throw new IllegalArgumentException("An exclusion has recipients and categories");
        }
        return new Exclusion(recipients(parts[0]), categories(parts[1]));
    }

    private static <T> String sorted(Collection<T> values, Function<T, String> code) {
        return values.stream().map(code).sorted().collect(Collectors.joining(" "));
    }

    private static <T> Set<T> each(String text, Function<String, T> reading) {
        return words(text).stream().map(reading).collect(Collectors.toUnmodifiableSet());
    }

    private static List<String> words(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split(" ", -1));
    }
}
