package org.ehchub.routes.consents;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ehchub.consent.fhir.ChildKey;
import org.ehchub.consent.fhir.ChildKeys;
import org.ehchub.mappings.translate.Problem;
import org.ehchub.mappings.translate.Problem.Code;
import org.ehchub.routes.arrival.fhir.SearchPage;
import org.ehchub.routes.arrival.fhir.Told;
import org.hl7.fhir.exceptions.FHIRException;
import org.hl7.fhir.r4.model.Consent.ConsentState;

/**
 * What a search asks for: always about one child. A parameter that is not understood is refused, not passed over.
 *
 * @param statuses the states asked for; empty for any
 * @param notEndedOn it has not ended before this day
 * @param begunBy it has begun by this day
 * @param actors any of these is named, as {@code system|value}; empty for anyone
 * @param count how many on a page
 * @param after the id after which the page begins
 */
record ConsentSearch(
        ChildKey child,
        Set<ConsentState> statuses,
        Optional<LocalDate> notEndedOn,
        Optional<LocalDate> begunBy,
        List<String> actors,
        int count,
        Optional<String> after) {

    private static final int USUAL = 20;
    private static final int MOST = 100;
    private static final String IN_ADDRESS =
            "A number of a person is never in an address: POST it as a form to Consent/_search";

    /**
     * Reads the parameters.
     *
     * @param inAddress whether they stand in the address
     * @throws Told when there is no child, or anything is not understood
     */
    static ConsentSearch of(Map<String, String[]> parameters, boolean inAddress) {
        Reader reader = new Reader(inAddress);
        parameters.forEach((name, values) -> {
            for (String value : values) {
                reader.read(name, value);
            }
        });
        return reader.finish();
    }

    private static final class Reader {

        private final boolean inAddress;
        private final List<Problem> problems = new ArrayList<>();
        private final List<Optional<ChildKey>> children = new ArrayList<>();
        private final Set<ConsentState> statuses = EnumSet.noneOf(ConsentState.class);
        private final List<String> actors = new ArrayList<>();
        private Optional<LocalDate> notEndedOn = Optional.empty();
        private Optional<LocalDate> begunBy = Optional.empty();
        private int count = USUAL;
        private Optional<String> after = Optional.empty();

        Reader(boolean inAddress) {
            this.inAddress = inAddress;
        }

        void read(String name, String value) {
            switch (name) {
                case "patient" ->
                    children.add(ChildKeys.ofReference(value.startsWith("Patient/") ? value : "Patient/" + value));
                case "patient:identifier", "patient.identifier" -> identified(value);
                case "status" -> Arrays.stream(value.split(",")).forEach(this::status);
                case "period" -> period(value);
                case "actor:identifier", "actor.identifier" -> actors.addAll(Arrays.asList(value.split(",")));
                case "_count" -> count(value);
                case SearchPage.AFTER -> after = Optional.of(value);
                case "_format", "_pretty" -> {} // HAPI's own.
                default -> wrong("Search by patient, status, period (ge, le), actor:identifier and _count");
            }
        }

        private void identified(String value) {
            if (inAddress) {
                wrong(IN_ADDRESS);
            }
            int bar = value.indexOf('|');
            children.add(bar < 0
                    ? Optional.empty()
                    : ChildKeys.ofIdentifier(value.substring(0, bar), value.substring(bar + 1)));
        }

        private void status(String code) {
            try {
                statuses.add(ConsentState.fromCode(code));
            } catch (FHIRException unknown) {
                wrong("status is one of the codes of consent-state-codes");
            }
        }

        private void period(String value) {
            try {
                LocalDate day = LocalDate.parse(value.substring(Math.min(2, value.length())));
                switch (value.substring(0, 2)) {
                    case "ge" -> notEndedOn = Optional.of(notEndedOn.filter(day::isBefore).orElse(day));
                    case "le" -> begunBy = Optional.of(begunBy.filter(day::isAfter).orElse(day));
                    default -> wrong("period has the prefix ge or le");
                }
            } catch (DateTimeException noDay) {
                wrong("period is ge or le with a whole day, such as ge2026-09-01");
            }
        }

        private void count(String value) {
            if (value.matches("[0-9]{1,6}") && Integer.parseInt(value) > 0) {
                count = Math.min(Integer.parseInt(value), MOST);
            } else {
                wrong("_count is a number from 1");
            }
        }

        private void wrong(String text) {
            problems.add(new Problem("", Code.INVALID_VALUE, text));
        }

        ConsentSearch finish() {
            if (children.size() != 1) {
                problems.add(
                        new Problem("", Code.MISSING, "A search is about one child: patient or patient:identifier"));
            } else if (children.getFirst().isEmpty()) {
                wrong("patient is Patient/<the hub's id>; patient:identifier is system|value of a number of the child");
            }
            if (!problems.isEmpty()) {
                throw Told.ofProblems(400, problems.stream().distinct().toList());
            }
            return new ConsentSearch(
                    children.getFirst().orElseThrow(), statuses, notEndedOn, begunBy, actors, count, after);
        }
    }
}
