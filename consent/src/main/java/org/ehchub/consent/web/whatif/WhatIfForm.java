package org.ehchub.consent.web.whatif;

import static org.ehchub.consent.web.Option.chosen;
import static org.ehchub.consent.web.Option.typed;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.ehchub.consent.Purpose;
import org.ehchub.consent.web.Typed;
import org.ehchub.consent.web.TypedDate;
import org.ehchub.mappings.canonical.AgencyId;
import org.ehchub.mappings.canonical.ItemCategory;
import org.ehchub.mappings.canonical.PlanSection;
import org.ehchub.mappings.canonical.Sensitivity;

/**
 * What an officer asks about.
 *
 * @param from the sender's id
 * @param to the recipient's id
 * @param sent what might be sent, a {@link Sent}
 * @param purpose what for, or {@link #USUAL}
 * @param on the day
 */
public record WhatIfForm(
        String from,
        String to,
        String sent,
        List<String> categories,
        List<String> sensitivities,
        String purpose,
        TypedDate on) {

    /** Whatever the hub takes such a message to be for. */
    static final String USUAL = "USUAL";

    public WhatIfForm {
        from = typed(from);
        to = typed(to);
        sent = typed(sent);
        categories = typed(categories);
        sensitivities = typed(sensitivities);
        purpose = typed(purpose);
        on = Objects.requireNonNullElseGet(on, TypedDate::empty);
    }

    static WhatIfForm empty(LocalDate today) {
        return new WhatIfForm(null, null, null, null, null, USUAL, TypedDate.of(today));
    }

    /** What is wrong, by field, in the page's order. */
    Map<String, String> problems(Predicate<AgencyId> known, LocalDate today) {
        Map<String, String> problems = new LinkedHashMap<>();
        if (Typed.agency(from, known).isEmpty()) {
            problems.put("from", "Select who sends it");
        }
        if (Typed.agency(to, known).isEmpty()) {
            problems.put("to", "Select who gets it");
        } else if (to.equals(from)) {
            problems.put("to", "Select a recipient other than the sender");
        }
        if (chosen(Sent.class, sent).isEmpty()) {
            problems.put("sent", "Select what is sent");
        }
        contentProblem().ifPresent(problem -> problems.put("categories", problem));
        if (!purpose.equals(USUAL) && chosen(Purpose.class, purpose).isEmpty()) {
            problems.put("purpose", "Select what for");
        }
        if (on.date().isEmpty()) {
            problems.put("on", "Enter the day, such as 27 3 2027");
        } else if (on.date().get().isBefore(today)) {
            problems.put("on", "The day cannot be in the past: what was on record then is in the child's history");
        }
        return problems;
    }

    private Optional<String> contentProblem() {
        Optional<Set<ItemCategory>> content = Typed.categories(categories);
        if (content.isEmpty()) {
            return Optional.of("Select at least one section or kind of advice");
        }
        boolean plan = !sent.equals(Sent.REPORT.name());
        if (plan && content.get().stream().anyMatch(category -> !(category instanceof PlanSection))) {
            return Optional.of("A plan has sections only");
        }
        return sent.equals(Sent.DRAFT_PLAN.name()) && content.get().contains(PlanSection.I)
                ? Optional.of("A draft plan has no section I")
                : Optional.empty();
    }

    Set<Sensitivity> named() {
        return Set.copyOf(chosen(Sensitivity.class, sensitivities));
    }
}
