package org.ehchub.consent.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.NoSuchElementException;
import java.util.Set;
import org.ehchub.consent.AgreementRecorded;
import org.ehchub.consent.Purpose;
import org.ehchub.consent.World;
import org.ehchub.consent.agencies.AgreementId;
import org.ehchub.consent.agencies.SharingAgreement;
import org.ehchub.consent.agencies.SharingAgreements;
import org.ehchub.consent.consents.Categories;
import org.ehchub.consent.ledger.LedgerEvent;
import org.ehchub.consent.ledger.LedgerEventKind;
import org.ehchub.consent.testing.TestDatabase;
import org.ehchub.mappings.canonical.AdviceKind;
import org.ehchub.mappings.canonical.PlanSection;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;

/** What the register of agreements promises on every database. */
abstract class SharingAgreementsContract {

    private static final LocalDate FROM = LocalDate.of(2026, 1, 1);
    private static final LocalDate UNTIL = LocalDate.of(2026, 12, 31);
    private static final AgreementId ID = AgreementId.random();

    private TestDatabase database;
    private Store store;
    private SharingAgreements agreements;

    abstract TestDatabase open();

    @BeforeEach
    void openDatabase() {
        database = open();
        store = new Store(database);
        agreements = store.agreements;
        store.agencies.register(World.TRUST);
        store.agencies.register(World.EDUCATION);
    }

    @AfterEach
    void closeDatabase() {
        database.close();
    }

    private static SharingAgreement agreement(AgreementId id, Categories categories, LocalDate from, LocalDate until) {
        return new SharingAgreement(
                id,
                World.TRUST.id(),
                World.EDUCATION.id(),
                Set.of(Purpose.PLAN, Purpose.ASSESSMENT),
                categories,
                from,
                until,
                "records/17");
    }

    private static SharingAgreement aYear() {
        return agreement(ID, new Categories.All(), FROM, UNTIL);
    }

    @Test
    void agreementsAreListedAsRecordedNewestFirst() {
        // given
        SharingAgreement narrow = agreement(
                AgreementId.random(),
                Categories.of(PlanSection.B, AdviceKind.values()[0]),
                FROM.plusDays(1),
                UNTIL);

        // when
        agreements.record(aYear(), "officer");
        agreements.record(narrow, "officer");

        // then
        assertThat(agreements.all()).containsExactly(narrow, aYear());
    }

    @Test
    void whatIsRecordedIsPublishedAndStandsInTheLedger() {
        // when
        agreements.record(aYear(), "officer");

        // then
        assertThat(store.published)
                .containsExactly(new AgreementRecorded(World.TRUST.id(), World.EDUCATION.id()));
        LedgerEvent event = store.ledger.about(ID.toString()).getFirst();
        assertThat(event.kind()).isEqualTo(LedgerEventKind.AGREEMENT_RECORDED);
        assertThat(event.agency()).contains(World.TRUST.id());
        assertThat(event.facts())
                .containsEntry("with", World.EDUCATION.id().value())
                .containsEntry("purposes", "assessment plan")
                .containsEntry("categories", "*")
                .containsEntry("until", "2026-12-31")
                .containsEntry("by", "officer");
    }

    @Test
    void anIdIsTakenOnce() {
        // given
        agreements.record(aYear(), "officer");

        // when, then
        assertThatThrownBy(() -> agreements.record(aYear(), "officer"))
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThat(store.published).hasSize(1);
    }

    @Test
    void anAgreementEndsEarly() {
        // given
        agreements.record(aYear(), "officer");

        // when
        agreements.end(ID, UNTIL.minusMonths(1), "manager");

        // then
        assertThat(agreements.all())
                .containsExactly(agreement(ID, new Categories.All(), FROM, UNTIL.minusMonths(1)));
        LedgerEvent event = store.ledger.about(ID.toString()).getLast();
        assertThat(event.kind()).isEqualTo(LedgerEventKind.AGREEMENT_ENDED);
        assertThat(event.facts()).containsEntry("until", "2026-11-30").containsEntry("by", "manager");
    }

    @Test
    void anEndNeverProlongs() {
        // given
        agreements.record(aYear(), "officer");

        // when
        agreements.end(ID, UNTIL.plusDays(1), "manager");

        // then
        assertThat(agreements.all()).containsExactly(aYear());
        assertThat(store.ledger.about(ID.toString())).hasSize(1);
    }

    @Test
    void anAgreementIsCalledOffBeforeItStarts() {
        // given
        agreements.record(aYear(), "officer");

        // when
        agreements.end(ID, FROM.minusDays(1), "manager");

        // then
        assertThat(agreements.all()).isEmpty();
    }

    @Test
    void whatIsNotRecordedDoesNotEnd() {
        // when, then
        assertThatThrownBy(() -> agreements.end(ID, UNTIL, "manager")).isInstanceOf(NoSuchElementException.class);
    }
}
