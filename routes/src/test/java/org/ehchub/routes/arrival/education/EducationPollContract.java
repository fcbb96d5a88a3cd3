package org.ehchub.routes.arrival.education;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.ehchub.mappings.education.EducationInboundTranslator;
import org.ehchub.routes.arrival.Arrival;
import org.ehchub.routes.arrival.ArrivalId;
import org.ehchub.routes.arrival.ArrivalReceipt;
import org.ehchub.routes.testing.LogCapture;
import org.ehchub.routes.testing.Plans;
import org.ehchub.routes.testing.SettableClock;
import org.ehchub.routes.testing.TestPartner;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the poll does on every database a council may have. */
abstract class EducationPollContract {

    private static final Duration LEASE = Duration.ofMinutes(5);

    private final List<String> refused = new ArrayList<>();
    private final SettableClock clock = new SettableClock(Instant.parse("2026-03-02T09:30:00Z"));
    private final RememberingDesk desk = new RememberingDesk();
    private TestPartner council;
    private CouncilTeam team;

    abstract TestPartner open(String script);

    @BeforeEach
    void openDatabase() {
        council = open("db/partner/education-database.sql");
        team = new CouncilTeam(council.team());
    }

    @AfterEach
    void closeDatabase() {
        council.close();
    }

    @Test
    void aDocumentIsOfferedToTheDeskAsTheCouncilMeantIt() {
        // given
        team.place("m-1", Plans.version(1));

        // when
        look("node-1", desk);

        // then
        assertThat(desk.offered())
                .containsExactly(new Arrival(Plans.COUNCIL, "row m-1/1", "education", Plans.version(1)));
    }

    @Test
    void theCouncilReadsWhichArrivalItsRowBecame() {
        // given
        team.place("m-1", Plans.version(1));

        // when
        look("node-1", desk);

        // then
        assertThat(team.row())
                .containsEntry("outcome", "ACCEPTED")
                .containsEntry("arrival_id", RememberingDesk.idOf("row m-1/1").value())
                .containsEntry("problems", null);
    }

    @Test
    void anAcceptedRowIsNotReadAgain() {
        // given
        team.place("m-1", Plans.version(1));
        look("node-1", desk);
        clock.advance(LEASE);

        // when
        look("node-1", desk);

        // then
        assertThat(desk.offered()).hasSize(1);
    }

    @Test
    void everythingWrongWithARowStandsBesideIt() {
        // given
        team.place("m-1", Plans.version(1));
        team.set("child_nhs_number", "9990000011");
        team.set("written_on", "last Tuesday");

        // when
        look("node-1", desk);

        // then
        assertThat(desk.offered()).isEmpty();
        assertThat(refused).singleElement().asString().contains("row m-1/1", "INVALID_IDENTIFIER", "INVALID_VALUE");
        assertThat(team.row()).containsEntry("outcome", "REFUSED").containsEntry("arrival_id", null);
        assertThat(problems())
                .anyMatch(line -> line.startsWith("ehc_outbox.child_nhs_number INVALID_IDENTIFIER "))
                .anyMatch(line -> line.startsWith("ehc_outbox.written_on INVALID_VALUE "))
                .noneMatch(line -> line.contains("9990000011") || line.contains("Tuesday"));
    }

    @Test
    void whatTheDeskRefusesStandsBesideTheRow() {
        // given
        team.place("m-1", Plans.version(1));

        // when
        look("node-1", arrival -> new ArrivalReceipt.Refused(List.of(
                ArrivalReceipt.Refusal.UNKNOWN_CHILD, ArrivalReceipt.Refusal.UNKNOWN_ADDRESSEE)));

        // then
        assertThat(team.row()).containsEntry("outcome", "REFUSED");
        assertThat(problems())
                .containsExactly(
                        "ehc_outbox UNKNOWN_CHILD No child with these identifiers is known to the hub",
                        "ehc_outbox UNKNOWN_ADDRESSEE An addressee is not an agency known to the hub");
    }

    @Test
    void aMendedRowIsReadAgain() {
        // given
        team.place("m-1", Plans.version(1));
        team.set("child_nhs_number", "9990000011");
        look("node-1", desk);

        // when
        team.set("child_nhs_number", "9990000018");
        team.set("revision", "2");
        team.clearOutcome();
        look("node-1", desk);

        // then
        assertThat(team.row()).containsEntry("outcome", "ACCEPTED").containsEntry("problems", null);
        assertThat(desk.offered()).extracting(Arrival::sourceId).containsExactly("row m-1/2");
    }

    @Test
    void changedContentWithTheNextRevisionIsANewArrival() {
        // given
        team.place("m-1", Plans.version(1));
        look("node-1", desk);

        // when
        team.set("version", "2");
        team.set("revision", "2");
        team.clearOutcome();
        look("node-1", desk);

        // then
        assertThat(team.row()).containsEntry("outcome", "ACCEPTED");
        assertThat(desk.kept()).hasSize(2);
    }

