package org.ehchub.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ehchub.consent.World.COLLEGE;
import static org.ehchub.consent.World.EDUCATION;
import static org.ehchub.consent.World.SCHOOL;
import static org.ehchub.consent.World.TODAY;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.ehchub.consent.agencies.AgreementId;
import org.ehchub.consent.agencies.SharingAgreement;
import org.ehchub.consent.agencies.SharingAgreements;
import org.ehchub.consent.children.ChildId;
import org.ehchub.consent.children.Circle;
import org.ehchub.consent.children.Involvement;
import org.ehchub.consent.children.InvolvementRole;
import org.ehchub.consent.consents.Categories;
import org.ehchub.consent.consents.Consent;
import org.ehchub.consent.consents.ConsentChange;
import org.ehchub.consent.consents.ConsentId;
import org.ehchub.consent.consents.Recipients;
import org.ehchub.consent.ledger.Ledger;
import org.ehchub.consent.ledger.LedgerEventKind;
import org.ehchub.consent.rules.ConsentBuilder;
import org.ehchub.consent.statutory.AdviceRequests;
import org.ehchub.consent.statutory.ReuseAgreement;
import org.ehchub.consent.statutory.ReuseAgreement.Party;
import org.ehchub.consent.statutory.ReuseAgreements;
import org.ehchub.consent.testing.Numbers;
import org.ehchub.consent.testing.OnEveryDatabase;
import org.ehchub.consent.testing.TestRegistry;
import org.ehchub.mappings.canonical.AdviceKind;
import org.ehchub.mappings.canonical.AgencyId;
import org.ehchub.mappings.canonical.ChildRef;
import org.ehchub.mappings.canonical.EhcMessage;
import org.ehchub.mappings.canonical.PlanSection;
import org.ehchub.mappings.canonical.PlanStatus;
import org.ehchub.mappings.canonical.Upn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

/** The gate on real registers. */
class ReleaseGateTest extends OnEveryDatabase {

    private static final Instant NOW = TestRegistry.START;

    private static final EhcMessage PLAN = World.plan(
            PlanStatus.DRAFT, World.item("B-1", PlanSection.B), World.item("C-1", PlanSection.C));

    private ChildId child;
    private EhcMessage plan;
    private String disclosure;

    @BeforeEach
    void aChildWithACollegeInItsCircleUnderAnAgreement() {
        child = registry.child();
        plan = registry.about(child, PLAN);
        disclosure = UUID.randomUUID().toString();
        registry.get(Circle.class)
                .add(
                        child,
                        new Involvement(COLLEGE.id(), InvolvementRole.NAMED_INSTITUTION, TODAY, Optional.empty()),
                        "officer-1");
        agree(COLLEGE.id());
    }

    private static void agree(AgencyId with) {
        registry.get(SharingAgreements.class)
                .record(
                        new SharingAgreement(
                                AgreementId.random(),
                                EDUCATION.id(),
                                with,
                                Set.of(Purpose.values()),
                                new Categories.All(),
                                TODAY,
                                TODAY.plusYears(1),
                                "ISA-7"),
                        "officer-1");
    }

    private static ReleaseGate gate() {
        return registry.get(ReleaseGate.class);
    }

    private GateOutcome decide(EhcMessage message, AgencyId to) {
        return gate().decide(new DisclosureRequest(disclosure, message, child, to, Purpose.SUPPORT, NOW));
    }

    private Consent consent(Categories categories) {
        var terms = ConsentBuilder.forPurpose(Purpose.SUPPORT)
                .child(child)
                .to(Recipients.of(COLLEGE.id()))
                .of(categories)
                .terms();
        return ((ConsentChange.Recorded) registry.get(ConsentRegistry.class)
                        .give(ConsentId.random(), terms, "officer-1"))
                .consent();
    }

    private static <T> T inTransaction(Supplier<T> work) {
        return registry.get(TransactionTemplate.class).execute(status -> work.get());
    }

