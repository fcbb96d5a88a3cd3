package org.ehchub.routes.disclosure;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.ehchub.consent.web.children.WhatWaits.Fate;
import org.ehchub.mappings.canonical.EhcMessage;
import org.ehchub.mappings.canonical.InformationItem;

/** Something that waits, and what an act makes of it when other items may go after it than before. */
sealed interface Considered {

    /** Whose fate it is. */
    DisclosureRow row();

    /** The ids of the items it is about. */
    Set<String> items();

    /**
     * What becomes of it; empty when it stays as it is.
     *
     * @param before which of the items may go before the act
     * @param after which may go after it
     */
    Optional<Fate> fate(Set<String> before, Set<String> after);

    /** A share that is on its way. */
    record Share(DisclosureRow row, EhcMessage outline) implements Considered {

        @Override
        public Set<String> items() {
            return outline.items().stream().map(InformationItem::id).collect(Collectors.toSet());
        }

        @Override
        public Optional<Fate> fate(Set<String> before, Set<String> after) {
            if (after.isEmpty()) {
                return Optional.of(Fate.STOPS);
            }
            return after.containsAll(before) ? Optional.empty() : Optional.of(Fate.GOES_IN_PART);
        }
    }

    /** What did not go of an arrival: all of it, or what was left out of a share. */
    record Rest(DisclosureRow row, EhcMessage arrival) implements Considered {

        @Override
        public Set<String> items() {
            return isWithheld()
                    ? arrival.items().stream().map(InformationItem::id).collect(Collectors.toSet())
                    : row.leftOut().itemsOf(arrival);
        }

        @Override
        public Optional<Fate> fate(Set<String> before, Set<String> after) {
            if (before.containsAll(after)) {
                return Optional.empty();
            }
            if (!isWithheld()) {
                return Optional.of(Fate.MORE_GOES);
            }
            return Optional.of(after.containsAll(items()) ? Fate.STARTS : Fate.STARTS_IN_PART);
        }

        private boolean isWithheld() {
            return row.state() == DisclosureState.WITHHELD;
        }
    }
}
