package org.ehchub.consent.statutory;

import java.time.LocalDate;
import java.util.Objects;
import org.ehchub.mappings.canonical.AgencyId;

/**
 * One of the three agreements that advice which exists already suffices, so that the council does not seek it anew (SEND
 * Regulations 2014, reg 6(4)).
 *
 * @param author the agency that gave the advice
 * @param council the authority that would reuse it
 * @param document the author's id of the advice
 * @param party as who somebody agreed
 * @param agreedBy who it was, by name or office; may be personal and is never logged
 * @param on the day
 */
public record ReuseAgreement(
        AgencyId author, AgencyId council, String document, Party party, String agreedBy, LocalDate on) {

    /** As who somebody agrees. The family's part is the parent's until the young person decides. */
    public enum Party {
        AUTHOR,
        COUNCIL,
        PARENT,
        YOUNG_PERSON
    }

    /** @throws IllegalArgumentException when the document or whoever agreed is not named */
    public ReuseAgreement {
        Objects.requireNonNull(author);
        Objects.requireNonNull(council);
        Objects.requireNonNull(party);
        Objects.requireNonNull(on);
        if (document.isBlank() || agreedBy.isBlank()) {
            throw new IllegalArgumentException("An agreement names the advice and who agreed");
        }
    }

    @Override
    public String toString() {
        return "ReuseAgreement[" + author + ", " + document + ", " + party + "]";
    }
}
