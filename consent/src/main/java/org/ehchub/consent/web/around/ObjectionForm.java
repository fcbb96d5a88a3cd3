package org.ehchub.consent.web.around;

import static org.ehchub.consent.web.Option.typed;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.ehchub.consent.statutory.Objection;
import org.ehchub.consent.web.Typed;
import org.ehchub.consent.web.TypedDate;
import org.ehchub.mappings.canonical.AgencyId;

/** The family's objection to an agency, as typed. */
public record ObjectionForm(String agency, TypedDate statedOn) {

    public ObjectionForm {
        agency = typed(agency);
        statedOn = Objects.requireNonNullElseGet(statedOn, TypedDate::empty);
    }

    static ObjectionForm empty(LocalDate today) {
        return new ObjectionForm(null, TypedDate.of(today));
    }

    /** What is wrong, by field, in the page's order. */
    Map<String, String> problems(Predicate<AgencyId> known, LocalDate today) {
        Map<String, String> problems = new LinkedHashMap<>();
        if (Typed.agency(agency, known).isEmpty()) {
            problems.put("agency", "Select the agency");
        }
        if (statedOn.date().isEmpty()) {
            problems.put("statedOn", "Enter the day they objected, such as 27 3 2026");
        } else if (statedOn.date().get().isAfter(today)) {
            problems.put("statedOn", "The day they objected cannot be in the future");
        }
        return problems;
    }

    /** The objection; there must be no problems. */
    Objection toObjection() {
        return new Objection(new AgencyId(agency), statedOn.date().orElseThrow());
    }
}
