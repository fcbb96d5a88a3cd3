package org.ehchub.mappings.canonical;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/** One structured entry of an item, beside its narrative. */
public sealed interface Detail {

    /**
     * A special educational need.
     *
     * @param rank 1 for the primary need
     */
    record Need(SenType type, int rank, String description) implements Detail {}

    /**
     * An outcome sought.
     *
     * @param byWhen when it is to be reached, in the plan's own words, such as "end of Key Stage 4"
     */
    record Outcome(String description, String byWhen) implements Detail {}

    /**
     * Provision to be made.
     *
     * @param responsible the agency that must make it, where the plan names one
     * @param frequency how often and for how long, in the plan's own words
     */
    record Provision(String description, String frequency, Optional<AgencyId> responsible) implements Detail {}

    /**
     * A personal budget (section J).
     *
     * @param amount pounds a year
     * @param funders each funder's share in pounds; the shares add up to the amount
     */
    record PersonalBudget(
            BigDecimal amount, BudgetStatus status, BudgetMechanism mechanism, Map<AgencyId, BigDecimal> funders)
            implements Detail {

        /** @throws IllegalArgumentException when the shares do not add up to the amount */
        public PersonalBudget {
            funders = Map.copyOf(funders);
            if (!funders.isEmpty()
                    && funders.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add).compareTo(amount) != 0) {
                throw new IllegalArgumentException("The funders' shares add up to the budget");
            }
        }
    }

    /**
     * The institution or type named in section I; never present in a draft (Children and Families Act 2014, s.38(5)).
     *
     * @param institution the school's or college's code, absent when only the type is named
     * @param institutionType the type in words, such as "further education college"
     */
    record Placement(Optional<OrganisationCode> institution, String institutionType) implements Detail {}

    /** How far a personal budget has been settled. */
    enum BudgetStatus {
        NOTIONAL,
        INDICATIVE,
        AGREED
    }

    /** How a personal budget is paid (Special Educational Needs (Personal Budgets) Regulations 2014). */
    enum BudgetMechanism {
        DIRECT_PAYMENT,
        NOTIONAL_ARRANGEMENT,
        THIRD_PARTY,
        COMBINATION
    }
}
