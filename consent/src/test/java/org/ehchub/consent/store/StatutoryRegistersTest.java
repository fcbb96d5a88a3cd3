package org.ehchub.consent.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ehchub.consent.World.COLLEGE;
import static org.ehchub.consent.World.EDUCATION;
import static org.ehchub.consent.World.TODAY;
import static org.ehchub.consent.World.TRUST;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.ehchub.consent.BasisRecorded;
import org.ehchub.consent.GroundsNarrowed;
import org.ehchub.consent.World;
import org.ehchub.consent.children.ChildMerges;
import org.ehchub.consent.ledger.Ledger;
import org.ehchub.consent.ledger.LedgerEvent;
import org.ehchub.consent.ledger.LedgerEventKind;
import org.ehchub.consent.statutory.AdviceRequests;
import org.ehchub.consent.statutory.Objection;
import org.ehchub.consent.statutory.Objections;
import org.ehchub.consent.statutory.OpenAdviceRequest;
import org.ehchub.consent.statutory.ParentTold;
import org.ehchub.consent.statutory.ParentsTold;
import org.ehchub.consent.statutory.ReuseAgreement;
import org.ehchub.consent.statutory.ReuseAgreements;
import org.ehchub.consent.testing.OnEveryDatabase;
import org.ehchub.mappings.canonical.AdviceKind;
import org.ehchub.mappings.canonical.AdviceRequest;
import org.ehchub.mappings.canonical.Heading;
import org.ehchub.security.keys.KeyCustodian;
import org.junit.jupiter.api.Test;

class StatutoryRegistersTest extends OnEveryDatabase {

    private static final Instant SUMMER_EVENING = Instant.parse("2026-06-30T23:30:00Z");

    private static AdviceRequest request(String document, int version, AdviceKind kind) {
        return new AdviceRequest(
                new Heading(
                        document, version, EDUCATION.id(), World.childRef("L-1"), Set.of(TRUST.id()), TODAY, false),
                Set.of(kind),
                TODAY.plusWeeks(6),
                List.of(World.item("i", kind)));
    }

    /** Under which the ledger, and a journal of disclosures, know it. */
    private String pseudonym(AdviceRequest request) {
        return registry.get(KeyCustodian.class)
                .pseudonymiser()
                .pseudonym("document", EDUCATION.id() + "\n" + request.heading().document());
    }

    private static String document() {
        return UUID.randomUUID().toString();
    }

    @Test
    void aRequestIsReceivedOnEnglandsDay() {
        var child = registry.child();
        var request = request(document(), 1, AdviceKind.MEDICAL);

        registry.get(AdviceRequests.class).record(request, child, EDUCATION.id(), TRUST.id(), SUMMER_EVENING);

        assertThat(registry.get(AdviceRequests.class).about(child))
                .containsExactly(new OpenAdviceRequest(
                        pseudonym(request),
                        request.heading().document(),
                        EDUCATION.id(),
                        TRUST.id(),
                        Set.of(AdviceKind.MEDICAL),
                        LocalDate.of(2026, 7, 1),
                        request.deadline()));
        assertThat(registry.published()).contains(new BasisRecorded(child));
    }

    /** Its row has the document id itself, and no note. */
    @Test
    void aRequestOfAnEarlierReleaseIsReadAsItStands() {
        var child = registry.child();
        var request = request(document(), 1, AdviceKind.MEDICAL);
        registry.jdbc().sql("""
                        INSERT INTO advice_request
                            (from_agency, to_agency, document, version, child_id, kinds, received_on, deadline)
                        VALUES (:from, :to, :document, 1, :child, 'a', '2026-07-01', '2026-08-01')""")
                .param("from", EDUCATION.id().value())
                .param("to", TRUST.id().value())
                .param("document", request.heading().document())
                .param("child", child.toString())
                .update();

        assertThat(registry.get(AdviceRequests.class).about(child)).singleElement().satisfies(open -> {
            assertThat(open.document()).isEqualTo(request.heading().document());
            assertThat(open.id()).isEqualTo(pseudonym(request));
        });
    }

    @Test
    void aRepeatedDeliveryOfARequestChangesNothing() {
        var child = registry.child();
        var request = request(document(), 1, AdviceKind.MEDICAL);
        var requests = registry.get(AdviceRequests.class);

        requests.record(request, child, EDUCATION.id(), TRUST.id(), SUMMER_EVENING);
        requests.record(request, child, EDUCATION.id(), TRUST.id(), SUMMER_EVENING.plusSeconds(9));

        assertThat(requests.about(child)).hasSize(1);
        assertThat(registry.get(Ledger.class).about(pseudonym(request))).hasSize(1);
    }

