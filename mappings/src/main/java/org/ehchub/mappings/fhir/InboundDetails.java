package org.ehchub.mappings.fhir;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ehchub.mappings.canonical.AgencyId;
import org.ehchub.mappings.canonical.Detail;
import org.ehchub.mappings.canonical.OrganisationCode;
import org.ehchub.mappings.canonical.SenType;
import org.ehchub.mappings.translate.Problem.Code;
import org.hl7.fhir.r4.model.Basic;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.CarePlan.CarePlanActivityDetailComponent;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Goal;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Type;

/** Reads the structured entries of a section: each kind of detail from the resource that FHIR has for it. */
final class InboundDetails {

    private final InboundReading reading;
    private final InboundBudget budget;

    InboundDetails(InboundReading reading) {
        this.reading = reading;
        this.budget = new InboundBudget(reading);
    }

    /** None for a resource that is no structured detail to the hub: its narrative may still be used. */
    List<Detail> read(Located<Resource> entry) {
        return switch (entry.resource()) {
            case Condition condition -> need(condition, entry.path()).stream().toList();
            case Goal goal -> outcome(goal, entry.path()).stream().toList();
            case CarePlan plan -> provision(entry.as(CarePlan.class));
            case Basic basic -> budget.read(entry.as(Basic.class)).stream().toList();
            case Organization organisation -> placement(organisation, entry.path()).stream().toList();
            default -> List.of();
        };
    }

    /** A Condition without a type of need is an ordinary diagnosis, not a need. */
    private Optional<Detail> need(Condition condition, String path) {
        return FhirCodes.codeIn(condition.getCode(), FhirCodes.SEN_NEED_TYPE).flatMap(code -> {
            int mark = reading.problems().mark();
            Optional<SenType> type =
                    reading.problems().valid(path + ".code", Code.INVALID_VALUE, () -> SenType.of(code));
            int rank = Extensions.value(condition.getExtension(), FhirCodes.NEED_RANK, IntegerType.class)
                    .map(IntegerType::getValue)
                    .orElse(1);
            return reading.problems()
                    .build(mark, path, () -> new Detail.Need(
                            type.orElseThrow(), rank, orEmpty(condition.getCode().getText())));
        });
    }

    private Optional<Detail> outcome(Goal goal, String path) {
        return reading.words(path + ".description", goal.getDescription().getText(), "The outcome, in words")
                .flatMap(description -> reading.problems()
                        .valid(path, Code.INVALID_VALUE, () -> new Detail.Outcome(description, byWhen(goal))));
    }

    /** The plan's own words stand on the date as an extension; a bare date is its own words. */
    private static String byWhen(Goal goal) {
        Type due = goal.getTargetFirstRep().getDue();
        if (due instanceof DateType date) {
            return Extensions.value(date.getExtension(), FhirCodes.ORIGINAL_TEXT, StringType.class)
                    .map(StringType::getValue)
                    .orElseGet(() -> orEmpty(date.getValueAsString()));
        }
        return "";
    }

    private List<Detail> provision(Located<CarePlan> plan) {
        List<Detail> details = new ArrayList<>();
        for (int i = 0; i < plan.resource().getActivity().size(); i++) {
            String path = plan.path() + ".activity[" + i + "].detail";
            provision(plan.resource().getActivity().get(i).getDetail(), path, plan).ifPresent(details::add);
        }
        return details;
    }

    private Optional<Detail> provision(CarePlanActivityDetailComponent activity, String path, Located<CarePlan> plan) {
        int mark = reading.problems().mark();
        Optional<String> description =
                reading.words(path + ".description", activity.getDescription(), "The provision, in words");
        Optional<AgencyId> responsible = activity.getPerformer().stream()
                .findFirst()
                .flatMap(performer -> reading.problems()
                        .required(
                                path + ".performer[0]",
                                reading.agency(path + ".performer[0]", performer, plan),
                                "The responsible agency, under the hub's own system"));
        String frequency =
                activity.getScheduled() instanceof StringType words ? orEmpty(words.getValue()) : "";
        return reading.problems()
                .build(mark, path, () -> new Detail.Provision(description.orElseThrow(), frequency, responsible));
    }

    private Optional<Detail> placement(Organization organisation, String path) {
        int mark = reading.problems().mark();
        Optional<String> type = reading.words(
                path + ".type", organisation.getTypeFirstRep().getText(), "The type of institution, in words");
        Optional<OrganisationCode> institution = organisation.getIdentifier().stream()
                .filter(identifier -> identifier.hasSystem() && identifier.hasValue())
                .findFirst()
                .flatMap(identifier -> institution(identifier, path + ".identifier"));
        return reading.problems().build(mark, path, () -> new Detail.Placement(institution, type.orElseThrow()));
    }

    private Optional<OrganisationCode> institution(Identifier identifier, String path) {
        return reading.problems()
                .valid(
                        path,
                        Code.INVALID_IDENTIFIER,
                        () -> OrganisationCode.of(identifier.getSystem(), identifier.getValue()));
    }

    private static String orEmpty(String words) {
        return words == null ? "" : words;
    }
}
