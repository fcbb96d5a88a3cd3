package org.ehchub.mappings.canonical;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** One structured entry of an item, beside its narrative. Its words are on one line; paragraphs belong to the narrative. */
public sealed interface Detail {

    /**
     * A special educational need.
     *
     * @param rank 1 for the primary need
     * @param description in the source's words, empty when it says no more than the type
     */
    record Need(SenType type, int rank, String description) implements Detail {

        /** @throws IllegalArgumentException when the rank is below 1 */
        public Need {
            Objects.requireNonNull(type);
            description = PlainText.lineOrEmpty(description, "A need's description");
            if (rank < 1) {
                throw new IllegalArgumentException("The primary need has rank 1, others follow");
            }
        }
    }

    /**
     * An outcome sought.
     *
     * @param byWhen when it is to be reached, in the plan's own words, such as "end of Key Stage 4"; empty when it
     *     does not say
     */
    record Outcome(String description, String byWhen) implements Detail {

        /** @throws IllegalArgumentException when the description is blank */
        public Outcome {
            description = PlainText.line(description, "An outcome's description");
            byWhen = PlainText.lineOrEmpty(byWhen, "When an outcome is to be reached");
        }
    }

    /**
     * Provision to be made.
     *
     * @param responsible the agency that must make it, where the plan names one
     * @param frequency how often and for how long, in the plan's own words; empty when it does not say
     */
    record Provision(String description, String frequency, Optional<AgencyId> responsible) implements Detail {

        /** @throws IllegalArgumentException when the description is blank */
        public Provision {
            description = PlainText.line(description, "A provision's description");
            frequency = PlainText.lineOrEmpty(frequency, "A provision's frequency");
            Objects.requireNonNull(responsible);
        }
    }

    /**
     * A personal budget (section J).
     *
     * @param amount pounds a year
     * @param funders each funder's share in pounds; the shares add up to the amount
     */
    record PersonalBudget(
            BigDecimal amount, BudgetStatus status, BudgetMechanism mechanism, Map<AgencyId, BigDecimal> funders)
            implements Detail {

        /** Far above any budget, and low enough that no crafted exponent makes a huge number. */
        private static final BigDecimal MOST_POUNDS = new BigDecimal(100_000_000);

        /** @throws IllegalArgumentException when an amount is negative or not whole pence, or the shares do not add up */
        public PersonalBudget {
            Objects.requireNonNull(status);
            Objects.requireNonNull(mechanism);
            amount = pounds(amount);
            Map<AgencyId, BigDecimal> shares = new HashMap<>();
            funders.forEach((agency, share) -> shares.put(agency, pounds(share)));
            funders = Ordered.copy(shares);
            if (!funders.isEmpty()
                    && funders.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add).compareTo(amount) != 0) {
                throw new IllegalArgumentException("The funders' shares add up to the budget");
            }
        }

        /**
         * The amount in pounds and pence.
         *
         * @throws IllegalArgumentException when it is negative, not whole pence, or more than any budget; the text omits it
         */
        public static BigDecimal pounds(BigDecimal amount) {
            if (amount.signum() < 0
                    || amount.compareTo(MOST_POUNDS) > 0
                    || amount.stripTrailingZeros().scale() > 2) {
                throw new IllegalArgumentException("An amount is in pounds and whole pence, at most 100 million");
            }
            return amount.setScale(2);
        }
    }

    /**
     * The institution or type named in section I; never present in a draft (Children and Families Act 2014, s.38(5)).
     *
     * @param institution the school's or college's code, absent when only the type is named
     * @param institutionType the type in words, such as "further education college"
     */
    record Placement(Optional<OrganisationCode> institution, String institutionType) implements Detail {

        /** @throws IllegalArgumentException when the type is blank */
        public Placement {
            Objects.requireNonNull(institution);
            institutionType = PlainText.line(institutionType, "An institution's type");
        }
    }

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
