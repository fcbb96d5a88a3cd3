package org.ehchub.consent.web.consents;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.ehchub.consent.Purpose;
import org.ehchub.consent.consents.Categories;
import org.ehchub.consent.consents.Exclusion;
import org.ehchub.consent.consents.KnownPerson;
import org.ehchub.consent.consents.PersonRef;
import org.ehchub.consent.consents.Recipients;
import org.ehchub.consent.consents.Scope;
import org.ehchub.consent.web.TypedDate;
import org.ehchub.mappings.canonical.AgencyId;
import org.ehchub.mappings.canonical.PlanSection;
import org.ehchub.security.identity.AgencyRole;
import org.junit.jupiter.api.Test;

class AnswersTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 7, 1);
    private static final TypedDate TOMORROW = TypedDate.of(TODAY.plusDays(1));
    private static final Predicate<AgencyId> KNOWN = new AgencyId("northmere-college")::equals;

    private static final LocalDate DECIDES_FROM = TODAY.plusYears(1);

    @Test
    void anEmptyFirstPageIsToldAllThatIsMissing() {
        Map<String, String> problems =
                new WhoAnswers(null, null, null, null, null, null, null, null, null, null, null, null)
                        .problems(TODAY, List.of(), DECIDES_FROM);

        assertThat(problems).containsOnlyKeys("answer", "by", "howTaken", "decidedOn", "judged");
    }

    @Test
    void aParentHasANameARelationshipAndResponsibilityOrNot() {
        WhoAnswers who = parent("GIVEN", null, null);

        assertThat(who.problems(TODAY, List.of(), DECIDES_FROM))
                .containsOnlyKeys("name", "relationship", "responsibility");
    }

    @Test
    void whoIsOnTheFileNeedsNoName() {
        KnownPerson ada = new KnownPerson(new PersonRef("p1"), "Ada Example", "mother");

        assertThat(parent("GIVEN", "p1", "HELD").problems(TODAY, List.of(ada), DECIDES_FROM)).isEmpty();
        assertThat(parent("GIVEN", "p2", "HELD").problems(TODAY, List.of(ada), DECIDES_FROM))
                .containsOnlyKeys("person");
        assertThat(parent("GIVEN", "OTHER", "HELD").problems(TODAY, List.of(ada), DECIDES_FROM))
                .containsOnlyKeys("name", "relationship");
    }

    @Test
    void aChildIsNoYoungPersonYetAndAYoungPersonNoChildAnyMore() {
        assertThat(own("CHILD").problems(TODAY, List.of(), TODAY.plusDays(1))).isEmpty();
        assertThat(own("CHILD").problems(TODAY, List.of(), TODAY)).containsOnlyKeys("by");
        assertThat(own("YOUNG_PERSON").problems(TODAY, List.of(), TODAY.plusDays(1))).containsOnlyKeys("by");
        assertThat(own("YOUNG_PERSON").problems(TODAY, List.of(), TODAY)).isEmpty();
    }

    private static WhoAnswers own(String by) {
        return new WhoAnswers(
                "GIVEN", by, null, null, null, null, "FORM", TypedDate.of(TODAY), null, "NOT_JUDGED", null, null);
    }

    @Test
    void withoutParentalResponsibilityNobodyConsentsForAChild() {
        List<KnownPerson> known = List.of(new KnownPerson(new PersonRef("p1"), "Ben Example", "stepfather"));

        assertThat(parent("GIVEN", "p1", "NOT_HELD").problems(TODAY, known, DECIDES_FROM))
                .containsOnlyKeys("responsibility");
        assertThat(parent("REFUSED", "p1", "NOT_HELD").problems(TODAY, known, DECIDES_FROM)).isEmpty();
        assertThat(parent("GIVEN", "p1", "NOT_HELD").problems(TODAY, known, TODAY)).isEmpty();
    }

    private static WhoAnswers parent(String answer, String person, String responsibility) {
        return new WhoAnswers(
                answer,
                "PARENT",
                person,
                " ",
                " ",
                responsibility,
                "FORM",
                TypedDate.of(TODAY),
                null,
                "NOT_JUDGED",
                null,
                null);
    }

    @Test
    void nobodyAnswersOrJudgesTomorrow() {
        WhoAnswers who = new WhoAnswers(
                "REFUSED", "CHILD", null, null, null, null, "FORM", TOMORROW, null, "CAN_DECIDE", "Dr Ash", TOMORROW);

        assertThat(who.problems(TODAY, List.of(), DECIDES_FROM))
                .containsOnlyKeys("decidedOn", "judgedOn")
                .allSatisfy((field, problem) -> assertThat(problem).contains("future"));
    }

    @Test
    void aJudgementNamesWhoAndWhen() {
        WhoAnswers who =
                new WhoAnswers(
                        "GIVEN",
                        "CHILD",
                        null,
                        null,
                        null,
                        null,
                        "FORM",
                        TypedDate.of(TODAY),
                        null,
                        "CANNOT_DECIDE",
                        "",
                        null);

        assertThat(who.problems(TODAY, List.of(), DECIDES_FROM)).containsOnlyKeys("judgedBy", "judgedOn");
    }

    @Test
    void anEmptySecondPageIsToldAllThatIsMissing() {
        assertThat(WhatAnswers.empty().problems(KNOWN)).containsOnlyKeys("to", "content");
    }

    @Test
    void namingAgenciesNamesAtLeastOne() {
        WhatAnswers what = new WhatAnswers("NAMED", null, null, null, null, "ALL", null, null, null);

        assertThat(what.problems(KNOWN)).containsOnlyKeys("agencies");
    }

    @Test
    void someOfAKindAreLeftOut() {
        WhatAnswers what = new WhatAnswers(
                "NAMED", null, List.of("SCHOOL"), List.of("hillside-school"), null, "ALL_BUT", List.of("C"), null, null);

        Scope scope = what.scope(Set.of(Purpose.SUPPORT));

        assertThat(what.problems(id -> true)).isEmpty();
        assertThat(scope.recipients()).isEqualTo(Recipients.of(AgencyRole.SCHOOL));
        assertThat(scope.exclusions())
                .containsExactly(
                        new Exclusion(Recipients.of(new AgencyId("hillside-school")), new Categories.All()),
                        new Exclusion(new Recipients.Anyone(), Categories.of(PlanSection.C)));
        assertThat(WhatAnswers.of(scope)).contains(what);
    }

    @Test
    void nobodyIsBothGivenSomethingAndLeftOut() {
        WhatAnswers what = new WhatAnswers(
                "NAMED", List.of("hillside-school"), null, List.of("hillside-school"), null, "ALL", null, null, null);
        WhatAnswers kinds = new WhatAnswers(
                "NAMED", null, List.of("SCHOOL"), null, List.of("SCHOOL"), "ALL", null, null, null);

        assertThat(what.problems(id -> true)).containsOnlyKeys("notAgencies");
        assertThat(kinds.problems(id -> true)).containsOnlyKeys("notClasses");
    }

    @Test
    void agenciesComeFromTheRegister() {
        WhatAnswers what =
                new WhatAnswers("NAMED", List.of("northmere-college", "elsewhere"), null, null, null, "ALL", null, null, null);

        assertThat(what.problems(KNOWN)).containsOnlyKeys("to");
    }

    @Test
    void leavingOutNamesWhatIsLeftOut() {
        WhatAnswers nothing = new WhatAnswers("ANYONE", null, null, null, null, "ALL_BUT", null, null, null);
        WhatAnswers noSection = new WhatAnswers("ANYONE", null, null, null, null, "ONLY", null, List.of("Z"), null);

        assertThat(nothing.problems(KNOWN)).containsOnlyKeys("notCategories");
        assertThat(noSection.problems(KNOWN)).containsOnlyKeys("categories");
    }

    @Test
    void aConsentHasAPurposeAndAFirstDay() {
        assertThat(new TermsAnswers(List.of("LEISURE"), null, null).problems()).containsOnlyKeys("purposes", "from");
    }

    @Test
    void aConsentDoesNotEndBeforeItStarts() {
        TermsAnswers terms = new TermsAnswers(List.of("SUPPORT"), TOMORROW, TypedDate.of(TODAY));

        assertThat(terms.problems()).containsOnlyKeys("until");
    }

    @Test
    void aConsentNeedNotEnd() {
        TermsAnswers terms = new TermsAnswers(List.of("SUPPORT"), TOMORROW, null);

        assertThat(terms.problems()).isEmpty();
        assertThat(terms.lastDay()).isEmpty();
    }

    @Test
    void aLastDayThatIsNoDayIsToldSo() {
        TermsAnswers terms = new TermsAnswers(List.of("SUPPORT"), TOMORROW, new TypedDate("31", "2", "2027"));

        assertThat(terms.problems()).containsOnlyKeys("until");
    }
}
