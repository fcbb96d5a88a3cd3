package org.ehchub.routes.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Collections;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.ehchub.consent.Purpose;
import org.ehchub.consent.children.ChildId;
import org.ehchub.mappings.canonical.AgencyId;
import org.ehchub.routes.arrival.ArrivalId;
import org.ehchub.routes.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the journal promises on every database. */
abstract class DisclosureJournalContract {

    private static final Instant AT = Instant.parse("2026-03-02T09:30:00.123Z");
    private static final AgencyId TRUST = new AgencyId("trust");
    private static final AgencyId COUNCIL = new AgencyId("council");
    private static final ChildId CHILD = new ChildId(UUID.randomUUID());

    private TestDatabase database;
    private ArrivalJournal arrivals;
    private DisclosureJournal journal;
    private DisclosureChanges changes;

    abstract TestDatabase open();

    @BeforeEach
    void openDatabase() {
        database = open();
        arrivals = new ArrivalJournal(database.jdbc());
        journal = new DisclosureJournal(database.jdbc());
        changes = new DisclosureChanges(database.jdbc());
    }

    @AfterEach
    void closeDatabase() {
        database.close();
    }

    /** Its sender sends again what an earlier release took under an id of its own. */
    @Test
    void anArrivalOfAnEarlierReleaseIsNotAddedAgain() {
        // given
        ArrivalRow before = arrival("as an earlier release named it");
        arrivals.add(before, before.id());

        // when
        boolean added = arrivals.add(arrival("as it is named now"), before.id());

        // then
        assertThat(added).isFalse();
    }

    @Test
    void anArrivalIsAddedOnce() {
        // given
        ArrivalRow row = arrival("a");

        // when
        boolean first = arrivals.add(row, row.id());
        boolean second = arrivals.add(row, row.id());

        // then
        assertThat(first).isTrue();
        assertThat(second).isFalse();
        assertThat(arrivals.find(row.id())).contains(row);
    }

    @Test
    void anArrivalChangesOnlyFromTheVersionThatWasRead() {
        // given
        ArrivalRow row = arrival("a");
        arrivals.add(row, row.id());

        // when
        boolean first = arrivals.change(row, ArrivalState.DISTRIBUTED, "", AT);
        boolean second = arrivals.change(row, ArrivalState.PARKED, "late", AT);

        // then
        assertThat(first).isTrue();
        assertThat(second).isFalse();
        assertThat(arrivals.find(row.id()).orElseThrow().state()).isEqualTo(ArrivalState.DISTRIBUTED);
    }

    @Test
    void aDisclosureIsReadAsItWasWritten() {
        // given
        DisclosureRow row = disclosure("a", 1, DisclosureState.QUEUED);

        // when
        changes.add(row);

        // then
        assertThat(journal.find(row.id())).contains(row);
    }

    @Test
    void placesFollowTheOrderOfArrival() {
        // given
        for (String id : List.of("a", "b", "c")) {
            changes.add(disclosure(id, 1, DisclosureState.QUEUED));
        }

        // when
        List<DisclosureRow> afterTheFirst = journal.queuedFor(COUNCIL, 1, 10);

        // then
        assertThat(afterTheFirst).extracting(DisclosureRow::place).containsExactly(2L, 3L);
    }

    @Test
    void whatIsReleasedLaterComesAfterWhatWasQueuedMeanwhile() {
        // given
        DisclosureRow withheld = disclosure("a", 1, DisclosureState.WITHHELD);
        DisclosureRow queued = disclosure("b", 1, DisclosureState.QUEUED);
        changes.add(withheld);
        changes.add(queued);

        // when
        changes.take(Transition.RELEASE, withheld, "", AT);

        // then
        assertThat(journal.queuedFor(COUNCIL, 2, 10)).extracting(DisclosureRow::id).containsExactly(withheld.id());
    }

    @Test
    void whatIsReplayedComesAfterWhatWasQueuedMeanwhile() {
        // given
        DisclosureRow parked = disclosure("a", 1, DisclosureState.PARKED);
        changes.add(parked);
        changes.add(disclosure("b", 1, DisclosureState.QUEUED));

        // when
        changes.take(Transition.REPLAY, parked, "", AT);

        // then
        assertThat(journal.queuedFor(COUNCIL, 2, 10)).extracting(DisclosureRow::id).containsExactly(parked.id());
    }

    @Test
    void whatIsDeliveredKeepsItsPlace() {
        // given
        DisclosureRow row = disclosure("a", 1, DisclosureState.QUEUED);
        changes.add(row);

        // when
        changes.take(Transition.DELIVER, row, "", AT);

        // then
        assertThat(journal.find(row.id()).orElseThrow().place()).isEqualTo(1);
    }

    @Test
    void whatWasShownIsKept() {
        // given
        DisclosureRow row = disclosure("a", 1, DisclosureState.QUEUED);
        changes.add(row);

        // when
        changes.show(row, new TreeSet<>(List.of("consent=1")));

        // then
        assertThat(journal.find(row.id()).orElseThrow().shown()).containsExactly("consent=1");
    }

    @Test
    void aReleaseWritesItsPurposeAndItsBases() {
        // given
        DisclosureRow withheld = disclosure("a", 1, DisclosureState.WITHHELD);
        changes.add(withheld);
        var bases = new TreeSet<>(List.of("plan=reg 13(2)"));

        // when
        changes.take(Transition.RELEASE, withheld.releasedFor(Purpose.PLAN, bases, LeftOut.NOTHING), "", AT);

        // then
        DisclosureRow released = journal.find(withheld.id()).orElseThrow();
        assertThat(released.purpose()).isEqualTo(Purpose.PLAN);
        assertThat(released.bases()).isEqualTo(bases);
    }

