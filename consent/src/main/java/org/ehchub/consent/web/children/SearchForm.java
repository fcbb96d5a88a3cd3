package org.ehchub.consent.web.children;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.ehchub.mappings.canonical.AgencyId;
import org.ehchub.mappings.canonical.NhsNumber;

/**
 * What an officer typed to find a child: an NHS number, or an agency and the child's record number there.
 *
 * @param by {@code nhs-number} or {@code local-id}
 */
public record SearchForm(String by, String nhsNumber, String agency, String localId) {

    static final String BY_NHS_NUMBER = "nhs-number";
    static final String BY_LOCAL_ID = "local-id";

    public SearchForm {
        by = Objects.requireNonNullElse(by, "");
        nhsNumber = Objects.requireNonNullElse(nhsNumber, "").replaceAll("[\\s-]", "");
        agency = Objects.requireNonNullElse(agency, "").strip();
        localId = Objects.requireNonNullElse(localId, "").strip();
    }

    /** Nothing typed. */
    public static SearchForm empty() {
        return new SearchForm(BY_NHS_NUMBER, null, null, null);
    }

    /** What is wrong, by field; nothing when it can be searched for. */
    public Map<String, String> problems() {
        return switch (by) {
            case BY_NHS_NUMBER ->
                number().isPresent()
                        ? Map.of()
                        : Map.of("nhsNumber", numberProblem());
            case BY_LOCAL_ID -> localProblems();
            default -> Map.of("by", "Select what you search by");
        };
    }

    private String numberProblem() {
        if (nhsNumber.isEmpty()) {
            return "Enter the NHS number";
        }
        return nhsNumber.matches("[0-9]{10}")
                ? "One or more of the 10 digits of the NHS number is wrong"
                : "Enter an NHS number with 10 digits, such as 999 000 0018";
    }

    private Map<String, String> localProblems() {
        if (at().isEmpty()) {
            return Map.of("agency", "Select the agency whose record number it is");
        }
        return localId.isEmpty() ? Map.of("localId", "Enter the record number") : Map.of();
    }

    Optional<NhsNumber> number() {
        try {
            return Optional.of(new NhsNumber(nhsNumber));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    Optional<AgencyId> at() {
        try {
            return Optional.of(new AgencyId(agency));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return "SearchForm[redacted]";
    }
}
