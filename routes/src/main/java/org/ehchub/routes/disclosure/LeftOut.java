package org.ehchub.routes.disclosure;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ehchub.mappings.canonical.EhcMessage;
import org.ehchub.mappings.canonical.InformationItem;

/**
 * What a share lacks of its arrival and may yet follow. The journal holds no content and no id that a source gave, so
 * the items are told by their places, the first of the arrival being 1; an arrival never changes.
 */
public record LeftOut(SortedSet<Integer> places) {

    /** Of a share that is whole, or to which nothing will follow. */
    public static final LeftOut NOTHING = new LeftOut(Collections.emptySortedSet());

    public LeftOut {
        places = Collections.unmodifiableSortedSet(new TreeSet<>(places));
    }

    /** What is left of an arrival beside these items. */
    static LeftOut beside(Set<String> permitted, EhcMessage arrival) {
        List<InformationItem> items = arrival.items();
        return new LeftOut(IntStream.rangeClosed(1, items.size())
                .filter(place -> !permitted.contains(items.get(place - 1).id()))
                .boxed()
                .collect(Collectors.toCollection(TreeSet::new)));
    }

    /** As {@link #written()} has it. */
    static LeftOut read(String written) {
        return written.isEmpty()
                ? NOTHING
                : new LeftOut(Stream.of(written.split(" "))
                        .map(Integer::valueOf)
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    /** The places, a space between them; empty when there are none. */
    String written() {
        return places.stream().map(String::valueOf).collect(Collectors.joining(" "));
    }

    /** Whether nothing may follow. */
    public boolean isEmpty() {
        return places.isEmpty();
    }

    /** Whether any of these items of the arrival is among what was left out. */
    boolean hasAnyOf(Set<String> items, EhcMessage arrival) {
        return itemsOf(arrival).stream().anyMatch(items::contains);
    }

    /** The ids of what was left out of the arrival. */
    Set<String> itemsOf(EhcMessage arrival) {
        return places.stream()
                .map(place -> arrival.items().get(place - 1).id())
                .collect(Collectors.toSet());
    }
}
