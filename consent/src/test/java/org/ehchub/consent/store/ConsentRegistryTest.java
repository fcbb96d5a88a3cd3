package org.ehchub.consent.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ehchub.consent.World.COLLEGE;
import static org.ehchub.consent.World.SCHOOL;
import static org.ehchub.consent.World.TODAY;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.ehchub.consent.BasisRecorded;
import org.ehchub.consent.ConsentRegistry;
import org.ehchub.consent.ConsentWithdrawn;
import org.ehchub.consent.Purpose;
import org.ehchub.consent.World;
import org.ehchub.consent.children.ChildId;
import org.ehchub.consent.consents.Categories;
import org.ehchub.consent.consents.Consent;
import org.ehchub.consent.consents.ConsentChange;
import org.ehchub.consent.consents.ConsentId;
import org.ehchub.consent.consents.ConsentStatus;
import org.ehchub.consent.consents.ConsentTerms;
import org.ehchub.consent.consents.GivenBy;
import org.ehchub.consent.consents.Recipients;
import org.ehchub.consent.ledger.Ledger;
import org.ehchub.consent.ledger.LedgerEvent;
import org.ehchub.consent.ledger.LedgerEventKind;
import org.ehchub.consent.rules.ConsentBuilder;
import org.ehchub.consent.testing.OnEveryDatabase;
import org.ehchub.consent.testing.TestRegistry;
import org.ehchub.mappings.canonical.AdviceKind;
import org.ehchub.mappings.canonical.PlanSection;
import org.ehchub.mappings.canonical.Sensitivity;
import org.ehchub.security.identity.AgencyRole;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;

class ConsentRegistryTest extends OnEveryDatabase {

    private static ConsentTerms terms(ChildId child) {
        return ConsentBuilder.forPurpose(Purpose.SUPPORT).child(child).terms();
    }

    private static ConsentRegistry consents() {
        return registry.get(ConsentRegistry.class);
    }

    private static Consent given(ChildId child) {
        return recorded(consents().give(ConsentId.random(), terms(child), "officer-1"));
    }

    private static Consent recorded(ConsentChange change) {
        return ((ConsentChange.Recorded) change).consent();
    }

    private static List<LedgerEventKind> ledgerOf(Consent consent) {
        return registry.get(Ledger.class).about(consent.id().toString()).stream()
                .map(LedgerEvent::kind)
                .toList();
    }

    @Test
    void aConsentIsReadAsItWasRecorded() {
        var terms = ConsentBuilder.forPurpose(Purpose.SUPPORT, Purpose.RESEARCH)
                .child(registry.child())
                .by(GivenBy.REPRESENTATIVE, "deputy")
                .judged(false, TODAY)
                .until(TODAY.plusYears(1))
                .to(new Recipients.These(
                        java.util.Set.of(SCHOOL.id(), COLLEGE.id()), java.util.Set.of(AgencyRole.HEALTH)))
                .of(Categories.of(PlanSection.H1, AdviceKind.MEDICAL))
                .naming(Sensitivity.MENTAL_HEALTH, Sensitivity.FAMILY_MEMBER)
                .but(new Recipients.Anyone(), Categories.of(PlanSection.C))
                .but(Recipients.of(SCHOOL.id()), new Categories.All())
                .terms();

        var consent = recorded(consents().give(ConsentId.random(), terms, "officer-1"));

        assertThat(consents().history(consent.id())).containsExactly(consent);
        assertThat(consent.terms()).isEqualTo(terms);
        assertThat(consent.recordedAt()).isEqualTo(TestRegistry.START);
    }

    @Test
    void aConsentStandsInTheLedgerAndIsToldOfAsABasis() {
        var child = registry.child();

        var consent = given(child);

        assertThat(ledgerOf(consent)).containsExactly(LedgerEventKind.CONSENT_GIVEN);
        assertThat(registry.published()).contains(new BasisRecorded(child));
    }

