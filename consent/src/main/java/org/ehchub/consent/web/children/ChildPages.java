package org.ehchub.consent.web.children;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.ehchub.consent.ConsentRegistry;
import org.ehchub.consent.DueConsents;
import org.ehchub.consent.LawDay;
import org.ehchub.consent.children.ChildId;
import org.ehchub.consent.children.ChildMerges;
import org.ehchub.consent.children.ChildRecord;
import org.ehchub.consent.children.Circle;
import org.ehchub.consent.children.IdentityLinks;
import org.ehchub.consent.children.Involvement;
import org.ehchub.consent.rules.AgeDates;
import org.ehchub.consent.statutory.Objections;
import org.ehchub.consent.statutory.ReleaseDecisions;
import org.ehchub.consent.web.Addresses;
import org.ehchub.consent.web.AgencyNames;
import org.ehchub.consent.web.Crumb;
import org.ehchub.consent.web.UkTime;
import org.ehchub.consent.web.Words;
import org.ehchub.consent.web.children.ChildPage.Identifier;
import org.ehchub.consent.web.children.ChildPage.Member;
import org.ehchub.consent.web.children.ChildPage.Merged;
import org.ehchub.consent.web.children.ChildPage.Objected;
import org.ehchub.consent.web.consents.ConsentLines;
import org.ehchub.consent.web.history.DisclosureLines;
import org.ehchub.consent.web.overrides.OverrideLine;
import org.ehchub.consent.web.whatif.ConsentGrids;

/** Puts a child's page together. */
public class ChildPages {

    /** As many disclosures as stand on the page; the history has all. */
    private static final int LATEST = 20;

    private final KnownChildren children;
    private final ChildMerges merges;
    private final IdentityLinks links;
    private final Circle circle;
    private final Objections objections;
    private final ConsentRegistry consents;
    private final DueConsents due;
    private final ConsentGrids grids;
    private final ReleaseDecisions decisions;
    private final DisclosureLines disclosures;
    private final ConsentLines lines;
    private final AgencyNames names;
    private final UkTime uk;
    private final Clock clock;

    public ChildPages(
            KnownChildren children,
            ChildMerges merges,
            IdentityLinks links,
            Circle circle,
            Objections objections,
            ConsentRegistry consents,
            DueConsents due,
            ConsentGrids grids,
            ReleaseDecisions decisions,
            DisclosureLines disclosures,
            ConsentLines lines,
            AgencyNames names,
            UkTime uk,
            Clock clock) {
        this.children = children;
        this.merges = merges;
        this.links = links;
        this.circle = circle;
        this.objections = objections;
        this.consents = consents;
        this.due = due;
        this.grids = grids;
        this.decisions = decisions;
        this.disclosures = disclosures;
        this.lines = lines;
        this.names = names;
        this.uk = uk;
        this.clock = clock;
    }

    /** The child's name as headings have it. */
    public static String name(ChildRecord child) {
        return child.name().given() + " " + child.name().family();
    }

    /** The way back up from everything that lies beneath a child. */
    public static List<Crumb> crumbs(ChildId child) {
        return List.of(ChildController.CHILDREN, new Crumb("Child", Addresses.ofChild(child)));
    }

    /**
     * The child's page as it is now.
     *
     * @throws org.ehchub.consent.web.NotThere when there is no such child
     */
    ChildPage open(ChildId child, String officer) {
        ChildRecord shown = children.show(child, officer);
        List<Merged> merged = merges.recordsOf(child).stream()
                .skip(1)
                .map(record -> merged(shown.id(), children.show(record, officer)))
                .toList();
        return page(shown, merged);
    }

    private static Merged merged(ChildId kept, ChildRecord other) {
        return new Merged(name(other), other.birthDate(), Addresses.ofChild(kept) + "/unmerge/" + other.id());
    }

    private ChildPage page(ChildRecord child, List<Merged> merged) {
        return new ChildPage(
                Addresses.ofChild(child.id()),
                name(child),
                child.birthDate(),
                identifiers(child),
                whoDecides(child),
                links.isUnconfirmed(child.id()),
                merged,
                circle.of(child.id()).stream().map(part -> member(child.id(), part)).toList(),
                objections.of(child.id()).stream()
                        .map(objection -> new Objected(
                                objection.agency().value(), names.of(objection.agency()), objection.statedOn()))
                        .toList(),
                grids.of(child),
                due.disagreements(child.id(), today()).stream()
                        .map(pair -> lines.of(name(child), pair))
                        .toList(),
                consents.of(child.id()).stream().map(lines::of).toList(),
                decisions.about(child.id()).stream()
                        .map(recorded -> OverrideLine.of(recorded, clock.instant()))
                        .toList(),
                disclosures.latest(child.id(), LATEST));
    }

    private Member member(ChildId child, Involvement part) {
        String endPath = Addresses.ofChild(child) + "/circle/" + part.agency() + "/" + part.role() + "/end";
        return new Member(names.of(part.agency()), Words.of(part.role()), part.from(), part.until(), endPath);
    }

    /** The numbers the child is known by. */
    public List<Identifier> identifiers(ChildRecord child) {
        List<Identifier> identifiers = new ArrayList<>();
        child.nhsNumber().ifPresent(number -> identifiers.add(new Identifier("NHS number", spaced(number.value()))));
        child.upn().ifPresent(number -> identifiers.add(new Identifier("Unique pupil number", number.value())));
        child.uln().ifPresent(number -> identifiers.add(new Identifier("Unique learner number", number.value())));
        new TreeMap<>(child.localIds())
                .forEach((agency, id) -> identifiers.add(new Identifier(names.of(agency), id)));
        return identifiers;
    }

    /** In threes and a four, as NHS numbers are read out. */
    private static String spaced(String nhsNumber) {
        return nhsNumber.substring(0, 3) + " " + nhsNumber.substring(3, 6) + " " + nhsNumber.substring(6);
    }

    private String whoDecides(ChildRecord child) {
        LocalDate lastDay = AgeDates.of(child.birthDate()).lastDay();
        if (today().isAfter(lastDay)) {
            return "Nobody: the academic year of the 25th birthday ended on " + uk.date(lastDay)
                    + ", and nothing goes on consent any more.";
        }
        String since = uk.date(child.decidesFrom());
        return today().isBefore(child.decidesFrom())
                ? "A parent decides, or the child where age and understanding suffice. From " + since
                        + " the young person decides."
                : "The young person decides, since " + since + ".";
    }

    private LocalDate today() {
        return LawDay.of(clock.instant());
    }
}
