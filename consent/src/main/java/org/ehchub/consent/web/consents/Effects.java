package org.ehchub.consent.web.consents;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ehchub.consent.agencies.AgencyRegister;
import org.ehchub.consent.children.ChildId;
import org.ehchub.consent.consents.ConsentTerms;
import org.ehchub.consent.web.AgencyNames;
import org.ehchub.consent.web.children.DisclosureHistory;
import org.ehchub.consent.web.children.DisclosureHistory.Entry;
import org.ehchub.consent.web.children.OnItsWay;
import org.ehchub.consent.web.children.OnItsWay.Fate;
import org.ehchub.consent.web.children.OnItsWay.Touched;
import org.ehchub.mappings.canonical.AgencyId;

/** Tells before an officer's act what of that which waits now it will start or stop. */
public class Effects {

    private static final String HISTORY =
            "What was delivered stays with its recipient; what the law permits without consent goes on.";

    private final DisclosureHistory disclosures;
    private final OnItsWay onItsWay;
    private final AgencyRegister agencies;
    private final AgencyNames names;

    public Effects(
            DisclosureHistory disclosures, OnItsWay onItsWay, AgencyRegister agencies, AgencyNames names) {
        this.disclosures = disclosures;
        this.onItsWay = onItsWay;
        this.agencies = agencies;
        this.names = names;
    }

    /** What giving this consent would start. */
    List<String> starting(ConsentTerms terms) {
        List<String> effects = sentences(
                disclosures.of(terms.child()).stream()
                        .filter(entry -> entry.waitsForBasis() && concerns(terms, entry.to()))
                        .map(Entry::to),
                "%s to %s that was withheld, whole or in part, is decided again, and goes if this consent suffices.",
                "%s to %s that were withheld, whole or in part, are decided again, and go if this consent suffices.");
        return effects.isEmpty() ? List.of("Nothing that was withheld waits for this consent.") : effects;
    }

    /**
     * What an act would stop of that which is on its way about the child.
     *
     * @param act what the button will do; here it is done and taken back
     */
    public List<String> stopping(ChildId child, Runnable act) {
        List<Touched> touched = onItsWay.after(child, act);
        List<String> effects = new ArrayList<>();
        effects.addAll(sentences(
                to(touched, Fate.STOPS),
                "%s on its way to %s stops for good.",
                "%s on their way to %s stop for good."));
        effects.addAll(sentences(
                to(touched, Fate.GOES_IN_PART),
                "%s on its way to %s goes only in part.",
                "%s on their way to %s go only in part."));
        effects.addAll(sentences(
                to(touched, Fate.DECIDED_AGAIN),
                "%s that is being delivered to %s at this moment is decided again before it leaves.",
                "%s that are being delivered to %s at this moment are decided again before they leave."));
        return effects.isEmpty() ? List.of("Nothing is on its way that this stops.") : effects;
    }

    /** The same, with what stays as it is. */
    List<String> ending(ChildId child, Runnable act) {
        return Stream.concat(stopping(child, act).stream(), Stream.of(HISTORY)).toList();
    }

    /** What the end of an agreement would stop. */
    public List<String> betweenStops(AgencyId first, AgencyId second) {
        List<String> effects = counted(
                new TreeMap<>(onItsWay.between(first, second)),
                "%s on its way to %s is decided again at once, and stops if it needs this agreement.",
                "%s on their way to %s are decided again at once, and stop if they need this agreement.");
        return effects.isEmpty() ? List.of("Nothing is on its way between the two agencies.") : effects;
    }

    /** What other dates of a rule would stop. */
    public List<String> anythingStops() {
        long all = onItsWay.all();
        return all == 0
                ? List.of("Nothing is on its way.")
                : List.of("Everything on its way (" + disclosures(all)
                        + ") is decided again at once; what only this rule permits stops when the rule is not in force.");
    }

    private static Stream<AgencyId> to(List<Touched> touched, Fate fate) {
        return touched.stream().filter(one -> one.fate() == fate).map(Touched::to);
    }

    private boolean concerns(ConsentTerms terms, AgencyId recipient) {
        return agencies.find(recipient).filter(terms.scope().recipients()::include).isPresent();
    }

    private List<String> sentences(Stream<AgencyId> recipients, String one, String several) {
        Map<AgencyId, Long> counts =
                recipients.collect(Collectors.groupingBy(to -> to, TreeMap::new, Collectors.counting()));
        return counted(counts, one, several);
    }

    private List<String> counted(Map<AgencyId, Long> counts, String one, String several) {
        return counts.entrySet().stream()
                .map(count -> (count.getValue() == 1 ? one : several)
                        .formatted(disclosures(count.getValue()), names.of(count.getKey())))
                .toList();
    }

    private static String disclosures(long number) {
        return number == 1 ? "1 disclosure" : number + " disclosures";
    }
}
