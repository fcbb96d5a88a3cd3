package org.ehchub.mappings.plain;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.ehchub.mappings.canonical.AgencyId;
import org.ehchub.mappings.canonical.Detail;
import org.ehchub.mappings.canonical.Detail.BudgetMechanism;
import org.ehchub.mappings.canonical.Detail.BudgetStatus;
import org.ehchub.mappings.canonical.OrganisationCode;
import org.ehchub.mappings.canonical.SenType;
import org.ehchub.mappings.translate.Problem.Code;

/** Reads one structured entry; its kind says which fields it has. */
final class PlainDetailReader {

    private final FieldReader detail;

    PlainDetailReader(FieldReader detail) {
        this.detail = detail;
    }

    Optional<Detail> read() {
        int mark = detail.problems().mark();
        return detail.code("kind", DetailKind.class, "What the detail is").flatMap(kind -> switch (kind) {
            case NEED -> need(mark);
            case OUTCOME -> outcome(mark);
            case PROVISION -> provision(mark);
            case PERSONAL_BUDGET -> budget(mark);
            case PLACEMENT -> placement(mark);
        });
    }

    private Optional<Detail> need(int mark) {
        Optional<SenType> type =
                detail.needed("senType", "The type of need, a code of the school census", Code.INVALID_VALUE, SenType::of);
        Optional<Integer> rank = detail.number("rank", 1, "1 for the primary need, 2 and more for others");
        String description = detail.textOrEmpty("description");
        return detail.problems()
                .build(mark, detail.path("rank"), () -> new Detail.Need(
                        type.orElseThrow(), rank.orElseThrow(), description));
    }

    private Optional<Detail> outcome(int mark) {
        Optional<String> description = detail.text("description", "The outcome, in words");
        String byWhen = detail.textOrEmpty("byWhen");
        return detail.problems()
                .build(mark, detail.path("description"), () -> new Detail.Outcome(description.orElseThrow(), byWhen));
    }

    private Optional<Detail> provision(int mark) {
        Optional<String> description = detail.text("description", "The provision, in words");
        String frequency = detail.textOrEmpty("frequency");
        Optional<AgencyId> responsible = detail.maybe("responsible", AgencyId::new);
        return detail.problems()
                .build(mark, detail.path("description"), () -> new Detail.Provision(
                        description.orElseThrow(), frequency, responsible));
    }

    private Optional<Detail> budget(int mark) {
        Optional<BigDecimal> amount = detail.amount("amount", "Pounds a year");
        Optional<BudgetStatus> status = detail.code("budgetStatus", BudgetStatus.class, "How far it is settled");
        Optional<BudgetMechanism> mechanism = detail.code("mechanism", BudgetMechanism.class, "How it is paid");
        Map<AgencyId, BigDecimal> funders = new HashMap<>();
        for (FieldReader funder : detail.many("funders")) {
            Optional<AgencyId> agency = funder.agency("agency", "The agency that funds");
            Optional<BigDecimal> share = funder.amount("amount", "Its share in pounds a year");
            if (agency.isPresent() && share.isPresent() && funders.put(agency.get(), share.get()) != null) {
                funder.problems().add(funder.path("agency"), Code.NOT_ALLOWED, "Each funder once");
            }
        }
        return detail.problems()
                .build(mark, detail.path("amount"), () -> new Detail.PersonalBudget(
                        amount.orElseThrow(), status.orElseThrow(), mechanism.orElseThrow(), funders));
    }

    private Optional<Detail> placement(int mark) {
        Optional<String> type = detail.text("institutionType", "The type of institution, in words");
        FieldReader institution = detail.one("institution");
        Optional<OrganisationCode> code = institution.source().text("code").isEmpty()
                ? Optional.empty()
                : institution
                        .code("register", Register.class, "The register that gave the code")
                        .flatMap(register -> institution.maybe("code", register::code));
        return detail.problems()
                .build(mark, detail.path("institutionType"), () -> new Detail.Placement(code, type.orElseThrow()));
    }
}