    @Test
    void onlyWhatIsStillAsItWasReadGetsAnotherPurpose() {
        // given
        DisclosureRow row = disclosure("a", 1, DisclosureState.QUEUED);
        changes.add(row);

        // when
        boolean first = changes.repurpose(row, Purpose.PLAN);
        boolean second = changes.repurpose(row, Purpose.RESEARCH);

        // then
        assertThat(first).isTrue();
        assertThat(second).isFalse();
        assertThat(journal.find(row.id()).orElseThrow().purpose()).isEqualTo(Purpose.PLAN);
    }

    @Test
    void ofManyWhoClaimOneSucceeds() throws Exception {
        // given
        DisclosureRow row = disclosure("a", 1, DisclosureState.QUEUED);
        changes.add(row);
        var start = new CountDownLatch(1);

        // when
        List<DisclosureRow> claims = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(4)) {
            var attempts = IntStream.range(0, 4)
                    .mapToObj(i -> threads.submit(() -> {
                        start.await();
                        return changes.claim(row);
                    }))
                    .toList();
            start.countDown();
            for (var attempt : attempts) {
                attempt.get().ifPresent(claims::add);
            }
        }

        // then
        assertThat(claims).containsExactly(journal.find(row.id()).orElseThrow());
        assertThat(claims.getFirst().attempts()).isEqualTo(1);
    }

    @Test
    void anEdgeIsTakenOnlyFromItsOwnState() {
        // given
        DisclosureRow row = disclosure("a", 1, DisclosureState.QUEUED);
        changes.add(row);

        // when
        boolean replay = changes.take(Transition.REPLAY, row, "", AT);
        boolean deliver = changes.take(Transition.DELIVER, row, "", AT);

        // then
        assertThat(replay).isFalse();
        assertThat(deliver).isTrue();
    }

    @Test
    void aLaterVersionOvertakesAnEarlierOne() {
        // given
        DisclosureRow first = disclosure("a", 1, DisclosureState.QUEUED);
        DisclosureRow second = disclosure("b", 2, DisclosureState.QUEUED);
        changes.add(first);
        changes.add(second);

        // then
        assertThat(journal.overtaken(first)).isTrue();
        assertThat(journal.overtaken(second)).isFalse();
    }

    @Test
    void aLaterVersionOnAnotherBasisOvertakesOnlyOnceItIsDelivered() {
        // given a later version that a withdrawal may stop, while the earlier one rests on the law
        DisclosureRow first = disclosure("a", 1, DisclosureState.WITHHELD);
        DisclosureRow second = disclosure("b", 2, DisclosureState.WITHHELD);
        changes.add(first);
        changes.add(second);
        release(first, "plan=reg 13");
        release(second, "consent=1");

        // when
        boolean whileItWaits = journal.overtaken(journal.find(first.id()).orElseThrow());
        changes.take(Transition.DELIVER, journal.find(second.id()).orElseThrow(), "", AT);
        boolean onceItIsDelivered = journal.overtaken(journal.find(first.id()).orElseThrow());

        // then
        assertThat(whileItWaits).isFalse();
        assertThat(onceItIsDelivered).isTrue();
    }

    @Test
    void ofTwoWhoTakeAChildsTurnOneWaitsForTheOther() throws Exception {
        // given
        var turns = new ChildTurns(database.jdbc());
        List<String> ended = new CopyOnWriteArrayList<>();
        var taken = new CountDownLatch(1);
        var other = new CountDownLatch(1);

        // when
        try (var threads = Executors.newFixedThreadPool(2)) {
            var first = threads.submit(() -> database.transaction().executeWithoutResult(status -> {
                turns.take(CHILD);
                taken.countDown();
                await(other);
                ended.add("first");
            }));
            taken.await();
            var second = threads.submit(() -> {
                other.countDown();
                database.transaction().executeWithoutResult(status -> {
                    turns.take(CHILD);
                    ended.add("second");
                });
            });
            first.get();
            second.get();
        }

        // then
        assertThat(ended).containsExactly("first", "second");
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aWithheldLaterVersionOvertakesNothing() {
        // given
        DisclosureRow first = disclosure("a", 1, DisclosureState.QUEUED);
        changes.add(first);
        changes.add(disclosure("b", 2, DisclosureState.WITHHELD));

        // then
        assertThat(journal.overtaken(first)).isFalse();
    }

    private void release(DisclosureRow withheld, String basis) {
        var bases = new TreeSet<>(List.of(basis));
        changes.take(Transition.RELEASE, withheld.releasedFor(Purpose.PLAN, bases, LeftOut.NOTHING), "", AT);
    }

    private static ArrivalRow arrival(String source) {
        var id = new ArrivalId(DerivedId.of("arrival", source));
        return new ArrivalRow(
                id, TRUST, "fhir", "report", CHILD, "mac", ArrivalState.RECEIVED, "", 1, AT, AT);
    }

    /** Each disclosure of an arrival of its own; the place is what a first disclosure gets. */
    private DisclosureRow disclosure(String source, int version, DisclosureState state) {
        ArrivalRow arrival = arrival(source);
        arrivals.add(arrival, arrival.id());
        var bases = state == DisclosureState.QUEUED
                ? new TreeSet<>(List.of("advice-given=SEND Regulations 2014, reg 8", "consent=1"))
                : Collections.<String>emptySortedSet();
        return new DisclosureRow(
                DisclosureId.of(arrival.id(), COUNCIL),
                arrival.id(),
                CHILD,
                "report",
                "document",
                version,
                1,
                TRUST,
                COUNCIL,
                Purpose.values()[0],
                bases,
                LeftOut.NOTHING,
                state,
                "",
                1,
                0,
                1,
                Collections.emptySortedSet(),
                AT,
                AT);
    }
}
