package org.ehchub.routes.arrival.fhir;

import java.util.Date;
import java.util.Locale;
import java.util.TreeSet;
import org.ehchub.routes.arrival.ArrivalStatus;
import org.ehchub.routes.disclosure.DisclosureState;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskIntent;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.hl7.fhir.r4.model.Type;

/**
 * An arrival's status as a FHIR Task, with an output for each state in which some disclosure stands: how many do, or
 * only that some do.
 */
final class ArrivalTask {

    private static final String DISCLOSURE_STATE = "https://ehchub.org/fhir/CodeSystem/ehc-disclosure-state";

    private ArrivalTask() {}

    static Task of(ArrivalStatus status) {
        Task task = new Task()
                .setStatus(taskStatus(status))
                .setIntent(TaskIntent.ORDER)
                .setAuthoredOn(Date.from(status.receivedAt()))
                .setLastModified(Date.from(status.changedAt()));
        task.setId(status.id().value());
        task.getMeta().setLastUpdated(Date.from(status.changedAt()));
        new TreeSet<>(status.states())
                .forEach(state -> task.addOutput().setType(type(state)).setValue(value(status.counts().get(state))));
        return task;
    }

    private static Type value(Integer count) {
        return count == null ? new BooleanType(true) : new IntegerType(count);
    }

    private static TaskStatus taskStatus(ArrivalStatus status) {
        return switch (status.state()) {
            case RECEIVED -> TaskStatus.RECEIVED;
            case DISTRIBUTED -> status.settled() ? TaskStatus.COMPLETED : TaskStatus.INPROGRESS;
            case HELD, PARKED -> TaskStatus.ONHOLD;
            case EXPIRED -> TaskStatus.CANCELLED;
        };
    }

    private static CodeableConcept type(DisclosureState state) {
        return new CodeableConcept(new Coding(DISCLOSURE_STATE, state.name().toLowerCase(Locale.ROOT), null));
    }
}
