package org.ehchub.consent.web.consents;

import static org.ehchub.consent.web.Option.chosen;
import static org.ehchub.consent.web.Option.typed;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.ehchub.consent.Purpose;
import org.ehchub.consent.consents.ConsentTerms;
import org.ehchub.consent.web.TypedDate;
import org.ehchub.consent.web.TypedPeriod;

/** The form's third page as typed: what for, from when, until when. */
record TermsAnswers(List<String> purposes, TypedDate from, TypedDate until) {

    TermsAnswers {
        purposes = typed(purposes);
        from = Objects.requireNonNullElseGet(from, TypedDate::empty);
        until = Objects.requireNonNullElseGet(until, TypedDate::empty);
    }

    static TermsAnswers empty(LocalDate today) {
        return new TermsAnswers(null, TypedDate.of(today), null);
    }

    /** What would have been typed for these terms. */
    static TermsAnswers of(ConsentTerms terms) {
        return new TermsAnswers(
                terms.scope().purposes().stream().map(Purpose::name).toList(),
                TypedDate.of(terms.from()),
                terms.until().map(TypedDate::of).orElseGet(TypedDate::empty));
    }

    /** What is wrong, by field, in the page's order. */
    Map<String, String> problems() {
        Map<String, String> problems = new LinkedHashMap<>();
        if (chosen(Purpose.class, purposes).isEmpty()) {
            problems.put("purposes", "Select at least one purpose");
        }
        problems.putAll(new TypedPeriod(from, until).problemsOfOpenEnd("31 8 2027"));
        return problems;
    }

    Set<Purpose> chosenPurposes() {
        return Set.copyOf(chosen(Purpose.class, purposes));
    }

    LocalDate firstDay() {
        return from.date().orElseThrow();
    }

    Optional<LocalDate> lastDay() {
        return until.date();
    }
}
