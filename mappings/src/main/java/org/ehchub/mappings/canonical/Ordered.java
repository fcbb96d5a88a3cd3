package org.ehchub.mappings.canonical;

import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Immutable copies that always run in the same order, so that equal messages are written as equal bytes. */
final class Ordered {

    private Ordered() {}

    static <T extends Comparable<? super T>> Set<T> copy(Collection<T> values) {
        return Collections.unmodifiableSet(new TreeSet<>(values));
    }

    static <K extends Comparable<? super K>, V> Map<K, V> copy(Map<K, V> values) {
        return Collections.unmodifiableMap(new TreeMap<>(values));
    }
}
