package org.ehchub.consent.consents;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.ehchub.consent.Purpose;
import org.ehchub.consent.agencies.Agency;
import org.ehchub.mappings.canonical.ItemCategory;
import org.ehchub.mappings.canonical.Sensitivity;

/**
 * What a consent, or a refusal, is about.
 *
 * @param purposes what for, not empty
 * @param recipients to whom
 * @param categories which content
 * @param sensitivities the sensitive content it names expressly; what is not named here is not consented to.
 *     {@link Sensitivity#BEYOND_REQUEST} also names restricted content of no other kind
 * @param exclusions what it leaves out
 */
public record Scope(
        Set<Purpose> purposes,
        Recipients recipients,
        Categories categories,
        Set<Sensitivity> sensitivities,
        List<Exclusion> exclusions) {

    /** @throws IllegalArgumentException when there is no purpose */
    public Scope {
        purposes = Set.copyOf(purposes);
        Objects.requireNonNull(recipients);
        Objects.requireNonNull(categories);
        sensitivities = Set.copyOf(sensitivities);
        exclusions = List.copyOf(exclusions);
        if (purposes.isEmpty()) {
            throw new IllegalArgumentException("A consent has at least one purpose");
        }
    }

    /** Whether it speaks of such content for this agency and purpose; what it leaves out is not looked at. */
    public boolean concerns(Agency recipient, Purpose purpose, ItemCategory category) {
        return purposes.contains(purpose) && recipients.include(recipient) && categories.include(category);
    }

    /** Whether such content for this agency is left out. */
    public boolean excludes(Agency recipient, ItemCategory category) {
        for (Exclusion exclusion : exclusions) {
            if (exclusion.covers(recipient, category)) {
                return true;
            }
        }
        return false;
    }

    /** Whether both speak of exactly the same purposes, recipients and content. */
    public boolean sameMatterAs(Scope other) {
        return purposes.equals(other.purposes)
                && recipients.equals(other.recipients)
                && categories.equals(other.categories);
    }
}
