package org.ehchub.consent.oracle;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ehchub.consent.Decision;
import org.ehchub.consent.RefusalReason;
import org.ehchub.consent.rules.DisclosureRule;
import org.ehchub.consent.rules.DisclosureRules;

/** How often generated cases reach each rule and each reason to refuse: what they never reach is not compared. */
final class Tally {

    /**
     * Found by the gate before it asks the rules; or, the last, never: for every kind of recipient there is a rule of
     * consent, which says more.
     */
    private static final Set<RefusalReason> NOT_THE_RULES = EnumSet.of(
            RefusalReason.SENDER_UNKNOWN,
            RefusalReason.RECIPIENT_UNKNOWN,
            RefusalReason.NOTHING_TO_RELEASE,
            RefusalReason.NO_SHAREABLE_IDENTIFIER,
            RefusalReason.IDENTITY_NOT_CONFIRMED,
            RefusalReason.NO_BASIS);

    private final TreeMap<String, AtomicLong> permittedBy = zeros(
            DisclosureRules.all().stream().map(DisclosureRule::name).collect(Collectors.toSet()));
    private final TreeMap<String, AtomicLong> refusedFor = zeros(Arrays.stream(RefusalReason.values())
            .filter(reason -> !NOT_THE_RULES.contains(reason))
            .map(RefusalReason::name)
            .collect(Collectors.toSet()));
    private final AtomicLong refused = new AtomicLong();
    private final AtomicLong cases = new AtomicLong();

    private static TreeMap<String, AtomicLong> zeros(Set<String> names) {
        return names.stream()
                .collect(Collectors.toMap(
                        Function.identity(), name -> new AtomicLong(), (one, other) -> one, TreeMap::new));
    }

    void count(Decision decision) {
        cases.incrementAndGet();
        switch (decision) {
            case Decision.Permit permit -> permittedBy.get(permit.rule()).incrementAndGet();
            case Decision.Refuse refuse -> {
                refused.incrementAndGet();
                refuse.reasons().forEach(reason -> refusedFor.get(reason.name()).incrementAndGet());
            }
        }
    }

    /** The rules and reasons that no case reached. */
    Set<String> unreached() {
        Set<String> unreached = new TreeSet<>();
        permittedBy.forEach((name, times) -> addIfNever(name, times, unreached));
        refusedFor.forEach((name, times) -> addIfNever(name, times, unreached));
        return unreached;
    }

    private static void addIfNever(String name, AtomicLong times, Set<String> unreached) {
        if (times.get() == 0) {
            unreached.add(name);
        }
    }

    /** A table of it all, a case with several reasons under each of them. */
    @Override
    public String toString() {
        var table = new StringBuilder("Rules and oracle compared on %,d cases%n".formatted(cases.get()));
        permittedBy.forEach((name, times) -> table.append(line("permitted by", name, times)));
        table.append(line("refused", "", refused));
        refusedFor.forEach((name, times) -> table.append(line("refused for", name, times)));
        return table.toString();
    }

    private static String line(String what, String name, AtomicLong times) {
        return "  %-14s%-36s%,9d%n".formatted(what, name, times.get());
    }
}