    @Test
    void whatIsPermittedIsReleasedWithItsBasisAndTheRestIsLeftOut() {
        var consent = consent(Categories.of(PlanSection.B));

        var released = (Released) decide(plan, COLLEGE.id());

        assertThat(released.message().items()).containsExactly(plan.items().getFirst());
        assertThat(released.message().heading().partlyWithheld()).isTrue();
        assertThat(released.permits())
                .containsExactly(new Decision.Permit(
                        "B-1", LawfulBasis.CONSENT, consent.reference(), "consent-college", 3));
        assertThat(released.basesByItem()).containsOnlyKeys("B-1").containsValue("consent");
        assertThat(released.recipient()).isEqualTo(COLLEGE.id());
        assertThat(released.child()).isEqualTo(child);
        assertThat(released.purpose()).isEqualTo(Purpose.SUPPORT);
        assertThat(released.at()).isEqualTo(NOW);
    }

    @Test
    void aReleaseOfEverythingSaysThatNothingWasLeftOut() {
        consent(new Categories.All());

        var released = (Released) decide(plan, COLLEGE.id());

        assertThat(released.message()).isEqualTo(plan);
    }

    @Test
    void withoutABasisEverythingIsWithheldWithItsReasons() {
        var withheld = (Withheld) decide(plan, COLLEGE.id());

        assertThat(withheld.refusals()).extracting(Decision.Refuse::itemId).containsExactly("B-1", "C-1");
        assertThat(withheld.refusals())
                .allSatisfy(refusal -> assertThat(refusal.reasons()).containsExactly(RefusalReason.NO_CONSENT));
    }

    @Test
    void everyDecisionStandsInTheLedgerWithEveryItem() {
        var consent = consent(Categories.of(PlanSection.B));

        decide(plan, COLLEGE.id());

        var event = registry.get(Ledger.class).about(disclosure).getFirst();
        assertThat(event.kind()).isEqualTo(LedgerEventKind.DISCLOSURE_PERMITTED);
        assertThat(event.agency()).contains(COLLEGE.id());
        assertThat(event.childPseudonym())
                .contains(registry.get(Ledger.class).pseudonymOf(child));
        assertThat(event.facts())
                .containsEntry("sender", "northmere-education")
                .containsEntry("purpose", "support")
                .containsEntry("category.1", "B")
                .containsEntry("permitted.1", "consent consent-college/3 " + consent.reference())
                .containsEntry("refused.2", "consent-for-other-content");
    }

    @Test
    void aRefusalStandsInTheLedgerToo() {
        decide(plan, COLLEGE.id());

        assertThat(registry.get(Ledger.class).about(disclosure))
                .extracting(event -> event.kind())
                .containsExactly(LedgerEventKind.DISCLOSURE_REFUSED);
    }

    @Test
    void aDecisionStandsInTheLedgerOnlyWithWhatFollowsFromIt() {
        consent(new Categories.All());

        registry.get(TransactionTemplate.class).executeWithoutResult(status -> {
            decide(plan, COLLEGE.id());
            status.setRollbackOnly();
        });

        assertThat(registry.get(Ledger.class).about(disclosure)).isEmpty();
    }

    @Test
    void aWithdrawalHoldsAtTheNextDecision() {
        var consent = consent(new Categories.All());
        decide(plan, COLLEGE.id());

        registry.get(ConsentRegistry.class).withdraw(consent.id(), 1, "officer-1");

        var withheld = (Withheld) decide(plan, COLLEGE.id());
        assertThat(withheld.refusals().getFirst().reasons()).containsExactly(RefusalReason.CONSENT_WITHDRAWN);
    }

    @Test
    void anAnswerHasItsBasisOnceTheRequestIsRecorded() {
        agree(World.TRUST.id());
        registry.get(AdviceRequests.class)
                .record(World.adviceRequest(World.TRUST), child, EDUCATION.id(), World.TRUST.id(), NOW);
        var answer = registry.about(
                child, World.report(World.TRUST, Optional.of("doc-1"), World.item("i", AdviceKind.MEDICAL)));

        var outcome = gate().decide(new DisclosureRequest(
                disclosure, answer, child, EDUCATION.id(), Purpose.ASSESSMENT, NOW));

        assertThat(outcome).isInstanceOf(Released.class);
        assertThat(((Released) outcome).basesByItem()).containsOnly(Map.entry("i", "advice-given"));
    }

