package org.ehchub.consent.web.consents;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ehchub.consent.children.ChildId;
import org.ehchub.consent.children.ChildRegister;
import org.ehchub.consent.ledger.LedgerEventKind;
import org.ehchub.consent.web.AccessLog;
import org.ehchub.consent.web.AgencyNames;
import org.ehchub.consent.web.children.ChildPages;
import org.ehchub.consent.web.children.WhatWaits;
import org.ehchub.consent.web.children.WhatWaits.Foreseen;
import org.ehchub.consent.web.children.WhatWaits.Reach;
import org.ehchub.consent.web.children.WhatWaits.Touched;
import org.ehchub.mappings.canonical.AgencyId;

/** Tells before an officer's act what of that which waits now it will start or stop. */
public class Effects {

    private static final String HISTORY =
            "What was delivered stays with its recipient; what the law permits without consent goes on.";

    /** As many as are read before a button is pressed. */
    private static final int MOST = 20;

    private final WhatWaits waits;
    private final ChildRegister children;
    private final AgencyNames names;
    private final AccessLog access;

    public Effects(WhatWaits waits, ChildRegister children, AgencyNames names, AccessLog access) {
        this.waits = waits;
        this.children = children;
        this.names = names;
        this.access = access;
    }

    /**
     * What an act would start and stop of that which waits about the child.
     *
     * @param act what the button will do; here it is done and taken back
     */
    public List<String> of(ChildId child, Runnable act) {
        Foreseen foreseen = waits.after(new Reach.OfChild(child), act);
        return told(foreseen, sentences(foreseen.touched()));
    }

    /** The same, with what stays as it is. */
    List<String> ending(ChildId child, Runnable act) {
        return Stream.concat(of(child, act).stream(), Stream.of(HISTORY)).toList();
    }

    /** What an act would start and stop between two agencies, of whichever children; whoever is named was looked at. */
    public List<String> between(AgencyId first, AgencyId second, String officer, Runnable act) {
        return ofMany(waits.after(new Reach.Between(first, second), act), officer);
    }

    /** What an act would start and stop of all that waits; whoever is named was looked at. */
    public List<String> ofAll(String officer, Runnable act) {
        return ofMany(waits.after(new Reach.Everything(), act), officer);
    }

    private List<String> ofMany(Foreseen foreseen, String officer) {
        Map<ChildId, List<Touched>> byChild = foreseen.touched().stream()
                .collect(Collectors.groupingBy(Touched::child, LinkedHashMap::new, Collectors.toList()));
        List<String> lines = new ArrayList<>();
        List<ChildId> named = new ArrayList<>();
        long more = 0;
        for (Map.Entry<ChildId, List<Touched>> each : byChild.entrySet()) {
            List<String> sentences = sentences(each.getValue());
            if (lines.size() + sentences.size() > MOST) {
                more += each.getValue().size();
            } else {
                named.add(each.getKey());
                String name = ChildPages.name(children.find(each.getKey()));
                sentences.forEach(sentence -> lines.add(name + ": " + sentence));
            }
        }
        access.append(LedgerEventKind.REGISTRY_LISTED, named, officer, Map.of("list", "effects"));
        if (more > 0) {
            lines.add("And " + EffectWords.disclosures(more) + " more start or stop.");
        }
        return told(foreseen, lines);
    }

    private static List<String> told(Foreseen foreseen, List<String> lines) {
        List<String> told = new ArrayList<>(lines);
        if (foreseen.touched().stream().noneMatch(one -> EffectWords.narrows(one.fate()))) {
            told.add("Nothing is on its way that this stops.");
        }
        if (foreseen.touched().stream().allMatch(one -> EffectWords.narrows(one.fate()))) {
            told.add("Nothing that is withheld starts to go.");
        }
        if (foreseen.unseen() > 0) {
            told.add(EffectWords.unseen(foreseen.unseen()));
        }
        return told;
    }

    /** One for each fate and recipient. */
    private List<String> sentences(List<Touched> touched) {
        Map<Shared, Long> counts = touched.stream()
                .map(one -> new Shared(one.fate(), one.to()))
                .collect(Collectors.groupingBy(shared -> shared, TreeMap::new, Collectors.counting()));
        return counts.entrySet().stream()
                .map(count -> EffectWords.of(
                        count.getKey().fate(), count.getValue(), names.of(count.getKey().to())))
                .toList();
    }

    /** A fate that several disclosures to one recipient have. */
    private record Shared(WhatWaits.Fate fate, AgencyId to) implements Comparable<Shared> {

        private static final Comparator<Shared> ORDER =
                Comparator.comparing(Shared::fate).thenComparing(Shared::to);

        @Override
        public int compareTo(Shared other) {
            return ORDER.compare(this, other);
        }
    }
}
