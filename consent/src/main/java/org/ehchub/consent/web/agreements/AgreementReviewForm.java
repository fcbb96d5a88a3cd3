package org.ehchub.consent.web.agreements;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.ehchub.consent.web.TypedDate;

/** By when an agreement is looked at the next time, as typed. */
public record AgreementReviewForm(TypedDate next) {

    public AgreementReviewForm {
        next = Objects.requireNonNullElseGet(next, TypedDate::empty);
    }

    /** What is wrong with it, by field. */
    Map<String, String> problems(LocalDate today, LocalDate until) {
        Optional<LocalDate> day = next.date();
        if (day.isEmpty()) {
            return Map.of("next", "Enter the day of the next review, such as 31 8 2027");
        }
        if (!day.get().isAfter(today)) {
            return Map.of("next", "The next review must be in the future");
        }
        return day.get().isAfter(until)
                ? Map.of("next", "The next review cannot be after the last day")
                : Map.of();
    }

    /** The day, of a form without problems. */
    LocalDate day() {
        return next.date().orElseThrow();
    }
}
