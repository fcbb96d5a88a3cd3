package org.ehchub.mappings.fhir;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ehchub.mappings.canonical.AgencyId;
import org.ehchub.mappings.canonical.Detail.BudgetMechanism;
import org.ehchub.mappings.canonical.Detail.BudgetStatus;
import org.ehchub.mappings.canonical.Detail.PersonalBudget;
import org.ehchub.mappings.canonical.Detail;
import org.ehchub.mappings.translate.Codes;
import org.ehchub.mappings.translate.Problem.Code;
import org.hl7.fhir.r4.model.Basic;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Money;
import org.hl7.fhir.r4.model.Reference;

/** Reads a personal budget from the {@code Basic} that carries it, for no FHIR resource means one. */
final class InboundBudget {

    /** The code in {@link FhirCodes#RECORD_TYPE}. */
    static final String CODE = "personal-budget";

    private final InboundReading reading;

    InboundBudget(InboundReading reading) {
        this.reading = reading;
    }

    /** Empty too for a Basic that is something else. */
    Optional<Detail> read(Located<Basic> basic) {
        if (!FhirCodes.codeIn(basic.resource().getCode(), FhirCodes.RECORD_TYPE).equals(Optional.of(CODE))) {
            return Optional.empty();
        }
        int mark = reading.problems().mark();
        String path = Extensions.complexPath(basic.path(), FhirCodes.PERSONAL_BUDGET);
        List<Extension> budgets = basic.resource().getExtension().stream()
                .filter(extension -> FhirCodes.PERSONAL_BUDGET.equals(extension.getUrl()))
                .toList();
        if (budgets.size() > 1) {
            reading.problems().add(path, Code.NOT_ALLOWED, "One personal budget in each Basic");
        }
        List<Extension> parts = budgets.stream()
                .findFirst()
                .map(Extension::getExtension)
                .orElse(List.of());
        Optional<BigDecimal> amount = amount(parts, path);
        Optional<BudgetStatus> status = coded(parts, "status", BudgetStatus.class, path);
        Optional<BudgetMechanism> mechanism = coded(parts, "mechanism", BudgetMechanism.class, path);
        Map<AgencyId, BigDecimal> funders = funders(parts, path, basic);
        return reading.problems()
                .build(mark, path, () -> new Detail.PersonalBudget(
                        amount.orElseThrow(), status.orElseThrow(), mechanism.orElseThrow(), funders));
    }

    private Optional<BigDecimal> amount(List<Extension> parts, String path) {
        Optional<Money> money = Extensions.value(parts, "amount", Money.class)
                .filter(found -> found.hasValue() && "GBP".equals(found.getCurrency()));
        return reading.problems()
                .required(path, money, "An amount in GBP")
                .flatMap(found -> reading.problems()
                        .valid(path, Code.INVALID_VALUE, () -> PersonalBudget.pounds(found.getValue())));
    }

    private <E extends Enum<E>> Optional<E> coded(List<Extension> parts, String part, Class<E> type, String path) {
        Optional<E> value = Extensions.value(parts, part, CodeType.class)
                .flatMap(code -> Codes.find(type, code.getValue()));
        return reading.problems().required(path, value, "A " + part + " of the personal budget");
    }

    private Map<AgencyId, BigDecimal> funders(List<Extension> parts, String path, Located<Basic> basic) {
        Map<AgencyId, BigDecimal> funders = new HashMap<>();
        for (Extension part : parts) {
            if ("funder".equals(part.getUrl())) {
                Optional<AgencyId> agency = Extensions.value(part.getExtension(), "agency", Reference.class)
                        .flatMap(reference -> reading.agency(path, reference, basic));
                Optional<BigDecimal> share = amount(part.getExtension(), path);
                reading.problems().required(path, agency, "The agency that funds, under the hub's own system");
                if (agency.isPresent() && share.isPresent() && funders.put(agency.get(), share.get()) != null) {
                    reading.problems().add(path, Code.NOT_ALLOWED, "Each funder once");
                }
            }
        }
        return funders;
    }
}
