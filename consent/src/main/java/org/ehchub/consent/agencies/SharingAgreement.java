package org.ehchub.consent.agencies;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import org.ehchub.consent.Purpose;
import org.ehchub.consent.consents.Categories;
import org.ehchub.mappings.canonical.AgencyId;
import org.ehchub.mappings.canonical.ItemCategory;

/**
 * The protocol two agencies have signed. A disclosure needs a lawful basis and, unless its rule says otherwise, an
 * agreement in force between sender and recipient; it holds in both directions.
 *
 * @param purposes what may be shared for, not empty
 * @param categories what may be shared
 * @param from its first day
 * @param until its last day
 * @param review the day by which the two look at it again
 * @param document where the signed agreement is kept
 */
public record SharingAgreement(
        AgreementId id,
        AgencyId first,
        AgencyId second,
        Set<Purpose> purposes,
        Categories categories,
        LocalDate from,
        LocalDate until,
        LocalDate review,
        String document) {

    /** @throws IllegalArgumentException when it is with oneself, for no purpose, undocumented, or ends before it starts */
    public SharingAgreement {
        Objects.requireNonNull(review);
        purposes = Set.copyOf(purposes);
        if (first.equals(second) || purposes.isEmpty() || document.isBlank() || until.isBefore(from)) {
            throw new IllegalArgumentException(
                    "An agreement has two agencies, a purpose, a document and an end not before its start");
        }
    }

    /** An agreement that is looked at again when it ends. */
    public SharingAgreement(
            AgreementId id,
            AgencyId first,
            AgencyId second,
            Set<Purpose> purposes,
            Categories categories,
            LocalDate from,
            LocalDate until,
            String document) {
        this(id, first, second, purposes, categories, from, until, until, document);
    }

    /** The same, to be looked at again by this day. */
    public SharingAgreement reviewedBy(LocalDate day) {
        return new SharingAgreement(id, first, second, purposes, categories, from, until, day, document);
    }

    /** Whether it is between these two, whichever of them sends. */
    public boolean isBetween(AgencyId one, AgencyId other) {
        return (first.equals(one) && second.equals(other)) || (first.equals(other) && second.equals(one));
    }

    /** Whether it covers such content for this purpose on this day. */
    public boolean covers(Purpose purpose, ItemCategory category, LocalDate on) {
        return !on.isBefore(from) && !on.isAfter(until) && purposes.contains(purpose) && categories.include(category);
    }
}
