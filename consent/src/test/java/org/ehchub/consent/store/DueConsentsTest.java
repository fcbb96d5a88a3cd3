package org.ehchub.consent.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ehchub.consent.World.COLLEGE;
import static org.ehchub.consent.World.SCHOOL;
import static org.ehchub.consent.World.TODAY;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.ehchub.consent.ConsentRegistry;
import org.ehchub.consent.DueConsents.Renewal;
import org.ehchub.consent.DueConsents;
import org.ehchub.consent.Purpose;
import org.ehchub.consent.children.ChildId;
import org.ehchub.consent.children.ChildMerges;
import org.ehchub.consent.consents.Categories;
import org.ehchub.consent.consents.Consent;
import org.ehchub.consent.consents.ConsentChange;
import org.ehchub.consent.consents.ConsentId;
import org.ehchub.consent.consents.Disagreement;
import org.ehchub.consent.consents.GivenBy;
import org.ehchub.consent.consents.Giver;
import org.ehchub.consent.consents.Recipients;
import org.ehchub.consent.rules.ConsentBuilder;
import org.ehchub.consent.testing.OnEveryDatabase;
import org.ehchub.mappings.canonical.PlanSection;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The child of every test is eleven and decides from 28 June 2030 (the last Friday of June). */
class DueConsentsTest extends OnEveryDatabase {

    private static final int ALL = 1_000;
    private static final LocalDate DECIDES_FROM = LocalDate.of(2030, 6, 28);

    private ChildId child;

    @BeforeEach
    void register() {
        child = registry.child();
    }

    private ConsentBuilder terms() {
        return ConsentBuilder.forPurpose(Purpose.SUPPORT).child(child);
    }

    private static Consent give(ConsentBuilder terms) {
        return recorded(registry.get(ConsentRegistry.class).give(ConsentId.random(), terms.terms(), "officer-1"));
    }

    private static Consent refuse(ConsentBuilder terms) {
        return recorded(registry.get(ConsentRegistry.class).refuse(ConsentId.random(), terms.terms(), "officer-1"));
    }

    private static Consent withdraw(Consent given) {
        return recorded(registry.get(ConsentRegistry.class).withdraw(given.id(), 1, "officer-1"));
    }

    private static Consent recorded(ConsentChange change) {
        return ((ConsentChange.Recorded) change).consent();
    }

    private static DueConsents due() {
        return registry.get(DueConsents.class);
    }

    private List<Consent> endingByTomorrow() {
        return due().ending(TODAY, TODAY.plusDays(1), ALL).stream()
                .filter(consent -> consent.terms().child().equals(child))
                .toList();
    }

    private List<Consent> toRenew(LocalDate from, LocalDate to) {
        return ofChild(due().toRenew(from, to, ALL));
    }

    private List<Consent> notRenewed(LocalDate day) {
        return ofChild(due().notRenewed(DECIDES_FROM.minusYears(1), day, ALL));
    }

    private List<Consent> withoutResponsibility(LocalDate day) {
        return ofChild(due().withoutResponsibility(day, ALL));
    }

    private List<Consent> ofChild(List<Renewal> renewals) {
        return renewals.stream()
                .map(Renewal::consent)
                .filter(consent -> consent.terms().child().equals(child))
                .toList();
    }

    private List<Disagreement> disagreements() {
        return due().disagreements(TODAY, ALL).stream()
                .filter(pair -> pair.given().terms().child().equals(child))
                .toList();
    }

    @Test
    void aConsentEndsOnTheFirstAndOnTheLastOfTheDays() {
        Consent today = give(terms().until(TODAY));
        Consent tomorrow = give(terms().until(TODAY.plusDays(1)));
        give(terms().until(TODAY.plusDays(2)));
        give(terms().until(TODAY.minusDays(1)));
        give(terms());

        assertThat(endingByTomorrow()).containsExactly(today, tomorrow);
    }

    @Test
    void aConsentThatWasWithdrawnOrRenewedDoesNotEnd() {
        var consents = registry.get(ConsentRegistry.class);
        consents.withdraw(give(terms().until(TODAY)).id(), 1, "officer-1");
        consents.amend(give(terms().until(TODAY)).id(), 1, terms().until(TODAY.plusYears(1)).terms(), "officer-1");

        assertThat(endingByTomorrow()).isEmpty();
    }

    @Test
    void aParentsConsentIsRenewedBeforeTheYoungPersonDecides() {
        Consent mothers = give(terms());
        Consent deputys = give(terms().by(GivenBy.REPRESENTATIVE, "deputy").until(DECIDES_FROM));
        give(terms().by(GivenBy.CHILD, "self"));
        give(terms().until(DECIDES_FROM.minusDays(1)));

        assertThat(toRenew(DECIDES_FROM, DECIDES_FROM)).containsExactlyInAnyOrder(mothers, deputys);
        assertThat(toRenew(DECIDES_FROM.plusDays(1), DECIDES_FROM.plusYears(1))).isEmpty();
        assertThat(toRenew(TODAY, DECIDES_FROM.minusDays(1))).isEmpty();
    }

    @Test
    void aConsentThatWasNotRenewedIsToldOfAfterwards() {
        Consent mothers = give(terms());
        give(terms().until(DECIDES_FROM));

        assertThat(notRenewed(DECIDES_FROM.plusDays(1))).containsExactly(mothers);
        assertThat(notRenewed(DECIDES_FROM.minusDays(1))).isEmpty();
    }

