package org.ehchub.routes.arrival.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.ehchub.routes.arrival.ArrivalId;
import org.ehchub.routes.arrival.ArrivalStatus;
import org.ehchub.routes.disclosure.ArrivalState;
import org.ehchub.routes.disclosure.DisclosureState;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.junit.jupiter.api.Test;

class ArrivalTaskTest {

    private static final Instant SENT = Instant.parse("2026-09-01T09:00:00Z");

    @Test
    void waitingForItsRecipientsIsReceived() {
        assertThat(task(ArrivalState.RECEIVED, Map.of()).getStatus()).isEqualTo(TaskStatus.RECEIVED);
    }

    @Test
    void onItsWayToSomeIsInProgress() {
        // given
        Map<DisclosureState, Integer> states = Map.of(DisclosureState.DELIVERED, 1, DisclosureState.QUEUED, 2);

        // when
        Task task = task(ArrivalState.DISTRIBUTED, states);

        // then
        assertThat(task.getStatus()).isEqualTo(TaskStatus.INPROGRESS);
        assertThat(task.getOutput())
                .extracting(
                        output -> output.getType().getCodingFirstRep().getCode(),
                        output -> output.getValue().primitiveValue())
                .containsExactlyInAnyOrder(
                        tuple("queued", "2"),
                        tuple("delivered", "1"));
    }

    @Test
    void toASenderOutsideTheCircleOnlyTheStatesAreTold() {
        // given
        var states = Set.of(DisclosureState.DELIVERED, DisclosureState.WITHHELD);

        // when
        Task task = ArrivalTask.of(status(ArrivalState.DISTRIBUTED, states, Map.of()));

        // then
        assertThat(task.getOutput())
                .extracting(
                        output -> output.getType().getCodingFirstRep().getCode(),
                        output -> output.getValue().primitiveValue())
                .containsExactlyInAnyOrder(tuple("delivered", "true"), tuple("withheld", "true"));
    }

    @Test
    void nothingLeftToDoIsCompleted() {
        assertThat(task(ArrivalState.DISTRIBUTED, Map.of(DisclosureState.DELIVERED, 1)).getStatus())
                .isEqualTo(TaskStatus.COMPLETED);
    }

    @Test
    void waitingForAnOperatorIsOnHold() {
        assertThat(task(ArrivalState.PARKED, Map.of()).getStatus()).isEqualTo(TaskStatus.ONHOLD);
    }

    @Test
    void heldForNobodyIsOnHold() {
        assertThat(task(ArrivalState.HELD, Map.of()).getStatus()).isEqualTo(TaskStatus.ONHOLD);
    }

    private static Task task(ArrivalState state, Map<DisclosureState, Integer> disclosures) {
        return ArrivalTask.of(status(state, disclosures.keySet(), disclosures));
    }

    private static ArrivalStatus status(
            ArrivalState state, Set<DisclosureState> states, Map<DisclosureState, Integer> counts) {
        var id = new ArrivalId("2a4c1f2e-0000-4000-8000-000000000000");
        return new ArrivalStatus(id, state, SENT, SENT.plusSeconds(1), states, counts);
    }
}
