package org.ehchub.consent.web.children;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.ehchub.consent.web.consents.ConsentLine;
import org.ehchub.consent.web.due.DisagreementLine;
import org.ehchub.consent.web.history.DisclosureLines;
import org.ehchub.consent.web.overrides.OverrideLine;
import org.ehchub.consent.web.whatif.ConsentGrid;

/**
 * All that an officer sees of one child.
 *
 * @param path where the page is; what belongs to the child lies beneath it
 * @param identifiers the numbers they are known by, each with whose number it is
 * @param unconfirmed whether a link to a number is not confirmed
 * @param merged other records of the same child
 * @param grid what would go to whom today; none while no council is responsible
 * @param disagreements answers that disagree
 * @param whoDecides who decides about sharing, and from when that changes
 */
public record ChildPage(
        String path,
        String name,
        LocalDate birthDate,
        List<Identifier> identifiers,
        String whoDecides,
        boolean unconfirmed,
        List<Merged> merged,
        List<Member> circle,
        List<Objected> objections,
        Optional<ConsentGrid> grid,
        List<DisagreementLine> disagreements,
        List<ConsentLine> consents,
        List<OverrideLine> overrides,
        DisclosureLines.Latest disclosures) {

    /** A number and whose it is. */
    public record Identifier(String of, String value) {}

    /**
     * An agency's part in the child's life.
     *
     * @param endPath where its end is recorded
     */
    public record Member(String agency, String role, LocalDate from, Optional<LocalDate> until, String endPath) {}

    /** An agency the family objects to. */
    public record Objected(String id, String agency, LocalDate statedOn) {}

    /**
     * Another record of the same child.
     *
     * @param unmergePath where the two become two again
     */
    public record Merged(String name, LocalDate birthDate, String unmergePath) {}
}
