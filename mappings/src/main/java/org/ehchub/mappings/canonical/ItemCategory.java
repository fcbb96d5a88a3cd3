package org.ehchub.mappings.canonical;

/** What an item of information is, in the terms in which the law, a consent and an agreement speak of it. */
public sealed interface ItemCategory permits PlanSection, AdviceKind {

    /** The code used in every format: a section's letter(s) in upper case, an advice kind's letter in lower case. */
    String code();

    /** The heading people read. */
    String title();

    /**
     * The category with this code.
     *
     * @throws IllegalArgumentException when no category has it
     */
    static ItemCategory of(String code) {
        return !code.isEmpty() && Character.isUpperCase(code.charAt(0)) ? PlanSection.of(code) : AdviceKind.of(code);
    }
}
