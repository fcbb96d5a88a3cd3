package org.ehchub.consent.web.consents;

import static org.ehchub.consent.web.Option.chosen;
import static org.ehchub.consent.web.Option.typed;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
import org.ehchub.mappings.canonical.AgencyId;
import org.ehchub.mappings.canonical.ItemCategory;
import org.ehchub.mappings.canonical.Sensitivity;
import org.ehchub.security.identity.AgencyRole;

/**
 * The form's second page as typed: what may, or may not, be shared with whom.
 *
 * @param to {@code NAMED} for the agencies in {@code agencies} and the kinds of agency in {@code classes},
 *     {@code ANYONE} for every agency involved; in either case but those in {@code notAgencies} and {@code notClasses}
 * @param content {@code ALL}; {@code ALL_BUT} for all but {@code notCategories}; {@code ONLY} for {@code categories}
 * @param sensitivities the sensitive content expressly named
 */
record WhatAnswers(
        String to,
        List<String> agencies,
        List<String> classes,
        List<String> notAgencies,
        List<String> notClasses,
        String content,
        List<String> notCategories,
        List<String> categories,
        List<String> sensitivities) {

    private enum To {
        NAMED,
        ANYONE
    }

    private enum Content {
        ALL,
        ALL_BUT,
        ONLY
    }

    WhatAnswers {
        to = typed(to);
        agencies = typed(agencies);
        classes = typed(classes);
        notAgencies = typed(notAgencies);
        notClasses = typed(notClasses);
        content = typed(content);
        notCategories = typed(notCategories);
        categories = typed(categories);
        sensitivities = typed(sensitivities);
    }

    static WhatAnswers empty() {
        return new WhatAnswers(null, null, null, null, null, null, null, null, null);
    }

    /** What would have been answered for this scope; empty when the form cannot say it in full. */
    static Optional<WhatAnswers> of(Scope scope) {
        WhatAnswers answers = new WhatAnswers(
                (scope.recipients() instanceof Recipients.Anyone ? To.ANYONE : To.NAMED).name(),
                agencies(Stream.of(scope.recipients())),
                classes(Stream.of(scope.recipients())),
                agencies(scope.exclusions().stream().map(Exclusion::recipients)),
                classes(scope.exclusions().stream().map(Exclusion::recipients)),
                content(scope).name(),
                scope.exclusions().stream().flatMap(exclusion -> named(exclusion.categories()).stream()).toList(),
                named(scope.categories()),
                scope.sensitivities().stream().map(Sensitivity::name).toList());
        return Optional.of(answers).filter(said -> said.scope(scope.purposes()).equals(scope));
    }

    private static Content content(Scope scope) {
        if (scope.categories() instanceof Categories.These) {
            return Content.ONLY;
        }
        boolean leavesOut = scope.exclusions().stream()
                .anyMatch(exclusion -> exclusion.categories() instanceof Categories.These);
        return leavesOut ? Content.ALL_BUT : Content.ALL;
    }

    private static List<String> agencies(Stream<Recipients> recipients) {
        return recipients.flatMap(WhatAnswers::named)
                .flatMap(these -> these.agencies().stream())
                .map(AgencyId::value)
                .toList();
    }

    private static List<String> classes(Stream<Recipients> recipients) {
        return recipients.flatMap(WhatAnswers::named)
                .flatMap(these -> these.classes().stream())
                .map(AgencyRole::name)
                .toList();
    }

    private static Stream<Recipients.These> named(Recipients recipients) {
        return switch (recipients) {
            case Recipients.Anyone anyone -> Stream.empty();
            case Recipients.These these -> Stream.of(these);
        };
    }

    private static List<String> named(Categories categories) {
        return switch (categories) {
            case Categories.All all -> List.of();
            case Categories.These these -> these.categories().stream().map(ItemCategory::code).toList();
        };
    }

    /**
     * What is wrong, by field, in the page's order.
     *
     * @param known whether the register has an agency of this id
     */
    Map<String, String> problems(Predicate<AgencyId> known) {
        Map<String, String> problems = new LinkedHashMap<>();
        if (chosen(To.class, to).isEmpty()) {
            problems.put("to", "Select who it is shared with");
        } else if (to.equals(To.NAMED.name()) && agencies.isEmpty() && chosen(AgencyRole.class, classes).isEmpty()) {
            problems.put("agencies", "Select at least one agency or kind of agency");
        } else if (Typed.agencies(agencies, known).isEmpty() || Typed.agencies(notAgencies, known).isEmpty()) {
            problems.put("to", "Select agencies from the list");
        } else if (to.equals(To.NAMED.name()) && !Collections.disjoint(agencies, notAgencies)) {
            problems.put("notAgencies", "Leave out other agencies than those it is shared with");
        } else if (to.equals(To.NAMED.name()) && !Collections.disjoint(classes, notClasses)) {
            problems.put("notClasses", "Leave out other kinds of agency than those it is shared with");
        }
        if (chosen(Content.class, content).isEmpty()) {
            problems.put("content", "Select what is shared");
        } else if (content.equals(Content.ALL_BUT.name()) && Typed.categories(notCategories).isEmpty()) {
            problems.put("notCategories", "Select what is left out");
        } else if (content.equals(Content.ONLY.name()) && Typed.categories(categories).isEmpty()) {
            problems.put("categories", "Select at least one section or kind of advice");
        }
        return problems;
    }

    Scope scope(Set<Purpose> purposes) {
        return new Scope(
                purposes,
                to.equals(To.ANYONE.name()) ? new Recipients.Anyone() : these(agencies, classes),
                content.equals(Content.ONLY.name()) ? categories(categories) : new Categories.All(),
                new HashSet<>(chosen(Sensitivity.class, sensitivities)),
                exclusions());
    }

    private List<Exclusion> exclusions() {
        List<Exclusion> exclusions = new ArrayList<>();
        if (!notAgencies.isEmpty() || !chosen(AgencyRole.class, notClasses).isEmpty()) {
            exclusions.add(new Exclusion(these(notAgencies, notClasses), new Categories.All()));
        }
        if (content.equals(Content.ALL_BUT.name())) {
            exclusions.add(new Exclusion(new Recipients.Anyone(), categories(notCategories)));
        }
        return exclusions;
    }

    private static Recipients these(List<String> ids, List<String> classes) {
        return new Recipients.These(
                ids.stream().map(AgencyId::new).collect(Collectors.toSet()),
                Set.copyOf(chosen(AgencyRole.class, classes)));
    }

    private static Categories categories(List<String> codes) {
        return new Categories.These(codes.stream().map(ItemCategory::of).collect(Collectors.toSet()));
    }
}
