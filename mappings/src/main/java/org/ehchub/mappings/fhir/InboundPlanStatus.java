package org.ehchub.mappings.fhir;

import java.util.Optional;
import java.util.stream.Stream;
import org.ehchub.mappings.canonical.PlanStatus;
import org.ehchub.mappings.translate.Codes;
import org.ehchub.mappings.translate.Problem.Code;
import org.hl7.fhir.r4.model.CarePlan.CarePlanStatus;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Composition.DocumentRelationshipType;
import org.hl7.fhir.r4.model.Composition;

/** Reads where a plan stands: from the hub's code for it, or from the CarePlan's status, which tells less. */
final class InboundPlanStatus {

    private final InboundReading reading;

    InboundPlanStatus(InboundReading reading) {
        this.reading = reading;
    }

    Optional<PlanStatus> read(Located<Composition> document) {
        Optional<Located<CarePlan>> plan = reading.bundle().all(CarePlan.class).stream()
                .filter(found -> !found.resource().hasPartOf())
                .findFirst();
        Stream<CodeableConcept> categories = Stream.concat(
                document.resource().getCategory().stream(),
                plan.stream().flatMap(found -> found.resource().getCategory().stream()));
        Optional<String> code = categories
                .flatMap(category -> FhirCodes.codeIn(category, FhirCodes.PLAN_STATUS).stream())
                .findFirst();
        if (code.isPresent()) {
            return known(Codes.find(PlanStatus.class, code.get()), document.path() + ".category");
        }
        return reading.problems()
                .required("Bundle.entry", plan, "A CarePlan whose status says where the plan stands")
                .flatMap(found -> known(
                        status(found.resource().getStatus(), document.resource()), found.path() + ".status"));
    }

    private static Optional<PlanStatus> status(CarePlanStatus status, Composition document) {
        return switch (status) {
            case DRAFT -> Optional.of(PlanStatus.DRAFT);
            case ACTIVE -> Optional.of(
                    document.getRelatesTo().stream()
                                    .anyMatch(related -> related.getCode() == DocumentRelationshipType.REPLACES)
                            ? PlanStatus.AMENDED_FINAL
                            : PlanStatus.FINAL);
            case REVOKED, COMPLETED -> Optional.of(PlanStatus.CEASED);
            case null, default -> Optional.empty();
        };
    }

    private Optional<PlanStatus> known(Optional<PlanStatus> status, String path) {
        if (status.isEmpty()) {
            reading.problems()
                    .add(path, Code.INVALID_VALUE, "A code of ehc-plan-status, or a CarePlan draft, active or revoked");
        }
        return status;
    }
}
