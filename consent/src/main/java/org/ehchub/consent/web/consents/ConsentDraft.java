package org.ehchub.consent.web.consents;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.ehchub.consent.LawDay;
import org.ehchub.consent.children.ChildId;
import org.ehchub.consent.consents.Consent;
import org.ehchub.consent.consents.ConsentId;
import org.ehchub.consent.consents.ConsentTerms;
import org.ehchub.consent.consents.Giver;
import org.ehchub.consent.consents.HowTaken;
import org.ehchub.consent.consents.KnownPerson;

/**
 * A consent or refusal on its way through the form. Each part is there once its page was filled in rightly.
 *
 * @param id becomes a new consent's, so that sending the last page twice records one consent
 * @param amends the version that is renewed or narrowed; absent for a new consent
 * @param startedAt when the form was opened, which is when an answer of that day was given
 * @param speaker who answered, where it is not the child
 */
record ConsentDraft(
        ConsentId id,
        ChildId child,
        Instant startedAt,
        Optional<Consent> amends,
        Optional<WhoAnswers> who,
        Optional<KnownPerson> speaker,
        Optional<WhatAnswers> what,
        Optional<TermsAnswers> terms) {

    static ConsentDraft start(ChildId child, Instant now) {
        return new ConsentDraft(
                ConsentId.random(),
                child,
                now,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** Every page is asked anew, for a renewal is an answer of its own; what was answered before stands in them. */
    static ConsentDraft amend(Consent current, Instant now) {
        return new ConsentDraft(
                ConsentId.random(),
                current.terms().child(),
                now,
                Optional.of(current),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** What stands in the second page: empty too where it cannot say all that the consent says now. */
    WhatAnswers whatToShow() {
        return what.or(() -> amends.flatMap(current -> WhatAnswers.of(current.terms().scope())))
                .orElseGet(WhatAnswers::empty);
    }

    /** Whether the second page cannot say all that the consent says now. */
    boolean cannotShowAll() {
        return amends.filter(current -> WhatAnswers.of(current.terms().scope()).isEmpty()).isPresent();
    }

    /** What stands in the third page. */
    TermsAnswers termsToShow(LocalDate today) {
        return terms.or(() -> amends.map(current -> TermsAnswers.of(current.terms())))
                .orElseGet(() -> TermsAnswers.empty(today));
    }

    /** @param speaks who answered, where it is not the child */
    ConsentDraft with(WhoAnswers answers, Optional<KnownPerson> speaks) {
        return new ConsentDraft(id, child, startedAt, amends, Optional.of(answers), speaks, what, terms);
    }

    ConsentDraft with(WhatAnswers answers) {
        return new ConsentDraft(id, child, startedAt, amends, who, speaker, Optional.of(answers), terms);
    }

    ConsentDraft with(TermsAnswers answers) {
        return new ConsentDraft(id, child, startedAt, amends, who, speaker, what, Optional.of(answers));
    }

    /** The first page that is still to be filled in, {@link Step#CHECK} when none is. */
    Step next() {
        if (who.isEmpty()) {
            return Step.WHO;
        }
        if (what.isEmpty()) {
            return Step.WHAT;
        }
        return terms.isEmpty() ? Step.TERMS : Step.CHECK;
    }

    /** Where a page of this draft is. */
    String path(Step step) {
        return "/consent/children/" + child + "/consents/new/" + id + "/" + step.path();
    }

    /** Only a new answer can be a refusal: a consent that is to end is withdrawn. */
    boolean isRefusal() {
        return amends.isEmpty() && who.orElseThrow().isRefusal();
    }

    /** Whether it amends what somebody else left something out of, which is theirs to change. */
    boolean isAnothersToAmend(Giver giver) {
        return amends.map(Consent::terms)
                .filter(earlier -> !earlier.mayBeAmendedBy(giver))
                .isPresent();
    }

    /** What was said; every page has to be filled in. */
    ConsentTerms toTerms() {
        WhoAnswers said = who.orElseThrow();
        TermsAnswers when = terms.orElseThrow();
        return new ConsentTerms(
                child,
                said.giver(speaker),
                said.capacity(),
                HowTaken.valueOf(said.howTaken()),
                said.keptAt(),
                decidedAt(said.decidedOn().date().orElseThrow()),
                when.firstDay(),
                when.lastDay(),
                what.orElseThrow().scope(when.chosenPurposes()));
    }

    /** An answer of today counts from when the form was opened: earlier today it may have been another. */
    private Instant decidedAt(LocalDate day) {
        return day.equals(LawDay.of(startedAt)) ? startedAt : LawDay.start(day);
    }

    /** The pages of the form, in their order. */
    enum Step {
        WHO,
        WHAT,
        TERMS,
        CHECK;

        String path() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
