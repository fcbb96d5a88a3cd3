package org.ehchub.consent.web.told;

import static org.ehchub.consent.web.Option.typed;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.ehchub.consent.statutory.ParentTold;
import org.ehchub.consent.web.Typed;
import org.ehchub.consent.web.TypedDate;
import org.ehchub.mappings.canonical.AgencyId;

/**
 * That the parent was told, as typed.
 *
 * @param agency the health body that told them
 */
public record ParentToldForm(String agency, TypedDate on) {

    public ParentToldForm {
        agency = typed(agency);
        on = Objects.requireNonNullElseGet(on, TypedDate::empty);
    }

    static ParentToldForm empty(LocalDate today) {
        return new ParentToldForm(null, TypedDate.of(today));
    }

    /** What is wrong, by field, in the page's order. */
    Map<String, String> problems(Predicate<AgencyId> known, LocalDate today) {
        Map<String, String> problems = new LinkedHashMap<>();
        if (Typed.agency(agency, known).isEmpty()) {
            problems.put("agency", "Select who told the parent");
        }
        if (on.date().isEmpty()) {
            problems.put("on", "Enter the day the parent was told, such as 27 3 2026");
        } else if (on.date().get().isAfter(today)) {
            problems.put("on", "The day the parent was told cannot be in the future");
        }
        return problems;
    }

    /** What was recorded; there must be no problems. */
    ParentTold toParentTold() {
        return new ParentTold(new AgencyId(agency), on.date().orElseThrow());
    }
}
