package org.ehchub.consent.consents;

import java.util.Objects;
import org.ehchub.consent.agencies.Agency;
import org.ehchub.mappings.canonical.ItemCategory;

/**
 * What a consent leaves out: "but nothing with my former school", "but not section C".
 *
 * @param recipients who does not get it
 * @param categories what they do not get
 */
public record Exclusion(Recipients recipients, Categories categories) {

    public Exclusion {
        Objects.requireNonNull(recipients);
        Objects.requireNonNull(categories);
    }

    /** Whether such content for this agency is left out. */
    public boolean covers(Agency recipient, ItemCategory category) {
        return recipients.include(recipient) && categories.include(category);
    }
}
