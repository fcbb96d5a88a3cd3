package org.ehchub.mappings.canonical;

import java.util.List;
import java.util.Objects;

/** A version of an EHC plan, or the sections of it that its reader may have. */
public record PlanSections(Heading heading, PlanStatus status, List<InformationItem> items) implements EhcMessage {

    /**
     * @throws IllegalArgumentException when two items share an id, an item is not of a plan section, or a draft has a
     *     section I (Children and Families Act 2014, s.38(5))
     */
    public PlanSections {
        Objects.requireNonNull(heading);
        Objects.requireNonNull(status);
        items = EhcMessage.distinct(items);
        if (items.stream().anyMatch(item -> !(item.category() instanceof PlanSection))) {
            throw new IllegalArgumentException("A plan's items belong to its sections");
        }
        if (status == PlanStatus.DRAFT && items.stream().anyMatch(item -> item.category() == PlanSection.I)) {
            throw new IllegalArgumentException("A draft plan names no placement");
        }
    }

    @Override
    public PlanSections with(Heading newHeading, List<InformationItem> newItems) {
        return new PlanSections(newHeading, status, newItems);
    }
}
