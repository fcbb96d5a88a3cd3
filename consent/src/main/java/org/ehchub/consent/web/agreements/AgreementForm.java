package org.ehchub.consent.web.agreements;

import static org.ehchub.consent.web.Option.chosen;
import static org.ehchub.consent.web.Option.typed;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.ehchub.consent.Purpose;
import org.ehchub.consent.agencies.AgreementId;
import org.ehchub.consent.agencies.SharingAgreement;
import org.ehchub.consent.web.Typed;
import org.ehchub.consent.web.TypedDate;
import org.ehchub.consent.web.TypedPeriod;
import org.ehchub.mappings.canonical.AgencyId;

/**
 * A sharing agreement as typed.
 *
 * @param id the agreement's once it is recorded, so that sending the form twice records one
 * @param content codes of plan sections and kinds of advice, or {@link Typed#ALL}
 * @param document where the signed agreement is kept
 */
public record AgreementForm(
        String id,
        String first,
        String second,
        List<String> purposes,
        List<String> content,
        TypedDate from,
        TypedDate until,
        TypedDate review,
        String document) {

    public AgreementForm {
        id = typed(id);
        first = typed(first);
        second = typed(second);
        purposes = typed(purposes);
        content = typed(content);
        from = Objects.requireNonNullElseGet(from, TypedDate::empty);
        until = Objects.requireNonNullElseGet(until, TypedDate::empty);
        review = Objects.requireNonNullElseGet(review, TypedDate::empty);
        document = typed(document);
    }

    static AgreementForm empty(AgreementId id) {
        return new AgreementForm(id.toString(), null, null, null, null, null, null, null, null);
    }

    /** What is wrong, by field, in the page's order. */
    Map<String, String> problems(Predicate<AgencyId> known) {
        Map<String, String> problems = new LinkedHashMap<>();
        if (Typed.agency(first, known).isEmpty()) {
            problems.put("first", "Select the first agency");
        }
        if (Typed.agency(second, known).isEmpty()) {
            problems.put("second", "Select the second agency");
        } else if (second.equals(first)) {
            problems.put("second", "Select two different agencies");
        }
        if (chosen(Purpose.class, purposes).isEmpty()) {
            problems.put("purposes", "Select at least one purpose");
        }
        if (Typed.content(content).isEmpty()) {
            problems.put("content", "Select what may be shared");
        }
        dateProblems(problems);
        if (document.isEmpty()) {
            problems.put("document", "Enter where the signed agreement is kept");
        }
        return problems;
    }

    private void dateProblems(Map<String, String> problems) {
        problems.putAll(new TypedPeriod(from, until).problems("31 8 2028"));
        if (review.date().isEmpty()) {
            problems.put("review", "Enter the day of review, such as 31 8 2027");
        } else if (until.date().isPresent() && review.date().get().isAfter(until.date().get())) {
            problems.put("review", "The review cannot be after the last day");
        }
    }

    /** The agreement; there must be no problems. */
    SharingAgreement toAgreement() {
        return new SharingAgreement(
                Typed.uuid(id).map(AgreementId::new).orElseGet(AgreementId::random),
                new AgencyId(first),
                new AgencyId(second),
                Set.copyOf(chosen(Purpose.class, purposes)),
                Typed.content(content).orElseThrow(),
                from.date().orElseThrow(),
                until.date().orElseThrow(),
                review.date().orElseThrow(),
                document);
    }
}
