package org.ehchub.consent.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Optional;
import org.ehchub.consent.BasisRecorded;
import org.ehchub.consent.World;
import org.ehchub.consent.children.ChildId;
import org.ehchub.consent.children.Circle;
import org.ehchub.consent.children.Involvement;
import org.ehchub.consent.children.InvolvementRole;
import org.ehchub.consent.ledger.LedgerEvent;
import org.ehchub.consent.ledger.LedgerEventKind;
import org.ehchub.consent.testing.TestDatabase;
import org.ehchub.mappings.canonical.AgencyId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;

/** What the circles promise on every database. */
abstract class CircleContract {

    private static final LocalDate SPRING = LocalDate.of(2026, 3, 1);
    private static final LocalDate SUMMER = LocalDate.of(2026, 7, 1);
    private static final LocalDate AUTUMN = LocalDate.of(2026, 9, 1);
    private static final AgencyId TRUST = World.TRUST.id();

    private TestDatabase database;
    private Store store;
    private Circle circle;
    private ChildId child;

    abstract TestDatabase open();

    @BeforeEach
    void openDatabase() {
        database = open();
        store = new Store(database);
        circle = store.circle;
        store.agencies.register(World.TRUST);
        store.agencies.register(World.EDUCATION);
        child = store.children.register(ChildRegisterContract.marigold(Optional.of("officer")));
    }

    @AfterEach
    void closeDatabase() {
        database.close();
    }

    private static Involvement health(LocalDate from, LocalDate until) {
        return new Involvement(TRUST, InvolvementRole.HEALTH_PROVIDER, from, Optional.ofNullable(until));
    }

    @Test
    void involvementsStandInTheOrderOfTheirStart() {
        // given
        Involvement education = new Involvement(
                World.EDUCATION.id(), InvolvementRole.COUNCIL_EDUCATION, SPRING, Optional.of(AUTUMN));

        // when
        circle.add(child, health(SUMMER, null), "officer");
        circle.add(child, education, "officer");

        // then
        assertThat(circle.of(child)).containsExactly(education, health(SUMMER, null));
        assertThat(circle.of(ChildId.random())).isEmpty();
    }

    @Test
    void whatIsAddedIsPublishedAndStandsInTheLedger() {
        // when
        circle.add(child, health(SPRING, null), "officer");

        // then
        assertThat(store.published).containsExactly(new BasisRecorded(child));
        LedgerEvent event = store.ledger.about(store.ledger.pseudonymOf(child)).getLast();
        assertThat(event.kind()).isEqualTo(LedgerEventKind.CHILD_INVOLVEMENT_ADDED);
        assertThat(event.agency()).contains(TRUST);
        assertThat(event.facts())
                .containsEntry("role", "HEALTH_PROVIDER")
                .containsEntry("from", "2026-03-01")
                .containsEntry("by", "officer");
    }

    @Test
    void theSameTwiceChangesNothing() {
        // given
        circle.add(child, health(SPRING, null), "officer");

        // when
        circle.add(child, health(SPRING, null), "officer");

        // then
        assertThat(circle.of(child)).containsExactly(health(SPRING, null));
        assertThat(store.published).hasSize(1);
    }

    @Test
    void anotherLastDayReplacesTheFirst() {
        // given
        circle.add(child, health(SPRING, SUMMER), "officer");

        // when
        circle.add(child, health(SPRING, AUTUMN), "officer");

        // then
        assertThat(circle.of(child)).containsExactly(health(SPRING, AUTUMN));
    }

    @Test
    void anEndCountsForEveryEarlierStart() {
        // given
        circle.add(child, health(SPRING, null), "officer");
        circle.add(child, health(SUMMER, AUTUMN), "officer");
        circle.add(child, health(AUTUMN, null), "officer");

        // when
        circle.end(child, TRUST, InvolvementRole.HEALTH_PROVIDER, SUMMER, "officer");

        // then
        assertThat(circle.of(child))
                .containsExactly(health(SPRING, SUMMER), health(SUMMER, SUMMER), health(AUTUMN, null));
    }

    @Test
    void anEndNeverProlongs() {
        // given
        circle.add(child, health(SPRING, SUMMER), "officer");

        // when
        circle.end(child, TRUST, InvolvementRole.HEALTH_PROVIDER, AUTUMN, "officer");

        // then
        assertThat(circle.of(child)).containsExactly(health(SPRING, SUMMER));
    }

    @Test
    void anEndOfAnotherRoleChangesNothing() {
        // given
        circle.add(child, health(SPRING, null), "officer");

        // when
        circle.end(child, TRUST, InvolvementRole.COMMISSIONING_BODY, SUMMER, "officer");

        // then
        assertThat(circle.of(child)).containsExactly(health(SPRING, null));
    }

    @Test
    void anEndStandsInTheLedger() {
        // given
        circle.add(child, health(SPRING, null), "officer");

        // when
        circle.end(child, TRUST, InvolvementRole.HEALTH_PROVIDER, SUMMER, "manager");

        // then
        LedgerEvent event = store.ledger.about(store.ledger.pseudonymOf(child)).getLast();
        assertThat(event.kind()).isEqualTo(LedgerEventKind.CHILD_INVOLVEMENT_ENDED);
        assertThat(event.facts()).containsEntry("until", "2026-07-01").containsEntry("by", "manager");
    }

    @Test
    void onlyKnownAgenciesAndChildrenAreInvolved() {
        // given
        Involvement stranger = new Involvement(
                new AgencyId("stranger"), InvolvementRole.HEALTH_PROVIDER, SPRING, Optional.empty());

        // when, then
        assertThatThrownBy(() -> circle.add(child, stranger, "officer"))
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThatThrownBy(() -> circle.add(ChildId.random(), health(SPRING, null), "officer"))
                .isInstanceOf(DataIntegrityViolationException.class);
    }
}
