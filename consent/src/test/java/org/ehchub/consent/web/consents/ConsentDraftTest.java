package org.ehchub.consent.web.consents;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ehchub.consent.Purpose;
import org.ehchub.consent.children.ChildId;
import org.ehchub.consent.consents.Capacity;
import org.ehchub.consent.consents.Categories;
import org.ehchub.consent.consents.Consent;
import org.ehchub.consent.consents.ConsentId;
import org.ehchub.consent.consents.ConsentStatus;
import org.ehchub.consent.consents.ConsentTerms;
import org.ehchub.consent.consents.Exclusion;
import org.ehchub.consent.consents.GivenBy;
import org.ehchub.consent.consents.Giver;
import org.ehchub.consent.consents.HowTaken;
import org.ehchub.consent.consents.KnownPerson;
import org.ehchub.consent.consents.ParentalResponsibility;
import org.ehchub.consent.consents.PersonRef;
import org.ehchub.consent.consents.Recipients;
import org.ehchub.consent.consents.Scope;
import org.ehchub.consent.web.TypedDate;
import org.ehchub.consent.web.consents.ConsentDraft.Step;
import org.ehchub.mappings.canonical.AdviceKind;
import org.ehchub.mappings.canonical.AgencyId;
import org.ehchub.mappings.canonical.PlanSection;
import org.ehchub.mappings.canonical.Sensitivity;
import org.ehchub.security.identity.AgencyRole;
import org.junit.jupiter.api.Test;

class ConsentDraftTest {

