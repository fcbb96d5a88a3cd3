package org.ehchub.consent.web.consents;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.ehchub.consent.KnownPeople;
import org.ehchub.consent.LawDay;
import org.ehchub.consent.Purpose;
import org.ehchub.consent.consents.Capacity;
import org.ehchub.consent.consents.Categories;
import org.ehchub.consent.consents.Consent;
import org.ehchub.consent.consents.ConsentStatus;
import org.ehchub.consent.consents.ConsentTerms;
import org.ehchub.consent.consents.Disagreement;
import org.ehchub.consent.consents.Exclusion;
import org.ehchub.consent.consents.GivenBy;
import org.ehchub.consent.consents.Giver;
import org.ehchub.consent.consents.KnownPerson;
import org.ehchub.consent.consents.Recipients;
import org.ehchub.consent.web.Addresses;
import org.ehchub.consent.web.AgencyNames;
import org.ehchub.consent.web.Tag;
import org.ehchub.consent.web.UkTime;
import org.ehchub.consent.web.Words;
import org.ehchub.consent.web.consents.ConsentLine.Said;
import org.ehchub.consent.web.due.DisagreementLine;

/** Puts consents into words. */
public final class ConsentLines {

    private final AgencyNames names;
    private final KnownPeople people;
    private final UkTime uk;
    private final Clock clock;

    /** Words that depend on the day, by this clock. */
    public ConsentLines(AgencyNames names, KnownPeople people, UkTime uk, Clock clock) {
        this.names = names;
        this.people = people;
        this.uk = uk;
        this.clock = clock;
    }

    /** A consent as it stands today. */
    public ConsentLine of(Consent consent) {
        return new ConsentLine(
                Addresses.ofChild(consent.terms().child()) + "/consents/" + consent.id(),
                consent.version(),
                tag(consent),
                title(consent),
                said(consent.terms()),
                consent.status() == ConsentStatus.GIVEN,
                consent.status().mayBecome(ConsentStatus.ENTERED_IN_ERROR));
    }

    /** Two answers that disagree, about the child of this name. */
    public DisagreementLine of(String child, Disagreement pair) {
        return new DisagreementLine(
                child,
                Addresses.ofChild(pair.given().terms().child()),
                Addresses.ofDisagreement(pair),
                inShort(pair.given()),
                inShort(pair.against()) + (pair.against().status() == ConsentStatus.WITHDRAWN ? ", withdrawn" : ""));
    }

    /** Who said what, in one line. */
    public String inShort(Consent consent) {
        return speaker(consent.terms().giver(), person(consent.terms())) + ": " + title(consent);
    }

    /** Everything that was said, part by part. */
    private List<Said> said(ConsentTerms terms) {
        return Stream.of(who(terms, person(terms)), what(terms), when(terms))
                .flatMap(List::stream)
                .toList();
    }

    private Optional<KnownPerson> person(ConsentTerms terms) {
        return terms.giver().person().flatMap(people::find);
    }

    /**
     * Who said it, and how that reached the agency.
     *
     * @param person who it was, where it was not the child
     */
    List<Said> who(ConsentTerms terms, Optional<KnownPerson> person) {
        List<Said> said = new ArrayList<>();
        said.add(new Said("Who said it", speaker(terms.giver(), person)));
        if (terms.giver().by() == GivenBy.PARENT) {
            said.add(new Said("Parental responsibility", Words.of(terms.giver().responsibility())));
        }
        said.add(new Said("How and when", Words.of(terms.howTaken()) + ", " + uk.date(day(terms))));
        terms.evidence().ifPresent(where -> said.add(new Said("Kept at", where)));
        terms.capacity().ifPresent(capacity -> said.add(new Said("Able to decide", judged(capacity))));
        return said;
    }

    /** What it is about, and which recipients. */
    List<Said> what(ConsentTerms terms) {
        List<Said> said = new ArrayList<>();
        said.add(new Said("Recipients", capitalised(recipients(terms.scope().recipients()))));
        said.add(new Said("Content", Words.of(terms.scope().categories())));
        if (!terms.scope().sensitivities().isEmpty()) {
            said.add(new Said(
                    "Sensitive content",
                    Words.list(terms.scope().sensitivities().stream().map(Words::of).toList())));
        }
        terms.scope().exclusions().forEach(exclusion -> said.add(new Said("But not", exclusion(exclusion))));
        return said;
    }

    /** What for, and how long. */
    List<Said> when(ConsentTerms terms) {
        return List.of(
                new Said("Purposes", Words.list(terms.scope().purposes().stream().map(Purpose::title).toList())),
                new Said("From", uk.date(terms.from())),
                new Said("Until", terms.until().map(uk::date).orElse("No end date")));
    }

    private static String speaker(Giver giver, Optional<KnownPerson> person) {
        return giver.by().isTheChild()
                ? Words.of(giver.by())
                : Words.of(giver.by()) + " (" + giver.relationship() + ")"
                        + person.map(named -> ", " + named.name()).orElse("");
    }

    private Tag tag(Consent consent) {
        LocalDate today = LawDay.of(clock.instant());
        if (consent.status() != ConsentStatus.GIVEN) {
            return Words.of(consent.status());
        }
        if (consent.terms().hasEnded(today)) {
            return new Tag("Expired", Tag.Colour.ENDED);
        }
        return consent.terms().hasStarted(today)
                ? Words.of(consent.status())
                : new Tag("Not started", Tag.Colour.MOVING);
    }

    private String title(Consent consent) {
        String verb = consent.status() == ConsentStatus.REFUSED ? "Refusal to share with " : "Consent to share with ";
        return verb + recipients(consent.terms().scope().recipients());
    }

    private static LocalDate day(ConsentTerms terms) {
        return LawDay.of(terms.decidedAt());
    }

    private String judged(Capacity capacity) {
        return (capacity.canDecide() ? "Yes" : "No") + ", judged by " + capacity.judgedBy() + " on "
                + uk.date(capacity.judgedOn());
    }

    private String exclusion(Exclusion exclusion) {
        if (exclusion.recipients() instanceof Recipients.Anyone) {
            return Words.of(exclusion.categories());
        }
        return exclusion.categories() instanceof Categories.All
                ? "Anything to " + recipients(exclusion.recipients())
                : Words.of(exclusion.categories()) + " to " + recipients(exclusion.recipients());
    }

    private String recipients(Recipients recipients) {
        return switch (recipients) {
            case Recipients.Anyone anyone -> "every agency involved";
            case Recipients.These these ->
                Words.list(Stream.concat(
                                these.agencies().stream().map(names::of), these.classes().stream().map(Words::of))
                        .toList());
        };
    }

    private static String capitalised(String words) {
        return words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
    }
}
