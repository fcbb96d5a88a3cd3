package org.ehchub.routes.consents;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ehchub.consent.consents.ConsentTerms;
import org.ehchub.consent.fhir.ChildKey;
import org.ehchub.routes.arrival.fhir.Told;
import org.hl7.fhir.r4.model.Consent.ConsentState;

/**
 * What a search asks for: always about one child. A parameter that is not understood is refused, not passed over,
 * whatever {@code Prefer: handling} says. What is asked twice has to hold twice; of several values with commas between
 * them, one.
 *
 * @param statuses the states asked for
 * @param periods what is asked of the days it holds
 * @param actors who has to be named, each as {@code system|value}
 * @param count how many on a page
 * @param after the id after which the page begins
 */
record ConsentSearch(
        ChildKey child,
        List<Set<ConsentState>> statuses,
        List<PeriodCriterion> periods,
        List<List<String>> actors,
        int count,
        Optional<String> after) {

    /**
     * Reads the parameters.
     *
     * @param inAddress whether they stand in the address
     * @throws Told when there is no child, or anything is not understood
     */
    static ConsentSearch of(Map<String, String[]> parameters, boolean inAddress) {
        SearchReading reading = new SearchReading(inAddress);
        parameters.forEach((name, values) -> {
            for (String value : values) {
                reading.read(name, value);
            }
        });
        return reading.finish();
    }

    boolean isInPeriod(ConsentTerms terms) {
        return periods.stream().allMatch(period -> period.includes(terms));
    }

    boolean isIn(ConsentState state) {
        return statuses.stream().allMatch(asked -> asked.contains(state));
    }

    /** What it asks beside the child and the page, to be asked again in the link to the next page. */
    Stream<Map.Entry<String, String>> criteria() {
        return Stream.of(
                        statuses.stream().map(asked -> Map.entry("status", states(asked))),
                        periods.stream().map(period -> Map.entry("period", period.text())),
                        actors.stream().map(asked -> Map.entry("actor:identifier", String.join(",", asked))))
                .flatMap(criteria -> criteria);
    }

    private static String states(Set<ConsentState> asked) {
        return asked.stream().map(ConsentState::toCode).collect(Collectors.joining(","));
    }
}
