package org.ehchub.consent.consents;

import java.util.Set;
import org.ehchub.mappings.canonical.ItemCategory;

/** To which content something applies. */
public sealed interface Categories {

    /** Whether such content is meant. */
    boolean include(ItemCategory category);

    /** All plan sections and all kinds of advice. */
    record All() implements Categories {

        @Override
        public boolean include(ItemCategory category) {
            return true;
        }
    }

    /**
     * Plan sections and kinds of advice by name.
     *
     * @param categories not empty
     */
    record These(Set<ItemCategory> categories) implements Categories {

        /** @throws IllegalArgumentException when none is named */
        public These {
            categories = Set.copyOf(categories);
            if (categories.isEmpty()) {
                throw new IllegalArgumentException("Content is named by category, or as all");
            }
        }

        @Override
        public boolean include(ItemCategory category) {
            return categories.contains(category);
        }
    }

    /** Content by category. */
    static Categories of(ItemCategory... categories) {
        return new These(Set.of(categories));
    }
}
