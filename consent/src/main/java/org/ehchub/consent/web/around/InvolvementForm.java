package org.ehchub.consent.web.around;

import static org.ehchub.consent.web.Option.chosen;
import static org.ehchub.consent.web.Option.typed;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.ehchub.consent.children.Involvement;
import org.ehchub.consent.children.InvolvementRole;
import org.ehchub.consent.web.Typed;
import org.ehchub.consent.web.TypedDate;
import org.ehchub.consent.web.TypedPeriod;
import org.ehchub.mappings.canonical.AgencyId;

/**
 * An agency's part in a child's life, as typed.
 *
 * @param role an {@link InvolvementRole}
 */
public record InvolvementForm(String agency, String role, TypedDate from, TypedDate until) {

    public InvolvementForm {
        agency = typed(agency);
        role = typed(role);
        from = Objects.requireNonNullElseGet(from, TypedDate::empty);
        until = Objects.requireNonNullElseGet(until, TypedDate::empty);
    }

    static InvolvementForm empty(LocalDate today) {
        return new InvolvementForm(null, null, TypedDate.of(today), null);
    }

    /** What is wrong, by field, in the page's order. */
    Map<String, String> problems(Predicate<AgencyId> known) {
        Map<String, String> problems = new LinkedHashMap<>();
        if (Typed.agency(agency, known).isEmpty()) {
            problems.put("agency", "Select the agency");
        }
        if (chosen(InvolvementRole.class, role).isEmpty()) {
            problems.put("role", "Select what the agency is to the child");
        }
        problems.putAll(new TypedPeriod(from, until).problemsOfOpenEnd("31 8 2027"));
        return problems;
    }

    /** The involvement; there must be no problems. */
    Involvement toInvolvement() {
        return new Involvement(
                new AgencyId(agency), InvolvementRole.valueOf(role), from.date().orElseThrow(), until.date());
    }
}
