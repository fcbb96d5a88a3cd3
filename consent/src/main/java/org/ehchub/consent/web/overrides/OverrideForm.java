package org.ehchub.consent.web.overrides;

import static org.ehchub.consent.web.Option.chosen;
import static org.ehchub.consent.web.Option.typed;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.ehchub.consent.statutory.Ground;
import org.ehchub.consent.statutory.ReleaseDecision;
import org.ehchub.consent.statutory.ReleaseDecisionId;
import org.ehchub.consent.web.Typed;
import org.ehchub.consent.web.TypedDate;
import org.ehchub.consent.web.TypedPeriod;
import org.ehchub.mappings.canonical.AgencyId;
import org.ehchub.mappings.canonical.Sensitivity;

/**
 * A decision to disclose without consent, as typed.
 *
 * @param id the decision's once it is recorded, so that sending the form twice records one
 * @param ground a {@link Ground}
 * @param evidence where the order, undertaking, request or note is kept
 * @param undertaking what is said of research: {@link #UNDERTAKEN}, {@link #IDENTIFIED}
 * @param content codes of plan sections and kinds of advice, or {@link Typed#ALL}
 */
public record OverrideForm(
        String id,
        String ground,
        String reason,
        String evidence,
        List<String> undertaking,
        List<String> agencies,
        List<String> content,
        List<String> sensitivities,
        TypedDate from,
        TypedDate until) {

    /** The researcher has undertaken not to identify anyone. */
    static final String UNDERTAKEN = "GIVEN";

    /** The researcher needs to be told who the child is. */
    static final String IDENTIFIED = "IDENTIFIED";

    public OverrideForm {
        id = typed(id);
        ground = typed(ground);
        reason = typed(reason);
        evidence = typed(evidence);
        undertaking = typed(undertaking);
        agencies = typed(agencies);
        content = typed(content);
        sensitivities = typed(sensitivities);
        from = Objects.requireNonNullElseGet(from, TypedDate::empty);
        until = Objects.requireNonNullElseGet(until, TypedDate::empty);
    }

    static OverrideForm empty(ReleaseDecisionId id, LocalDate today) {
        return new OverrideForm(id.toString(), null, null, null, null, null, null, null, TypedDate.of(today), null);
    }

    /** What is wrong, by field, in the page's order. */
    Map<String, String> problems(Predicate<AgencyId> known) {
        Map<String, String> problems = new LinkedHashMap<>();
        if (chosen(Ground.class, ground).isEmpty()) {
            problems.put("ground", "Select what the decision rests on");
        }
        if (reason.isEmpty()) {
            problems.put("reason", "Enter why it is necessary");
        }
        if (evidence.isEmpty()) {
            problems.put("evidence", "Enter where the order, undertaking, request or note is kept");
        }
        if (isResearch() && !undertaking.contains(UNDERTAKEN)) {
            problems.put("undertaking", "Research needs the undertaking not to identify anyone");
        } else if (isResearch() && !undertaking.contains(IDENTIFIED)) {
            problems.put(
                    "undertaking",
                    "All that the hub sends says who the child is: select that the researcher needs it, or do not"
                            + " record this");
        }
        if (Typed.agencies(agencies, known).filter(named -> !named.isEmpty()).isEmpty()) {
            problems.put("agencies", "Select at least one recipient");
        }
        if (Typed.content(content).isEmpty()) {
            problems.put("content", "Select what may go");
        }
        problems.putAll(new TypedPeriod(from, until).problems("27 4 2026"));
        return problems;
    }

    private boolean isResearch() {
        return ground.equals(Ground.RESEARCH_UNDERTAKING.name());
    }

    /** The decision; there must be no problems. */
    ReleaseDecision toDecision(String officer) {
        return new ReleaseDecision(
                Typed.uuid(id).map(ReleaseDecisionId::new).orElseGet(ReleaseDecisionId::random),
                Ground.valueOf(ground),
                officer,
                evidence,
                Typed.agencies(agencies, id -> true).orElseThrow(),
                Typed.content(content).orElseThrow(),
                Set.copyOf(chosen(Sensitivity.class, sensitivities)),
                isResearch() && undertaking.contains(IDENTIFIED),
                from.date().orElseThrow(),
                until.date().orElseThrow());
    }

    @Override
    public String toString() {
        return "OverrideForm[redacted]";
    }
}
