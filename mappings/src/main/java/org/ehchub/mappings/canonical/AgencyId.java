package org.ehchub.mappings.canonical;

import java.util.regex.Pattern;

/**
 * The hub's own name for an agency, such as {@code northmere-education}: safe in queue names, URLs and logs.
 *
 * @param value 3 to 40 lower-case letters, digits and inner hyphens
 */
public record AgencyId(String value) implements Comparable<AgencyId> {

    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9-]{1,38}[a-z0-9]");

    /** @throws IllegalArgumentException when malformed */
    public AgencyId {
        CheckDigits.require(
                FORM.matcher(value).matches(),
                value,
                "An agency id has 3 to 40 lower-case letters, digits and inner hyphens");
    }

    @Override
    public int compareTo(AgencyId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
