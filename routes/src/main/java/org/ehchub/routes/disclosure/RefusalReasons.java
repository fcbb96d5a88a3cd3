package org.ehchub.routes.disclosure;

import java.util.stream.Collectors;
import org.ehchub.consent.Withheld;

/** Why the gate withheld something, as the journal keeps it: codes only. */
public final class RefusalReasons {

    private RefusalReasons() {}

    /** Every reason the gate gave for any item, each once, in a fixed order. */
    public static String of(Withheld withheld) {
        return withheld.refusals().stream()
                .flatMap(refusal -> refusal.reasons().stream())
                .distinct()
                .sorted()
                .map(Enum::name)
                .collect(Collectors.joining(" "));
    }
}
