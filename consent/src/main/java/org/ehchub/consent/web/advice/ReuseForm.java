package org.ehchub.consent.web.advice;

import static org.ehchub.consent.web.Option.chosen;
import static org.ehchub.consent.web.Option.typed;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.ehchub.consent.statutory.ReuseAgreement;
import org.ehchub.consent.web.Typed;
import org.ehchub.consent.web.TypedDate;
import org.ehchub.mappings.canonical.AgencyId;

/**
 * That somebody agreed that earlier advice suffices, as typed.
 *
 * @param author the agency that gave the advice
 * @param council the authority that would reuse it
 * @param document the author's id of the advice
 * @param party as who they agreed, a {@link ReuseAgreement.Party}
 */
public record ReuseForm(
        String author, String council, String document, String party, String agreedBy, TypedDate on) {

    public ReuseForm {
        author = typed(author);
        council = typed(council);
        document = typed(document);
        party = typed(party);
        agreedBy = typed(agreedBy);
        on = Objects.requireNonNullElseGet(on, TypedDate::empty);
    }

    static ReuseForm empty(LocalDate today) {
        return new ReuseForm(null, null, null, null, null, TypedDate.of(today));
    }

    /** What is wrong, by field, in the page's order. */
    Map<String, String> problems(Predicate<AgencyId> known, LocalDate today) {
        Map<String, String> problems = new LinkedHashMap<>();
        if (Typed.agency(author, known).isEmpty()) {
            problems.put("author", "Select who gave the advice");
        }
        if (Typed.agency(council, known).isEmpty()) {
            problems.put("council", "Select the council that would reuse it");
        }
        if (document.isEmpty()) {
            problems.put("document", "Enter the author's id of the advice");
        }
        if (chosen(ReuseAgreement.Party.class, party).isEmpty()) {
            problems.put("party", "Select as who they agreed");
        }
        if (agreedBy.isEmpty()) {
            problems.put("agreedBy", "Enter who agreed");
        }
        if (on.date().isEmpty()) {
            problems.put("on", "Enter the day they agreed, such as 27 3 2026");
        } else if (on.date().get().isAfter(today)) {
            problems.put("on", "The day they agreed cannot be in the future");
        }
        return problems;
    }

    /** The agreement; there must be no problems. */
    ReuseAgreement toAgreement() {
        return new ReuseAgreement(
                new AgencyId(author),
                new AgencyId(council),
                document,
                ReuseAgreement.Party.valueOf(party),
                agreedBy,
                on.date().orElseThrow());
    }

    @Override
    public String toString() {
        return "ReuseForm[redacted]";
    }
}
