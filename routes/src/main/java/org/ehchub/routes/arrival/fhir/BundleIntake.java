package org.ehchub.routes.arrival.fhir;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ehchub.mappings.canonical.AgencyId;
import org.ehchub.mappings.canonical.EhcMessage;
import org.ehchub.mappings.translate.InboundTranslator;
import org.ehchub.mappings.translate.Problem;
import org.ehchub.mappings.translate.Translation;
import org.ehchub.routes.arrival.Arrival;
import org.ehchub.routes.arrival.ArrivalDesk;
import org.ehchub.routes.arrival.ArrivalReceipt;
import org.ehchub.routes.arrival.ArrivalReceipt.Refusal;
import org.ehchub.routes.arrival.ArrivalRefusals;
import org.hl7.fhir.r4.model.Bundle;

/**
 * Takes a Bundle in while its sender waits, so that the sender hears of every problem at once and nothing is half
 * stored. A Bundle that is not FHIR R4 throughout is a 400, one that means nothing the hub knows a 422.
 */
final class BundleIntake {

    private static final String FORMAT = "fhir";

    private final InboundTranslator<Bundle> translator;
    private final ArrivalDesk desk;
    private final ArrivalRefusals refusals;

    BundleIntake(InboundTranslator<Bundle> translator, ArrivalDesk desk, ArrivalRefusals refusals) {
        this.translator = translator;
        this.desk = desk;
        this.refusals = refusals;
    }

    FhirAnswer take(BodyReading<Bundle> reading, AgencyId sender, Optional<String> requestId) {
        return switch (reading) {
            case BodyReading.Read<Bundle> read -> take(read, sender, requestId);
            case BodyReading.Refused<Bundle>(int status, Finding finding) -> {
                refusals.record(sender, FORMAT, Optional.empty(), List.of(Problem.Code.UNREADABLE.name()));
                yield FhirAnswer.refused(status, List.of(finding));
            }
        };
    }

    private FhirAnswer take(BodyReading.Read<Bundle> reading, AgencyId sender, Optional<String> requestId) {
        SourceId sourceId = SourceId.of(reading.resource(), requestId);
        Translation translation = translator.translate(reading.resource(), sender);
        List<Problem> problems = new ArrayList<>(reading.problems());
        if (sourceId instanceof SourceId.Unusable(Problem problem)) {
            problems.add(problem);
        }
        if (translation instanceof Translation.Untranslatable(List<Problem> untranslatable)) {
            problems.addAll(untranslatable);
        }
        if (sourceId instanceof SourceId.Given(String id)
                && translation instanceof Translation.Translated(EhcMessage message)
                && problems.isEmpty()) {
            return answer(desk.receive(new Arrival(sender, id, FORMAT, message)));
        }
        refusals.record(
                sender,
                FORMAT,
                sourceId instanceof SourceId.Given(String id) ? Optional.of(id) : Optional.empty(),
                problems.stream().map(problem -> problem.code().name()).toList());
        int status = reading.problems().isEmpty() ? 422 : 400;
        return FhirAnswer.refused(status, problems.stream().map(Finding::of).toList());
    }

    private static FhirAnswer answer(ArrivalReceipt receipt) {
        return switch (receipt) {
            case ArrivalReceipt.Accepted(var id, var repeated) -> FhirAnswer.accepted(id, repeated);
            case ArrivalReceipt.Conflict(var id) -> FhirAnswer.refused(409, List.of(Finding.conflict()));
            case ArrivalReceipt.Refused(var refusals) ->
                FhirAnswer.refused(
                        refusals.contains(Refusal.SENDER_NOT_SOURCE) ? 403 : 422,
                        refusals.stream().map(Finding::of).toList());
        };
    }
}