    @Test
    void aRefusalIsNoBasis() {
        var child = registry.child();

        var refusal = recorded(consents().refuse(ConsentId.random(), terms(child), "officer-1"));

        assertThat(refusal.status()).isEqualTo(ConsentStatus.REFUSED);
        assertThat(ledgerOf(refusal)).containsExactly(LedgerEventKind.CONSENT_REFUSED);
        assertThat(registry.published()).doesNotContain(new BasisRecorded(child));
    }

    @Test
    void aRequestThatIsSentTwiceRecordsOneConsent() {
        var id = ConsentId.random();
        var terms = terms(registry.child());
        var first = consents().give(id, terms, "officer-1");

        var second = consents().give(id, terms, "officer-1");

        assertThat(second).isEqualTo(first);
        assertThat(consents().history(id)).hasSize(1);
    }

    @Test
    void theSameIdWithOtherTermsIsAConflict() {
        var consent = given(registry.child());
        var other = ConsentBuilder.forPurpose(Purpose.RESEARCH)
                .child(consent.terms().child())
                .terms();

        var change = consents().give(consent.id(), other, "officer-1");

        assertThat(change).isEqualTo(new ConsentChange.Conflict(consent));
    }

    @Test
    void aConsentIsNotRecordedBeforeItWasDecided() {
        var terms = terms(registry.child()).decidedAt(TestRegistry.START.plus(Duration.ofDays(1000)));

        assertThatThrownBy(() -> consents().give(ConsentId.random(), terms, "officer-1"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aConsentIsOfARegisteredChild() {
        assertThatThrownBy(() -> given(ChildId.random())).isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void aWithdrawalIsANewVersionAndIsToldOf() {
        var consent = given(registry.child());

        var withdrawn = recorded(consents().withdraw(consent.id(), 1, "officer-2"));

        assertThat(withdrawn.version()).isEqualTo(2);
        assertThat(withdrawn.status()).isEqualTo(ConsentStatus.WITHDRAWN);
        assertThat(consents().history(consent.id())).containsExactly(consent, withdrawn);
        assertThat(ledgerOf(consent))
                .containsExactly(LedgerEventKind.CONSENT_GIVEN, LedgerEventKind.CONSENT_WITHDRAWN);
        assertThat(registry.published())
                .contains(new ConsentWithdrawn(consent.terms().child(), consent.id()));
    }

    @Test
    void theLedgerNamesTheAgencyWhoseSystemRecordedIt() {
        var by = Consent.recorder(World.EDUCATION.id());
        var consent = recorded(consents().give(ConsentId.random(), terms(registry.child()), by));

        consents().withdraw(consent.id(), 1, "officer-1");

        assertThat(registry.get(Ledger.class).about(consent.id().toString()))
                .extracting(LedgerEvent::agency)
                .containsExactly(Optional.of(World.EDUCATION.id()), Optional.empty());
    }

    @Test
    void onlyTheLastVersionOfAConsentCounts() {
        var child = registry.child();
        var kept = given(child);
        var ended = given(child);

        var withdrawn = recorded(consents().withdraw(ended.id(), 1, "officer-1"));

        assertThat(consents().of(child)).containsExactlyInAnyOrder(kept, withdrawn);
    }

    @Test
    void whoDidNotSeeTheLastVersionIsTold() {
        var consent = given(registry.child());
        var withdrawn = recorded(consents().withdraw(consent.id(), 1, "officer-1"));

        var change = consents().markEnteredInError(consent.id(), 1, "officer-2");

        assertThat(change).isEqualTo(new ConsentChange.Conflict(withdrawn));
    }

    @Test
    void aConsentIsWithdrawnOnce() {
        var consent = given(registry.child());
        var withdrawn = recorded(consents().withdraw(consent.id(), 1, "officer-1"));

        var change = consents().withdraw(consent.id(), 2, "officer-1");

        assertThat(change).isEqualTo(new ConsentChange.NotPossible(withdrawn));
    }

    @Test
    void aConsentEnteredInErrorStopsWhatRestsOnIt() {
        var consent = given(registry.child());

        var mistake = recorded(consents().markEnteredInError(consent.id(), 1, "officer-1"));

        assertThat(mistake.status()).isEqualTo(ConsentStatus.ENTERED_IN_ERROR);
        assertThat(registry.published())
                .contains(new ConsentWithdrawn(consent.terms().child(), consent.id()));
    }

    @Test
    void aRefusalEnteredInErrorMayLetSomethingGo() {
        var child = registry.child();
        var refusal = recorded(consents().refuse(ConsentId.random(), terms(child), "officer-1"));

        consents().markEnteredInError(refusal.id(), 1, "officer-1");

        assertThat(registry.published()).contains(new BasisRecorded(child));
    }

    @Test
    void thereIsNoSuchConsent() {
        assertThat(consents().withdraw(ConsentId.random(), 1, "officer-1"))
                .isEqualTo(new ConsentChange.UnknownConsent());
    }

    @Test
    void ofTwoOfficersAtOnceOneIsTold() throws Exception {
        var consent = given(registry.child());
        Callable<ConsentChange> withdraw = () -> consents().withdraw(consent.id(), 1, "officer-1");

        List<ConsentChange> changes;
        try (var officers = Executors.newFixedThreadPool(2)) {
            var both = officers.invokeAll(List.of(withdraw, withdraw));
            changes = List.of(both.get(0).get(), both.get(1).get());
        }

        assertThat(changes).hasAtLeastOneElementOfType(ConsentChange.Recorded.class);
        assertThat(changes).hasAtLeastOneElementOfType(ConsentChange.Conflict.class);
        assertThat(consents().history(consent.id())).hasSize(2);
    }

    @Test
    void whatIsNotRecordedIsNotInTheLedger() {
        var id = ConsentId.random();
        var terms = terms(ChildId.random());

        assertThatThrownBy(() -> consents().give(id, terms, "officer-1")).isInstanceOf(RuntimeException.class);

        assertThat(consents().history(id)).isEmpty();
        assertThat(registry.get(Ledger.class).about(id.toString())).isEmpty();
    }

    @Test
    void anAmendedConsentIsTheNextVersionAndTheOldOneStays() {
        var child = registry.child();
        var first = given(child);
        var narrower = ConsentBuilder.forPurpose(Purpose.SUPPORT)
                .child(child)
                .of(Categories.of(PlanSection.B))
                .terms();

        var second = recorded(consents().amend(first.id(), 1, narrower, "officer-2"));

        assertThat(second.version()).isEqualTo(2);
        assertThat(second.terms()).isEqualTo(narrower);
        assertThat(consents().history(first.id())).containsExactly(first, second);
        assertThat(consents().of(child)).containsExactly(second);
        assertThat(ledgerOf(first)).containsExactly(LedgerEventKind.CONSENT_GIVEN, LedgerEventKind.CONSENT_AMENDED);
        assertThat(registry.published()).contains(new BasisRecorded(child));
    }

    @Test
    void theSecondOfTwoOfficersWhoAmendIsToldAndLosesNobodysWork() {
        var child = registry.child();
        var first = given(child);
        var second = recorded(consents().amend(first.id(), 1, terms(child), "officer-1"));

        var late = consents().amend(first.id(), 1, terms(child), "officer-2");

        assertThat(late).isEqualTo(new ConsentChange.Conflict(second));
        assertThat(consents().history(first.id())).containsExactly(first, second);
    }

    @Test
    void aWithdrawnConsentIsNotAmended() {
        var child = registry.child();
        var consent = given(child);
        consents().withdraw(consent.id(), 1, "officer-1");

        assertThat(consents().amend(consent.id(), 2, terms(child), "officer-1"))
                .isInstanceOf(ConsentChange.NotPossible.class);
    }

    @Test
    void aConsentStaysAboutTheSameChild() {
        var consent = given(registry.child());
        var another = registry.child();

        assertThatThrownBy(() -> consents().amend(consent.id(), 1, terms(another), "officer-1"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aRefusalThatIsSetAsideMayLetSomethingGo() {
        var child = registry.child();
        var refusal = recorded(consents().refuse(ConsentId.random(), terms(child), "officer-1"));

        var aside = recorded(consents().setAside(refusal.id(), 1, "The young person decides.", "officer-2"));

        assertThat(aside.status()).isEqualTo(ConsentStatus.SET_ASIDE);
        assertThat(ledgerOf(refusal)).containsExactly(LedgerEventKind.CONSENT_REFUSED, LedgerEventKind.CONSENT_SET_ASIDE);
        assertThat(registry.published()).contains(new BasisRecorded(child));
    }

    @Test
    void aConsentThatIsSetAsideStopsWhatRestsOnIt() {
        var consent = given(registry.child());

        consents().setAside(consent.id(), 1, "The parent's answer is the more protective.", "officer-2");

        assertThat(registry.published()).contains(new ConsentWithdrawn(consent.terms().child(), consent.id()));
    }

    @Test
    void aMistakeThatLeftSomethingOutMayLetSomethingGo() {
        var child = registry.child();
        var terms = ConsentBuilder.forPurpose(Purpose.SUPPORT)
                .child(child)
                .but(Recipients.of(SCHOOL.id()), new Categories.All())
                .terms();
        var consent = recorded(consents().give(ConsentId.random(), terms, "officer-1"));
        registry.published().clear();

        consents().markEnteredInError(consent.id(), 1, "officer-1");

        assertThat(registry.published())
                .contains(new ConsentWithdrawn(child, consent.id()), new BasisRecorded(child));
    }

    @Test
    void nobodyLiftsByAnAmendmentWhatAnotherLeftOut() {
        var child = registry.child();
        var mothers = ConsentBuilder.forPurpose(Purpose.SUPPORT).child(child).by(GivenBy.PARENT, "mother");
        var excluding = mothers.but(Recipients.of(SCHOOL.id()), new Categories.All()).terms();
        var consent = recorded(consents().give(ConsentId.random(), excluding, "officer-1"));
        var fathers = ConsentBuilder.forPurpose(Purpose.SUPPORT).child(child).by(GivenBy.PARENT, "father").terms();

        var change = consents().amend(consent.id(), 1, fathers, "officer-1");

        assertThat(change).isEqualTo(new ConsentChange.NotPossible(consent));
    }

    @Test
    void whoeverLeftSomethingOutMayLiftIt() {
        var child = registry.child();
        var excluding = ConsentBuilder.forPurpose(Purpose.SUPPORT)
                .child(child)
                .but(Recipients.of(SCHOOL.id()), new Categories.All())
                .terms();
        var consent = recorded(consents().give(ConsentId.random(), excluding, "officer-1"));

        var change = consents().amend(consent.id(), 1, terms(child), "officer-1");

        assertThat(recorded(change).terms()).isEqualTo(terms(child));
    }

    @Test
    void whateverIsOnRecordWasSaidBeforeAWithdrawalByAClockThatIsBehind() {
        var child = registry.child();
        var first = given(child);
        registry.clock().advance(Duration.ofSeconds(10));
        var byAFastClock = given(child);
        registry.clock().advance(Duration.ofSeconds(-9));

        var withdrawn = recorded(consents().withdraw(first.id(), 1, "officer-1"));

        assertThat(withdrawn.recordedAt()).isEqualTo(byAFastClock.recordedAt());
        registry.clock().advance(Duration.ofSeconds(-1));
    }

    @Test
    void whatOfficersWroteOfAVersionIsKeptWithIt() {
        var child = registry.child();
        var consent = given(child);
        var refusal = recorded(consents().refuse(ConsentId.random(), terms(child), "officer-1"));

        consents().withdraw(consent.id(), 1, Optional.of("Robin's father, by telephone."), "officer-1");
        consents().markEnteredInError(consent.id(), 2, Optional.of("Another child's form."), "officer-1");
        consents().setAside(refusal.id(), 1, "The young person decides.", "officer-2");

        assertThat(consents().wordsOn(consent.id()))
                .isEqualTo(Map.of(2, "Robin's father, by telephone.", 3, "Another child's form."));
        assertThat(consents().wordsOn(refusal.id())).isEqualTo(Map.of(2, "The young person decides."));
        assertThat(consents().wordsOn(ConsentId.random())).isEmpty();
    }
}
