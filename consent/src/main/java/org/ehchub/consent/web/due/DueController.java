package org.ehchub.consent.web.due;

import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.ehchub.consent.DueConsents;
import org.ehchub.consent.LawDay;
import org.ehchub.consent.children.ChildId;
import org.ehchub.consent.children.ChildRegister;
import org.ehchub.consent.consents.Consent;
import org.ehchub.consent.consents.Disagreement;
import org.ehchub.consent.ledger.LedgerEventKind;
import org.ehchub.consent.web.AccessLog;
import org.ehchub.consent.web.Addresses;
import org.ehchub.consent.web.children.ChildPages;
import org.ehchub.consent.web.consents.ConsentLines;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * The lists of what an officer has to see to. Whoever is named on them has been looked at: that stands in the ledger.
 */
@Controller
public class DueController {

    /** How far ahead consents that end are shown. */
    private static final Period NOTICE = Period.ofMonths(3);

    /** The next June is always among these. */
    private static final Period YEAR = Period.ofYears(1);

    /** How long it is told that somebody has come to decide, and has not been asked. */
    private static final Period MISSED = Period.ofYears(2);

    private static final int MOST = 100;

    private final DueConsents due;
    private final ChildRegister children;
    private final ConsentLines lines;
    private final AccessLog access;
    private final Clock clock;

    public DueController(DueConsents due, ChildRegister children, ConsentLines lines, AccessLog access, Clock clock) {
        this.due = due;
        this.children = children;
        this.lines = lines;
        this.access = access;
        this.clock = clock;
    }

    @GetMapping("/consent/due")
    String due(Principal officer, Model model) {
        LocalDate today = LawDay.of(clock.instant());
        List<Consent> ending = due.ending(today, today.plus(NOTICE), MOST);
        List<DueConsents.Renewal> missed = due.notRenewed(today.minus(MISSED), today, MOST);
        List<DueConsents.Renewal> renewals = due.toRenew(today.plusDays(1), today.plus(YEAR), MOST);
        List<DueConsents.Renewal> unfounded = due.withoutResponsibility(today, MOST);
        List<Disagreement> disagreements = due.disagreements(today, MOST);
        Map<ChildId, String> names = names(Stream.of(
                        ending.stream(),
                        Stream.of(unfounded, missed, renewals)
                                .flatMap(List::stream)
                                .map(DueConsents.Renewal::consent),
                        disagreements.stream().map(Disagreement::given))
                .flatMap(consents -> consents)
                .map(consent -> consent.terms().child())
                .toList());
        access.append(LedgerEventKind.REGISTRY_LISTED, names.keySet(), officer.getName(), Map.of("list", "due"));
        model.addAttribute("most", MOST);
        model.addAttribute(
                "ending",
                ending.stream()
                        .map(consent -> line(consent, consent.terms().until().orElseThrow(), names))
                        .toList());
        model.addAttribute("unfounded", lines(unfounded, names));
        model.addAttribute("missed", lines(missed, names));
        model.addAttribute("renewals", lines(renewals, names));
        model.addAttribute(
                "disagreements",
                disagreements.stream()
                        .map(pair -> lines.of(names.get(pair.given().terms().child()), pair))
                        .toList());
        return "consent/due";
    }

    private Map<ChildId, String> names(Collection<ChildId> shown) {
        Map<ChildId, String> names = new LinkedHashMap<>();
        for (ChildId child : shown) {
            names.computeIfAbsent(child, id -> ChildPages.name(children.find(id)));
        }
        return names;
    }

    private List<DueLine> lines(List<DueConsents.Renewal> renewals, Map<ChildId, String> names) {
        return renewals.stream()
                .map(renewal -> line(renewal.consent(), renewal.decidesFrom(), names))
                .toList();
    }

    private DueLine line(Consent consent, LocalDate on, Map<ChildId, String> names) {
        ChildId child = consent.terms().child();
        return new DueLine(
                names.get(child),
                Addresses.ofChild(child),
                Addresses.ofChild(child) + "/consents/" + consent.id() + "/amendment",
                lines.inShort(consent),
                on);
    }
}