    @Test
    void aLaterVersionReplacesARequest() {
        var child = registry.child();
        var document = document();
        var requests = registry.get(AdviceRequests.class);

        requests.record(
                request(document, 2, AdviceKind.PSYCHOLOGICAL), child, EDUCATION.id(), TRUST.id(), SUMMER_EVENING);
        requests.record(request(document, 1, AdviceKind.MEDICAL), child, EDUCATION.id(), TRUST.id(), SUMMER_EVENING);

        assertThat(requests.about(child))
                .extracting(OpenAdviceRequest::kinds)
                .containsExactly(Set.of(AdviceKind.PSYCHOLOGICAL));
    }

    @Test
    void oneRequestToTwoPartnersIsTwo() {
        var child = registry.child();
        var request = request(document(), 1, AdviceKind.MEDICAL);
        var requests = registry.get(AdviceRequests.class);

        requests.record(request, child, EDUCATION.id(), TRUST.id(), SUMMER_EVENING);
        requests.record(request, child, EDUCATION.id(), COLLEGE.id(), SUMMER_EVENING);

        assertThat(requests.about(child))
                .extracting(OpenAdviceRequest::to)
                .containsExactlyInAnyOrder(TRUST.id(), COLLEGE.id());
    }

    @Test
    void anObjectionStandsUntilItIsLifted() {
        var child = registry.child();
        var objections = registry.get(Objections.class);
        var objection = new Objection(TRUST.id(), TODAY);

        objections.state(child, objection, "officer-1");
        objections.state(child, new Objection(TRUST.id(), TODAY.plusDays(1)), "officer-1");

        assertThat(objections.of(child)).containsExactly(objection);
        assertThat(registry.published()).doesNotContain(new BasisRecorded(child));
    }

    @Test
    void anObjectionOfAnEarlierDayIsNotPassedOverForOneOfALater() {
        var child = registry.child();
        var objections = registry.get(Objections.class);
        objections.state(child, new Objection(TRUST.id(), TODAY.plusDays(30)), "officer-1");

        objections.state(child, new Objection(TRUST.id(), TODAY), "officer-1");

        assertThat(objections.of(child)).contains(new Objection(TRUST.id(), TODAY));
    }

    @Test
    void aLiftedObjectionStandsNoLonger() {
        var child = registry.child();
        var objections = registry.get(Objections.class);
        objections.state(child, new Objection(TRUST.id(), TODAY), "officer-1");

        objections.lift(child, TRUST.id(), "officer-1");

        assertThat(objections.of(child)).isEmpty();
        assertThat(registry.published()).contains(new BasisRecorded(child));
    }

    @Test
    void anObjectionMayBeStatedAnew() {
        var child = registry.child();
        var objections = registry.get(Objections.class);
        objections.state(child, new Objection(TRUST.id(), TODAY), "officer-1");
        objections.lift(child, TRUST.id(), "officer-1");
        var anew = new Objection(TRUST.id(), TODAY.plusDays(1));

        objections.state(child, anew, "officer-1");

        assertThat(objections.of(child)).containsExactly(anew);
    }

    @Test
    void thatAParentWasToldIsABasis() {
        var child = registry.child();
        var told = new ParentTold(TRUST.id(), TODAY);

        registry.get(ParentsTold.class).record(child, told, "officer-1");

        assertThat(registry.get(ParentsTold.class).of(child)).containsExactly(told);
        assertThat(registry.published()).contains(new BasisRecorded(child));
    }

    @Test
    void whatWasRecordedByMistakeCountsNoMore() {
        var child = registry.child();
        var parentsTold = registry.get(ParentsTold.class);
        var mistaken = new ParentTold(TRUST.id(), TODAY);
        var right = new ParentTold(TRUST.id(), TODAY.minusDays(1));
        List.of(mistaken, mistaken, right).forEach(told -> parentsTold.record(child, told, "officer-1"));

        parentsTold.takeBack(child, mistaken, "officer-2");

        assertThat(parentsTold.of(child)).containsExactly(right);
        assertThat(registry.published()).contains(new GroundsNarrowed(child));
        assertThat(registry.get(Ledger.class).about(TRUST.id().value()))
                .extracting(LedgerEvent::kind)
                .endsWith(LedgerEventKind.PARENT_TOLD_TAKEN_BACK);
    }

