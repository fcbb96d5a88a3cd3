package org.ehchub.mappings.canonical;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What travels through the hub. */
public sealed interface EhcMessage permits AssessmentReport, PlanSections, AdviceRequest {

    /** What the message says of itself. */
    Heading heading();

    /** The information that is shared or withheld, piece by piece. */
    List<InformationItem> items();

    /** The same message with another heading and other items. */
    EhcMessage with(Heading heading, List<InformationItem> items);

    /** The copy with only the items of these ids; its heading says so when something was left out, not what. */
    default EhcMessage retaining(Set<String> itemIds) {
        List<InformationItem> kept =
                items().stream().filter(item -> itemIds.contains(item.id())).toList();
        return kept.size() == items().size() ? this : with(heading().withSomethingWithheld(), kept);
    }

    /** The copy that says what its items are about, not what was written: all a decision needs, and small. */
    default EhcMessage outline() {
        return with(heading(), items().stream().map(InformationItem::outline).toList());
    }

    /** @throws IllegalArgumentException when two items share an id */
    static List<InformationItem> distinct(List<InformationItem> items) {
        if (items.stream().map(InformationItem::id).collect(Collectors.toSet()).size() != items.size()) {
            throw new IllegalArgumentException("Each item of a message has its own id");
        }
        return List.copyOf(items);
    }
}