    private static final Instant NOW = Instant.parse("2026-07-01T09:30:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 7, 1);
    private static final AgencyId COLLEGE = new AgencyId("northmere-college");

    private static final Optional<KnownPerson> MOTHER =
            Optional.of(new KnownPerson(new PersonRef("p1"), "Ada Example", "mother"));

    private final ConsentDraft empty = ConsentDraft.start(ChildId.random(), NOW);

    @Test
    void asksPageAfterPage() {
        assertThat(empty.next()).isEqualTo(Step.WHO);
        assertThat(empty.with(mother(TODAY), MOTHER).next()).isEqualTo(Step.WHAT);
        assertThat(empty.with(mother(TODAY), MOTHER).with(everythingToTheCollege()).next()).isEqualTo(Step.TERMS);
        assertThat(complete().next()).isEqualTo(Step.CHECK);
    }

    @Test
    void saysWhatWasAnswered() {
        ConsentTerms terms = complete().toTerms();

        assertThat(terms)
                .isEqualTo(new ConsentTerms(
                        empty.child(),
                        new Giver(
                                GivenBy.PARENT,
                                "mother",
                                MOTHER.map(KnownPerson::ref),
                                ParentalResponsibility.HELD),
                        Optional.empty(),
                        HowTaken.MEETING,
                        Optional.of("Case file, page 12"),
                        NOW,
                        TODAY,
                        Optional.of(LocalDate.of(2027, 7, 31)),
                        new Scope(
                                Set.of(Purpose.SUPPORT),
                                new Recipients.These(Set.of(COLLEGE), Set.of(AgencyRole.SCHOOL)),
                                new Categories.All(),
                                Set.of(),
                                List.of())));
    }

    @Test
    void anAnswerOfAnEarlierDayCountsFromItsMidnightInTheUnitedKingdom() {
        ConsentDraft draft = complete().with(mother(LocalDate.of(2026, 6, 30)), MOTHER);

        assertThat(draft.toTerms().decidedAt()).isEqualTo(Instant.parse("2026-06-29T23:00:00Z"));
    }

    @Test
    void aYoungPersonSpeaksForThemselves() {
        WhoAnswers who = new WhoAnswers(
                "GIVEN", "YOUNG_PERSON", "", "", "", "", "ONLINE", TypedDate.of(TODAY), "", "CAN_DECIDE", "Dr Ash, paediatrician", TypedDate.of(TODAY));

        ConsentTerms terms = complete().with(who, Optional.empty()).toTerms();

        assertThat(terms.giver()).isEqualTo(new Giver(GivenBy.YOUNG_PERSON, "self"));
        assertThat(terms.capacity()).contains(new Capacity(true, "Dr Ash, paediatrician", TODAY));
        assertThat(terms.evidence()).isEmpty();
    }

    @Test
    void leavesOutAgenciesAndSections() {
        WhatAnswers what = new WhatAnswers(
                "ANYONE",
                List.of(),
                List.of(),
                List.of(COLLEGE.value()),
                List.of("EMPLOYER"),
                "ALL_BUT",
                List.of("C"),
                List.of(),
                List.of("MENTAL_HEALTH"));

        Scope scope = complete().with(what).toTerms().scope();

        assertThat(scope.recipients()).isEqualTo(new Recipients.Anyone());
        assertThat(scope.sensitivities()).containsExactly(Sensitivity.MENTAL_HEALTH);
        assertThat(scope.exclusions())
                .containsExactly(
                        new Exclusion(
                                new Recipients.These(Set.of(COLLEGE), Set.of(AgencyRole.EMPLOYER)),
                                new Categories.All()),
                        new Exclusion(new Recipients.Anyone(), Categories.of(PlanSection.C)));
    }

    @Test
    void forgetsWhatWasTickedUnderAnAnswerThatWasNotChosen() {
        WhatAnswers what = new WhatAnswers(
                "ANYONE",
                List.of(COLLEGE.value()),
                List.of("EMPLOYER"),
                List.of(),
                List.of(),
                "ONLY",
                List.of("C"),
                List.of("B", "a"),
                List.of());

        Scope scope = complete().with(what).toTerms().scope();

        assertThat(scope.recipients()).isEqualTo(new Recipients.Anyone());
        assertThat(scope.exclusions()).isEmpty();
        assertThat(scope.categories())
                .isEqualTo(Categories.of(PlanSection.B, AdviceKind.FAMILY));
    }

    @Test
    void anAmendmentStartsWithWhatTheConsentSays() {
        Scope scope = new Scope(
                Set.of(Purpose.SUPPORT),
                new Recipients.Anyone(),
                new Categories.All(),
                Set.of(Sensitivity.MENTAL_HEALTH),
                List.of(
                        new Exclusion(Recipients.of(AgencyRole.SCHOOL), new Categories.All()),
                        new Exclusion(new Recipients.Anyone(), Categories.of(PlanSection.C))));

        ConsentDraft draft = ConsentDraft.amend(given(scope), NOW);

        assertThat(draft.next()).isEqualTo(Step.WHO);
        assertThat(draft.with(mother(TODAY), MOTHER).next()).isEqualTo(Step.WHAT);
        assertThat(draft.cannotShowAll()).isFalse();
        ConsentDraft renewed = draft.with(mother(TODAY), MOTHER)
                .with(draft.whatToShow())
                .with(draft.termsToShow(TODAY));
        assertThat(renewed.next()).isEqualTo(Step.CHECK);
        assertThat(renewed.toTerms().scope()).isEqualTo(scope);
    }

    @Test
    void whatTheFormCannotSayIsAskedAnew() {
        Scope byClass = new Scope(
                Set.of(Purpose.SUPPORT),
                Recipients.of(AgencyRole.HEALTH),
                new Categories.All(),
                Set.of(),
                List.of(new Exclusion(Recipients.of(COLLEGE), Categories.of(PlanSection.C))));

        ConsentDraft draft = ConsentDraft.amend(given(byClass), NOW);

        assertThat(draft.cannotShowAll()).isTrue();
        assertThat(draft.whatToShow()).isEqualTo(WhatAnswers.empty());
    }

    @Test
    void whatSomebodyLeftOutIsTheirsToChange() {
        Scope excluding = new Scope(
                Set.of(Purpose.SUPPORT),
                Recipients.of(AgencyRole.HEALTH),
                new Categories.All(),
                Set.of(),
                List.of(new Exclusion(Recipients.of(COLLEGE), new Categories.All())));
        Scope whole = new Scope(
                Set.of(Purpose.SUPPORT), Recipients.of(COLLEGE), new Categories.All(), Set.of(), List.of());
        Giver theMother = complete().toTerms().giver();
        Giver themselves = new Giver(GivenBy.YOUNG_PERSON, "self");

        assertThat(ConsentDraft.amend(given(excluding), NOW).isAnothersToAmend(theMother)).isFalse();
        assertThat(ConsentDraft.amend(given(excluding), NOW).isAnothersToAmend(themselves)).isTrue();
        assertThat(ConsentDraft.amend(given(whole), NOW).isAnothersToAmend(themselves)).isFalse();
        assertThat(empty.isAnothersToAmend(themselves)).isFalse();
    }

    private Consent given(Scope scope) {
        ConsentTerms before = complete().toTerms();
        return new Consent(
                ConsentId.random(),
                3,
                ConsentStatus.GIVEN,
                new ConsentTerms(
                        before.child(),
                        before.giver(),
                        before.capacity(),
                        before.howTaken(),
                        before.evidence(),
                        before.decidedAt(),
                        before.from(),
                        before.until(),
                        scope),
                "officer-1",
                NOW);
    }

    private ConsentDraft complete() {
        return empty.with(mother(TODAY), MOTHER)
                .with(everythingToTheCollege())
                .with(new TermsAnswers(
                        List.of("SUPPORT"), TypedDate.of(TODAY), TypedDate.of(LocalDate.of(2027, 7, 31))));
    }

    private static WhoAnswers mother(LocalDate day) {
        return new WhoAnswers(
                "GIVEN",
                "PARENT",
                "OTHER",
                "Ada Example",
                "mother",
                "HELD",
                "MEETING",
                TypedDate.of(day),
                "Case file, page 12",
                "NOT_JUDGED",
                null,
                null);
    }

    private static WhatAnswers everythingToTheCollege() {
        return new WhatAnswers("NAMED", List.of(COLLEGE.value()), List.of("SCHOOL"), null, null, "ALL", null, null, null);
    }
}