    @Test
    void whatIsTakenBackByAClockThatIsBehindCountsNoMoreAndMayBeRecordedAnew() {
        var child = registry.child();
        var parentsTold = registry.get(ParentsTold.class);
        var told = new ParentTold(TRUST.id(), TODAY);
        parentsTold.record(child, told, "officer-1");
        registry.clock().advance(Duration.ofSeconds(-5));

        parentsTold.takeBack(child, told, "officer-1");
        List<ParentTold> takenBack = parentsTold.of(child);
        registry.clock().advance(Duration.ofSeconds(6));
        parentsTold.record(child, told, "officer-1");

        assertThat(takenBack).isEmpty();
        assertThat(parentsTold.of(child)).containsExactly(told);
        registry.clock().advance(Duration.ofSeconds(-1));
    }

    @Test
    void whatWasRecordedOfAMergedRecordIsTakenBackWithIt() {
        var kept = registry.child();
        var duplicate = registry.child();
        var parentsTold = registry.get(ParentsTold.class);
        var told = new ParentTold(TRUST.id(), TODAY);
        parentsTold.record(duplicate, told, "officer-1");
        registry.get(ChildMerges.class).merge(duplicate, kept, "The same passport.", "officer-1");

        parentsTold.takeBack(kept, told, "officer-1");

        registry.get(ChildMerges.class).unmerge(duplicate, "Twins.", "officer-1");
        assertThat(parentsTold.of(duplicate)).isEmpty();
    }

    @Test
    void nothingIsTakenBackThatWasNotRecorded() {
        var child = registry.child();

        registry.get(ParentsTold.class).takeBack(child, new ParentTold(TRUST.id(), TODAY), "officer-1");

        assertThat(registry.published()).doesNotContain(new GroundsNarrowed(child));
    }

    private static ReuseAgreement agreement(ReuseAgreement.Party party, String document) {
        return new ReuseAgreement(TRUST.id(), EDUCATION.id(), document, party, "Somebody", TODAY);
    }

    @Test
    void whoeverAgreedThatAdviceSufficesMayAgreeNoLonger() {
        var child = registry.child();
        var reuse = registry.get(ReuseAgreements.class);
        var authors = agreement(ReuseAgreement.Party.AUTHOR, "doc-1");
        var parents = agreement(ReuseAgreement.Party.PARENT, "doc-1");
        var ofOtherAdvice = agreement(ReuseAgreement.Party.PARENT, "doc-2");
        List.of(authors, parents, ofOtherAdvice).forEach(one -> reuse.record(child, one, "officer-1"));

        reuse.withdraw(child, parents, "officer-1");

        assertThat(reuse.of(child)).containsExactlyInAnyOrder(authors, ofOtherAdvice);
        assertThat(registry.published()).contains(new GroundsNarrowed(child));
    }

    @Test
    void aWithdrawnAgreementCountsNoMoreByAClockThatIsBehindAndMayBeGivenAnew() {
        var child = registry.child();
        var reuse = registry.get(ReuseAgreements.class);
        var parents = agreement(ReuseAgreement.Party.PARENT, "doc-1");
        reuse.record(child, parents, "officer-1");
        registry.clock().advance(Duration.ofSeconds(-5));

        reuse.withdraw(child, parents, "officer-1");
        List<ReuseAgreement> withdrawn = reuse.of(child);
        registry.clock().advance(Duration.ofSeconds(6));
        reuse.record(child, parents, "officer-1");

        assertThat(withdrawn).isEmpty();
        assertThat(reuse.of(child)).containsExactly(parents);
        registry.clock().advance(Duration.ofSeconds(-1));
    }

    @Test
    void whatWasAgreedOfAMergedRecordIsWithdrawnWithIt() {
        var kept = registry.child();
        var duplicate = registry.child();
        var reuse = registry.get(ReuseAgreements.class);
        var parents = agreement(ReuseAgreement.Party.PARENT, "doc-1");
        reuse.record(duplicate, parents, "officer-1");
        registry.get(ChildMerges.class).merge(duplicate, kept, "The same passport.", "officer-1");

        reuse.withdraw(kept, parents, "officer-1");

        registry.get(ChildMerges.class).unmerge(duplicate, "Twins.", "officer-1");
        assertThat(reuse.of(duplicate)).isEmpty();
    }

    @Test
    void nothingIsWithdrawnThatWasNotAgreed() {
        var child = registry.child();

        registry.get(ReuseAgreements.class)
                .withdraw(child, agreement(ReuseAgreement.Party.PARENT, "doc-1"), "officer-1");

        assertThat(registry.published()).doesNotContain(new GroundsNarrowed(child));
    }
}