    @Test
    void aParentsConsentForAYoungPersonWhoCannotDecideNeedsNoRenewal() {
        give(terms().judged(false, DECIDES_FROM));
        Consent judgedAsAChild = give(terms().judged(false, DECIDES_FROM.minusDays(1)));

        assertThat(notRenewed(DECIDES_FROM.plusDays(1))).containsExactly(judgedAsAChild);
    }

    @Test
    void aConsentWithoutParentalResponsibilityIsListedWhileTheChildDoesNotDecide() {
        Consent unknown = give(terms().by(new Giver(GivenBy.PARENT, "mother")));
        give(terms());
        give(terms().by(new Giver(GivenBy.REPRESENTATIVE, "deputy")));
        give(terms().by(new Giver(GivenBy.PARENT, "mother")).until(TODAY.minusDays(1)));
        refuse(terms().by(new Giver(GivenBy.PARENT, "father")));

        assertThat(withoutResponsibility(TODAY)).containsExactly(unknown);
        assertThat(withoutResponsibility(DECIDES_FROM)).isEmpty();
    }

    @Test
    void aConsentIsMendedByRenewingItWithTheAnswer() {
        Consent unknown = give(terms().by(new Giver(GivenBy.PARENT, "mother")));

        registry.get(ConsentRegistry.class).amend(unknown.id(), 1, terms().terms(), "officer-1");

        assertThat(withoutResponsibility(TODAY)).isEmpty();
    }

    @Test
    void twoPeopleDisagree() {
        Consent given = give(terms());
        Consent refused = refuse(terms().by(GivenBy.PARENT, "father"));

        assertThat(disagreements()).containsExactly(new Disagreement(given, refused));
    }

    @Test
    void anExclusionDisagreesWithAnothersConsent() {
        Consent all = give(terms().by(GivenBy.YOUNG_PERSON, "self"));
        Consent butTheSchool = give(terms().but(Recipients.of(SCHOOL.id()), new Categories.All()));

        assertThat(disagreements()).containsExactly(new Disagreement(all, butTheSchool));
    }

    @Test
    void onePersonDoesNotDisagreeWithThemselves() {
        give(terms());
        refuse(terms());

        assertThat(disagreements()).isEmpty();
    }

    @Test
    void answersAboutDifferentThingsDoNotDisagree() {
        give(terms().to(Recipients.of(COLLEGE.id())).of(Categories.of(PlanSection.B)));
        refuse(terms().by(GivenBy.PARENT, "father").to(Recipients.of(SCHOOL.id())));
        refuse(terms().by(GivenBy.PARENT, "father").of(Categories.of(PlanSection.C)));
        refuse(terms().by(GivenBy.PARENT, "father").until(TODAY.minusDays(1)));

        assertThat(disagreements()).isEmpty();
    }

    @Test
    void aWithdrawalDisagreesWithWhatAnotherConsentedToBefore() {
        Consent mothers = give(terms());
        Consent fathers = withdraw(give(terms().by(GivenBy.PARENT, "father").until(TODAY)));

        assertThat(disagreements()).containsExactly(new Disagreement(mothers, fathers));
        assertThat(due().disagreements(child, TODAY.plusDays(1))).containsExactly(new Disagreement(mothers, fathers));
    }

    @Test
    void whatAWithdrawnConsentLeftOutDisagreesToo() {
        Consent mothers = give(terms().to(Recipients.of(COLLEGE.id())));
        Consent fathers = withdraw(give(terms().by(GivenBy.PARENT, "father")
                .to(Recipients.of(SCHOOL.id()))
                .but(Recipients.of(COLLEGE.id()), new Categories.All())));

        assertThat(disagreements()).containsExactly(new Disagreement(mothers, fathers));
    }

    @Test
    void whoeverConsentsAfterAWithdrawalDecidesAfresh() {
        withdraw(give(terms().by(GivenBy.PARENT, "father")));
        registry.clock().advance(Duration.ofSeconds(1));

        give(terms().decidedAt(registry.clock().instant()));

        assertThat(disagreements()).isEmpty();
        registry.clock().advance(Duration.ofSeconds(-1));
    }

    @Test
    void aWithdrawalThatIsSetAsideDisagreesNoMore() {
        give(terms());
        Consent fathers = withdraw(give(terms().by(GivenBy.PARENT, "father")));

        registry.get(ConsentRegistry.class).setAside(fathers.id(), 2, "The mother decides.", "officer-2");

        assertThat(disagreements()).isEmpty();
    }

    @Test
    void answersOfTwoRecordsOfOneChildDisagreeOnce() {
        Consent given = give(terms());
        ChildId duplicate = registry.child();
        Consent refused = refuse(terms().child(duplicate).by(GivenBy.PARENT, "father"));
        registry.get(ChildMerges.class).merge(duplicate, child, "The same passport.", "officer-1");

        assertThat(disagreements()).containsExactly(new Disagreement(given, refused));
    }

    @Test
    void whatIsSetAsideDisagreesNoMore() {
        give(terms());
        Consent refused = refuse(terms().by(GivenBy.PARENT, "father"));

        registry.get(ConsentRegistry.class).setAside(refused.id(), 1, "The mother decides.", "officer-2");

        assertThat(disagreements()).isEmpty();
    }
}
