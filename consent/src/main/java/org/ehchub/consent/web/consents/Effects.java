package org.ehchub.consent.web.consents;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.ehchub.consent.agencies.AgencyRegister;
import org.ehchub.consent.consents.Consent;
import org.ehchub.consent.consents.ConsentTerms;
import org.ehchub.consent.web.AgencyNames;
import org.ehchub.consent.web.children.DisclosureHistory;
import org.ehchub.consent.web.children.DisclosureHistory.Entry;
import org.ehchub.mappings.canonical.AgencyId;

/** Tells before an officer's act what of that which waits now it will start or stop. */
public class Effects {

    private final DisclosureHistory disclosures;
    private final AgencyRegister agencies;
    private final AgencyNames names;

    public Effects(DisclosureHistory disclosures, AgencyRegister agencies, AgencyNames names) {
        this.disclosures = disclosures;
        this.agencies = agencies;
        this.names = names;
    }

    /** What giving this consent would start. */
    List<String> ofGiving(ConsentTerms terms) {
        List<String> effects = sentences(
                disclosures.of(terms.child()),
                entry -> entry.waitsForBasis() && concerns(terms, entry.to()),
                "%s to %s that was withheld, whole or in part, is decided again, and goes if this consent suffices",
                "%s to %s that were withheld, whole or in part, are decided again, and go if this consent suffices");
        return effects.isEmpty() ? List.of("Nothing that was withheld waits for this consent.") : effects;
    }

    /** What saying this instead would start or stop. */
    List<String> ofAmending(Consent before, ConsentTerms after) {
        List<String> effects = new ArrayList<>(sentences(
                disclosures.of(after.child()),
                entry -> entry.waitsOn(before.id()),
                "%s on its way to %s is decided again before it is delivered",
                "%s on their way to %s are decided again before they are delivered"));
        effects.addAll(ofGiving(after));
        return effects;
    }

    /** What this refusal would stop. */
    List<String> ofRefusing(ConsentTerms terms) {
        List<String> effects = sentences(
                disclosures.of(terms.child()),
                entry -> entry.waitsOnConsent() && concerns(terms, entry.to()),
                "%s to %s that rests on consent is decided again before it is delivered",
                "%s to %s that rest on consent are decided again before they are delivered");
        return effects.isEmpty() ? List.of("Nothing is on its way that this refusal stops.") : effects;
    }

    /** What withdrawing this consent would stop. */
    List<String> ofWithdrawing(Consent consent) {
        List<Entry> waiting = disclosures.of(consent.terms().child()).stream()
                .filter(entry -> entry.waitsOn(consent.id()))
                .toList();
        List<String> effects = new ArrayList<>(sentences(
                waiting,
                entry -> entry.restsOnlyOn(consent.id()),
                "%s on its way to %s stops for good",
                "%s on their way to %s stop for good"));
        effects.addAll(sentences(
                waiting,
                entry -> !entry.restsOnlyOn(consent.id()),
                "%s on its way to %s goes without what rests on this consent",
                "%s on their way to %s go without what rests on this consent"));
        if (effects.isEmpty()) {
            effects.add("Nothing is on its way that rests on this consent.");
        }
        effects.add("What was delivered stays with its recipient; what the law permits without consent goes on.");
        return effects;
    }

    private boolean concerns(ConsentTerms terms, AgencyId recipient) {
        return agencies.find(recipient).filter(terms.scope().recipients()::include).isPresent();
    }

    private List<String> sentences(List<Entry> entries, Predicate<Entry> which, String one, String several) {
        Map<AgencyId, Long> counts = entries.stream()
                .filter(which)
                .collect(Collectors.groupingBy(Entry::to, TreeMap::new, Collectors.counting()));
        return counts.entrySet().stream()
                .map(count -> count.getValue() == 1
                        ? one.formatted("1 disclosure", names.of(count.getKey())) + "."
                        : several.formatted(count.getValue() + " disclosures", names.of(count.getKey())) + ".")
                .toList();
    }
}