    @Test
    void changedContentUnderTheSameRevisionIsAConflict() {
        // given
        team.place("m-1", Plans.version(1));
        look("node-1", desk);

        // when
        team.set("version", "2");
        team.clearOutcome();
        look("node-1", desk);

        // then
        assertThat(team.row()).containsEntry("outcome", "CONFLICT");
        assertThat(problems()).containsExactly("ehc_outbox.revision CONFLICT Changed content has the next revision");
    }

    @Test
    void aRowIdThatCannotBeAKeyIsRefused() {
        // given
        team.place("Zebedee Quillfeather", Plans.version(1));

        // when
        look("node-1", desk);

        // then
        assertThat(team.row()).containsEntry("outcome", "REFUSED");
        assertThat(problems()).singleElement().satisfies(line -> assertThat(line)
                .startsWith("ehc_outbox.message_id INVALID_VALUE "));
    }

    @Test
    void whatANodeReadWhenItDiedIsReadByAnotherAfterTheLease() {
        // given
        team.place("m-1", Plans.version(1));
        look("node-1", arrival -> {
            throw new IllegalStateException("died");
        });
        look("node-2", desk);
        assertThat(desk.offered()).isEmpty();
        clock.advance(LEASE);

        // when
        look("node-2", desk);

        // then
        assertThat(team.outcome("m-1")).isEqualTo("ACCEPTED");
    }

    @Test
    void aRowAcceptedButNotAnsweredBeforeTheNodeDiedBecomesOneArrival() {
        // given
        team.place("m-1", Plans.version(1));
        look("node-1", arrival -> {
            desk.apply(arrival);
            throw new IllegalStateException("died");
        });
        clock.advance(LEASE);

        // when
        look("node-2", desk);

        // then
        assertThat(team.outcome("m-1")).isEqualTo("ACCEPTED");
        assertThat(desk.offered()).hasSize(2);
        assertThat(desk.kept()).hasSize(1);
    }

    @Test
    void aRowThatFaultsHoldsUpNoOther() {
        // given
        team.place("m-1", Plans.version(1));
        team.place("m-2", Plans.version(2));

        // when
        look("node-1", arrival -> {
            if (arrival.sourceId().equals("row m-1/1")) {
                throw new IllegalStateException("fault");
            }
            return desk.apply(arrival);
        });

        // then
        assertThat(team.outcome("m-1")).isNull();
        assertThat(team.outcome("m-2")).isEqualTo("ACCEPTED");
    }

    @Test
    void aFaultLeavesNothingPersonalInTheLog() {
        // given
        team.place("m-1", Plans.version(1));
        try (var log = new LogCapture()) {

            // when
            look("node-1", arrival -> {
                throw new IllegalStateException(String.join(" ", Plans.PERSONAL));
            });

            // then
            assertThat(log.text())
                    .contains(RememberingDesk.idOf("row m-1/1").value())
                    .doesNotContain(Plans.PERSONAL);
        }
    }

    @Test
    void nodesThatPollAtTheSameTimeNeverBothReadARow() throws Exception {
        // given
        int rows = 20;
        IntStream.range(0, rows).forEach(row -> team.place("m-" + row, Plans.version(1 + row)));
        var start = new CyclicBarrier(2);
        List<Callable<Void>> nodes = IntStream.range(0, 2)
                .<Callable<Void>>mapToObj(node -> () -> {
                    start.await();
                    look("node-" + node, desk);
                    return null;
                })
                .toList();

        // when
        try (var threads = Executors.newFixedThreadPool(2)) {
            for (Future<Void> polled : threads.invokeAll(nodes)) {
                polled.get();
            }
        }

        // then
        assertThat(desk.offered()).hasSize(rows).doesNotHaveDuplicates();
    }

    @Test
    void aDatabaseThatDoesNotAnswerHasNothingWaiting() {
        // given
        council.team().sql("ALTER TABLE ehc_outbox RENAME TO gone").update();

        // when
        look("node-1", desk);

        // then
        assertThat(desk.offered()).isEmpty();
    }

    private void look(String node, Function<Arrival, ArrivalReceipt> at) {
        var poll = new EducationPoll(
                Plans.COUNCIL,
                RememberingDesk::idOf,
                new EducationOutbox(council.database(), node, LEASE, clock),
                new OutboxReader(council.database()),
                new EducationInboundTranslator(),
                at,
                (id, reasons) -> refused.add(id + " " + reasons),
                100);
        poll.waiting().forEach(poll::take);
    }

    private List<String> problems() {
        return ((String) team.row().get("problems")).lines().toList();
    }
}