    @Test
    void adviceThatAllThreeAgreeSufficesGoesToTheCouncil() {
        agree(World.TRUST.id());
        var agreements = registry.get(ReuseAgreements.class);
        for (Party party : List.of(Party.AUTHOR, Party.COUNCIL, Party.PARENT)) {
            agreements.record(
                    child,
                    new ReuseAgreement(World.TRUST.id(), EDUCATION.id(), "doc-1", party, "Somebody", TODAY),
                    "officer-1");
        }
        var advice = registry.about(child, World.report(World.TRUST));

        var outcome = gate().decide(new DisclosureRequest(
                disclosure, advice, child, EDUCATION.id(), Purpose.ASSESSMENT, NOW));

        assertThat(((Released) outcome).basesByItem().values()).containsOnly("advice-reused");
    }

    @Test
    void theNhsIsNeverToldAUpn() {
        agree(World.TRUST.id());
        Upn upn = Numbers.upn();
        child = registry.child(Optional.of(upn));
        var request = registry.about(child, World.adviceRequest(World.TRUST));
        var localId = request.heading().child().localId();

        var outcome = gate().decide(new DisclosureRequest(
                disclosure, known(request, Optional.of(upn), localId), child, World.TRUST.id(), Purpose.ASSESSMENT, NOW));

        assertThat(((Released) outcome).message().heading().child().upn()).isEmpty();
        assertThat(((Released) outcome).message().heading().child().localId()).isEqualTo(localId);
    }

    @Test
    void aChildKnownOnlyByAUpnIsNotNamedToTheNhs() {
        agree(World.TRUST.id());
        Upn upn = Numbers.upn();
        child = registry.child(Optional.of(upn));
        var request = known(World.adviceRequest(World.TRUST), Optional.of(upn), Optional.empty());

        var outcome = gate().decide(
                new DisclosureRequest(disclosure, request, child, World.TRUST.id(), Purpose.ASSESSMENT, NOW));

        assertThat(((Withheld) outcome).refusals())
                .allSatisfy(refusal ->
                        assertThat(refusal.reasons()).containsExactly(RefusalReason.NO_SHAREABLE_IDENTIFIER));
    }

    @Test
    void aNumberThatIsNotConfirmedToBeTheChildsIsToldToNobody() {
        consent(new Categories.All());
        var localId = plan.heading().child().localId();

        var released = (Released) decide(known(plan, Optional.of(Numbers.upn()), localId), COLLEGE.id());

        assertThat(released.message().heading().child().upn()).isEmpty();
        assertThat(released.message().heading().child().localId()).isEqualTo(localId);
    }

    @Test
    void nothingGoesOnNumbersThatAreNotConfirmedToBeTheChilds() {
        consent(new Categories.All());
        var otherChild = registry.about(registry.child(), PLAN);

        var withheld = (Withheld) decide(otherChild, COLLEGE.id());

        assertThat(withheld.refusals())
                .allSatisfy(refusal ->
                        assertThat(refusal.reasons()).containsExactly(RefusalReason.IDENTITY_NOT_CONFIRMED));
    }

    @Test
    void nothingGoesOnALinkThatNobodyConfirmed() {
        consent(new Categories.All());
        registry.jdbc()
                .sql("UPDATE child_identifier SET confirmed_by = NULL WHERE child_id = :child")
                .param("child", child.toString())
                .update();

        var withheld = (Withheld) decide(plan, COLLEGE.id());

        assertThat(withheld.refusals().getFirst().reasons()).containsExactly(RefusalReason.IDENTITY_NOT_CONFIRMED);
    }

    /** The message with these numbers for its child. */
    private static EhcMessage known(EhcMessage message, Optional<Upn> upn, Optional<String> localId) {
        ChildRef child = message.heading().child();
        var reference =
                new ChildRef(Optional.empty(), upn, Optional.empty(), localId, child.name(), child.birthDate());
        return message.with(message.heading().about(reference), message.items());
    }

    @Test
    void anAgencyThatIsNotRegisteredGetsNothing() {
        var withheld = (Withheld) decide(plan, new AgencyId("stranger"));

        assertThat(withheld.refusals().getFirst().reasons()).containsExactly(RefusalReason.RECIPIENT_UNKNOWN);
    }

