package org.ehchub.routes.consents;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.ehchub.consent.fhir.ChildKey;
import org.ehchub.consent.fhir.ChildKeys;
import org.ehchub.mappings.translate.Problem;
import org.ehchub.mappings.translate.Problem.Code;
import org.ehchub.routes.arrival.fhir.AnswerFormat;
import org.ehchub.routes.arrival.fhir.SearchPage;
import org.ehchub.routes.arrival.fhir.Told;
import org.hl7.fhir.exceptions.FHIRException;
import org.hl7.fhir.r4.model.Consent.ConsentState;

/** Reads a search parameter by parameter, and tells everything about it that is not understood. */
final class SearchReading {

    private static final int USUAL = 20;
    private static final int MOST = 100;
    private static final String STATES = "http://hl7.org/fhir/consent-state-codes|";
    private static final Pattern IDENTIFIER = Pattern.compile("[^|]+\\|[^|]+");
    private static final String IN_ADDRESS =
            "A number of a person is never in an address: POST it as a form to Consent/_search";

    private final boolean inAddress;
    private final List<Problem> problems = new ArrayList<>();
    private final List<Optional<ChildKey>> children = new ArrayList<>();
    private final List<Set<ConsentState>> statuses = new ArrayList<>();
    private final List<PeriodCriterion> periods = new ArrayList<>();
    private final List<List<String>> actors = new ArrayList<>();
    private Optional<Integer> count = Optional.empty();
    private Optional<String> after = Optional.empty();

    /** @param inAddress whether the parameters stand in the address */
    SearchReading(boolean inAddress) {
        this.inAddress = inAddress;
    }

    void read(String name, String value) {
        switch (name) {
            case "patient" ->
                children.add(ChildKeys.ofReference(value.startsWith("Patient/") ? value : "Patient/" + value));
            case "patient:identifier", "patient.identifier" -> identified(value);
            case "status" -> statuses.add(states(value));
            case "period" -> period(value);
            case "actor:identifier", "actor.identifier" -> actors.add(actors(value));
            case "_count" -> count(value);
            case SearchPage.AFTER -> after(value);
            case "_format" -> format(value);
            case "_pretty" -> {} // HAPI's own, and of no consequence.
            default -> wrong("Search by patient, status, period, actor:identifier and _count, without modifiers");
        }
    }

    private void identified(String value) {
        if (inAddress) {
            wrong(IN_ADDRESS);
        }
        int bar = value.indexOf('|');
        children.add(
                bar < 0
                        ? Optional.empty()
                        : ChildKeys.ofIdentifier(value.substring(0, bar), value.substring(bar + 1)));
    }

    private Set<ConsentState> states(String value) {
        Set<ConsentState> states = EnumSet.noneOf(ConsentState.class);
        for (String code : values(value)) {
            state(code.startsWith(STATES) ? code.substring(STATES.length()) : code).ifPresent(states::add);
        }
        return states;
    }

    private Optional<ConsentState> state(String code) {
        try {
            Optional<ConsentState> state = Optional.ofNullable(ConsentState.fromCode(code));
            if (state.isPresent()) {
                return state;
            }
        } catch (FHIRException unknown) {
            // Told below.
        }
        wrong("status is one or more of the codes of consent-state-codes");
        return Optional.empty();
    }

    private void period(String value) {
        PeriodCriterion.of(value)
                .ifPresentOrElse(
                        periods::add,
                        () -> wrong("period is a day, month or year, with eq, ne, gt, lt, ge, le, sa, eb or nothing before"));
    }

    private List<String> actors(String value) {
        List<String> actors = values(value);
        if (!actors.stream().allMatch(actor -> IDENTIFIER.matcher(actor).matches())) {
            wrong("actor:identifier is system|value, or several with commas between");
        }
        return actors;
    }

    /** The last one may be empty, which is none of them. */
    private static List<String> values(String value) {
        return List.of(value.split(",", -1));
    }

    private void count(String value) {
        if (count.isEmpty() && value.matches("[0-9]{1,6}") && Integer.parseInt(value) > 0) {
            count = Optional.of(Math.min(Integer.parseInt(value), MOST));
        } else {
            wrong("_count is one number from 1");
        }
    }

    private void after(String value) {
        if (after.isPresent() || !value.matches(ConsentDoor.UUID_FORM)) {
            wrong("_after is as in the link to the next page");
        }
        after = Optional.of(value);
    }

    private void format(String value) {
        if (!AnswerFormat.isOffered(value)) {
            wrong("_format is json or xml");
        }
    }

    private void wrong(String text) {
        problems.add(new Problem("", Code.INVALID_VALUE, text));
    }

    /** @throws Told when there is no child, or anything was not understood */
    ConsentSearch finish() {
        if (children.size() != 1) {
            problems.add(new Problem("", Code.MISSING, "A search is about one child: patient or patient:identifier"));
        } else if (children.getFirst().isEmpty()) {
            wrong("patient is Patient/<the hub's id>; patient:identifier is system|value of a number of the child");
        }
        if (!problems.isEmpty()) {
            throw Told.ofProblems(400, problems.stream().distinct().toList());
        }
        return new ConsentSearch(
                children.getFirst().orElseThrow(), statuses, periods, actors, count.orElse(USUAL), after);
    }
}
