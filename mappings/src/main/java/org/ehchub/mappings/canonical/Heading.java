package org.ehchub.mappings.canonical;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What every message says of itself before its content.
 *
 * @param document the source's stable id of the document, the same for all its versions
 * @param version 1 for the first, higher for each later one; a later version replaces an earlier one
 * @param source the agency that sent it
 * @param child whom it is about
 * @param addressees the agencies the source named; empty leaves the choice to the child's circle
 * @param writtenOn the day of the document
 * @param partlyWithheld true in a recipient's copy from which something was left out
 */
public record Heading(
        String document,
        int version,
        AgencyId source,
        ChildRef child,
        Set<AgencyId> addressees,
        LocalDate writtenOn,
        boolean partlyWithheld) {

    private static final Pattern DOCUMENT = Pattern.compile("[A-Za-z0-9._:/-]{1,128}");

    /** @throws IllegalArgumentException when the document id is not 1 to 128 plain characters or the version is below 1 */
    public Heading {
        Objects.requireNonNull(source);
        Objects.requireNonNull(child);
        Objects.requireNonNull(writtenOn);
        requireDocumentId(document);
        if (version < 1) {
            throw new IllegalArgumentException("A version is 1 or higher");
        }
        addressees = Ordered.copy(addressees);
    }

    /**
     * The same id, if a document may have it.
     *
     * @throws IllegalArgumentException when it is not 1 to 128 plain characters; the text omits it
     */
    public static String requireDocumentId(String document) {
        if (!DOCUMENT.matcher(document).matches()) {
            throw new IllegalArgumentException("A document id has 1 to 128 letters, digits and . _ : / -");
        }
        return document;
    }

    /** The same heading with another reference to the child. */
    public Heading about(ChildRef reference) {
        return new Heading(document, version, source, reference, addressees, writtenOn, partlyWithheld);
    }

    /** The heading of a copy from which something was left out. */
    public Heading withSomethingWithheld() {
        return new Heading(document, version, source, child, addressees, writtenOn, true);
    }
}
