package org.ehchub.consent.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ehchub.consent.World.COLLEGE;
import static org.ehchub.consent.World.EDUCATION;
import static org.ehchub.consent.World.TODAY;

import java.time.Duration;
import java.time.LocalDate;
import java.util.NoSuchElementException;
import java.util.Set;
import org.ehchub.consent.AgreementRecorded;
import org.ehchub.consent.Purpose;
import org.ehchub.consent.agencies.AgreementId;
import org.ehchub.consent.agencies.AgreementReview;
import org.ehchub.consent.agencies.SharingAgreement;
import org.ehchub.consent.agencies.SharingAgreements;
import org.ehchub.consent.consents.Categories;
import org.ehchub.consent.ledger.Ledger;
import org.ehchub.consent.ledger.LedgerEvent;
import org.ehchub.consent.ledger.LedgerEventKind;
import org.ehchub.consent.testing.OnEveryDatabase;
import org.ehchub.mappings.canonical.PlanSection;
import org.junit.jupiter.api.Test;

class SharingAgreementsTest extends OnEveryDatabase {

    private static final LocalDate END = TODAY.plusYears(1);

    private static SharingAgreements agreements() {
        return registry.get(SharingAgreements.class);
    }

    private static SharingAgreement recorded() {
        var agreement = agreement(END);
        agreements().record(agreement, "officer-1");
        return agreement;
    }

    private static SharingAgreement agreement(LocalDate until) {
        return new SharingAgreement(
                AgreementId.random(),
                EDUCATION.id(),
                COLLEGE.id(),
                Set.of(Purpose.SUPPORT, Purpose.PLAN),
                Categories.of(PlanSection.B, PlanSection.C),
                TODAY,
                until,
                TODAY.plusMonths(6),
                "ISA-7");
    }

    private static LocalDate endOf(AgreementId id) {
        return agreements().all().stream()
                .filter(agreement -> agreement.id().equals(id))
                .findFirst()
                .orElseThrow()
                .until();
    }

    @Test
    void anAgreementIsReadAsItWasRecordedAndToldOf() {
        var agreement = recorded();

        assertThat(agreements().all()).contains(agreement);
        assertThat(registry.published()).contains(new AgreementRecorded(EDUCATION.id(), COLLEGE.id()));
    }

    @Test
    void anAgreementIsRecordedOnce() {
        var agreement = recorded();

        assertThat(agreements().record(agreement, "officer-1")).isFalse();

        assertThat(agreements().all()).containsOnlyOnce(agreement);
        assertThat(registry.get(Ledger.class).about(agreement.id().toString())).hasSize(1);
    }

    @Test
    void anAgreementEndsEarly() {
        var agreement = recorded();

        agreements().end(agreement.id(), TODAY.plusDays(7), "officer-1");

        assertThat(endOf(agreement.id())).isEqualTo(TODAY.plusDays(7));
        assertThat(registry.get(Ledger.class).about(agreement.id().toString()))
                .extracting(LedgerEvent::kind)
                .containsExactly(LedgerEventKind.AGREEMENT_RECORDED, LedgerEventKind.AGREEMENT_ENDED);
    }

    @Test
    void anEndIsNotPutOff() {
        var agreement = recorded();
        agreements().end(agreement.id(), TODAY.plusDays(7), "officer-1");

        agreements().end(agreement.id(), TODAY.plusDays(8), "officer-1");

        assertThat(endOf(agreement.id())).isEqualTo(TODAY.plusDays(7));
    }

    @Test
    void anAgreementDoesNotEndBeforeItStarts() {
        var agreement = recorded();

        assertThatThrownBy(() -> agreements().end(agreement.id(), TODAY.minusDays(1), "officer-1"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aReviewSetsTheDayOfTheNext() {
        var agreement = recorded();
        agreements().review(agreement.id(), TODAY.plusMonths(9), "officer-1");
        registry.clock().advance(Duration.ofSeconds(1));

        agreements().review(agreement.id(), TODAY.plusMonths(8), "officer-2");

        assertThat(agreements().all()).contains(agreement.reviewedBy(TODAY.plusMonths(8)));
        assertThat(agreements().lastReviews())
                .filteredOn(review -> review.agreement().equals(agreement.id()))
                .containsExactly(new AgreementReview(
                        agreement.id(), TODAY.plusMonths(8), "officer-2", registry.clock().instant()));
        assertThat(registry.get(Ledger.class).about(agreement.id().toString()))
                .extracting(LedgerEvent::kind)
                .endsWith(LedgerEventKind.AGREEMENT_REVIEWED, LedgerEventKind.AGREEMENT_REVIEWED);
        registry.clock().advance(Duration.ofSeconds(-1));
    }

    @Test
    void oneOfTwoReviewsOfOneMomentCounts() {
        var agreement = recorded();
        agreements().review(agreement.id(), TODAY.plusMonths(8), "officer-1");

        agreements().review(agreement.id(), TODAY.plusMonths(9), "officer-2");

        assertThat(agreements().all()).contains(agreement.reviewedBy(TODAY.plusMonths(8)));
    }

    @Test
    void anAgreementIsNotReviewedAfterItsEnd() {
        var agreement = recorded();

        assertThatThrownBy(() -> agreements().review(agreement.id(), END.plusDays(1), "officer-1"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void thereIsNoSuchAgreement() {
        assertThatThrownBy(() -> agreements().end(AgreementId.random(), TODAY, "officer-1"))
                .isInstanceOf(NoSuchElementException.class);
    }
}