    @Test
    void whatASenderThatIsNotRegisteredSendsGoesNowhere() {
        var stranger = World.agency("stranger", EDUCATION.role());

        var withheld = (Withheld) decide(World.report(stranger), COLLEGE.id());

        assertThat(withheld.refusals().getFirst().reasons())
                .containsExactly(RefusalReason.SENDER_UNKNOWN, RefusalReason.IDENTITY_NOT_CONFIRMED);
    }

    @Test
    void aMessageThatHoldsNothingIsNotReleased() {
        consent(new Categories.All());

        var withheld = (Withheld) decide(World.plan(PlanStatus.DRAFT), COLLEGE.id());

        assertThat(withheld.refusals().getFirst().reasons()).containsExactly(RefusalReason.NOTHING_TO_RELEASE);
    }

    @Test
    void thereIsNoDecisionAboutAChildThatIsNotRegistered() {
        child = ChildId.random();

        assertThatThrownBy(() -> decide(plan, COLLEGE.id())).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void theDayIsEnglands() {
        var terms = ConsentBuilder.forPurpose(Purpose.SUPPORT)
                .child(child)
                .from(LocalDate.of(2026, 7, 1))
                .terms();
        registry.get(ConsentRegistry.class).give(ConsentId.random(), terms, "officer-1");
        var midnightInSummer = Instant.parse("2026-06-30T23:00:00Z");

        var before = gate().decide(new DisclosureRequest(
                disclosure, plan, child, COLLEGE.id(), Purpose.SUPPORT, midnightInSummer.minusMillis(1)));
        var after = gate().decide(
                new DisclosureRequest(disclosure, plan, child, COLLEGE.id(), Purpose.SUPPORT, midnightInSummer));

        assertThat(before).isInstanceOf(Withheld.class);
        assertThat(after).isInstanceOf(Released.class);
    }

    @Test
    void oneSessionDecidesForEveryRecipient() {
        consent(new Categories.All());
        registry.get(Circle.class)
                .add(
                        child,
                        new Involvement(SCHOOL.id(), InvolvementRole.NAMED_INSTITUTION, TODAY, Optional.empty()),
                        "officer-1");

        List<GateOutcome> outcomes = inTransaction(() -> {
            var session = gate().open(plan, child, NOW);
            return session.circle().stream()
                    .map(Involvement::agency)
                    .map(to -> session.decide(disclosure, to, session.purposeFor(to).orElseThrow()))
                    .toList();
        });

        assertThat(outcomes).extracting(GateOutcome::recipient).containsExactly(COLLEGE.id(), SCHOOL.id());
        assertThat(outcomes.get(0)).isInstanceOf(Released.class);
        assertThat(outcomes.get(1)).isInstanceOf(Withheld.class);
    }

    @Test
    void theCircleOfASessionIsThatOfTheDay() {
        registry.get(Circle.class)
                .add(
                        child,
                        new Involvement(
                                SCHOOL.id(), InvolvementRole.NAMED_INSTITUTION, TODAY.plusDays(1), Optional.empty()),
                        "officer-1");

        List<Involvement> circle = inTransaction(() -> gate().open(plan, child, NOW).circle());

        assertThat(circle).extracting(Involvement::agency).containsExactly(COLLEGE.id());
    }

    @Test
    void aStrangerHasNoPurpose() {
        Optional<Purpose> purpose =
                inTransaction(() -> gate().open(plan, child, NOW).purposeFor(new AgencyId("stranger")));

        assertThat(purpose).isEmpty();
    }

    @Test
    void aSessionNeedsATransaction() {
        assertThatThrownBy(() -> gate().open(plan, child, NOW)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aSessionEndsWithItsTransaction() {
        consent(new Categories.All());
        GateSession session = inTransaction(() -> gate().open(plan, child, NOW));

        assertThatThrownBy(() -> inTransaction(() -> session.decide(disclosure, COLLEGE.id(), Purpose.SUPPORT)))
                .isInstanceOf(IllegalStateException.class);
    }
}
