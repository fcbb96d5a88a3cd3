package org.ehchub.consent.oracle;

import static net.jqwik.api.Tuple.of;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** What mostly is one way and now and then the other. */
final class Often {

    private Often() {}

    static Arbitrary<Boolean> yes() {
        return Arbitraries.frequency(of(6, true), of(1, false));
    }

    /** The list, more often than not with this before it. */
    static <T> Arbitrary<List<T>> with(Arbitrary<T> first, Arbitrary<List<T>> rest) {
        return Arbitraries.frequencyOf(
                of(2, Combinators.combine(first, rest).as((one, more) -> {
                    List<T> all = new ArrayList<>(List.of(one));
                    all.addAll(more);
                    return all;
                })),
                of(1, rest));
    }

    static Arbitrary<Boolean> not() {
        return yes().map(often -> !often);
    }
}
