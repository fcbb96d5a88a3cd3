package org.ehchub.mappings.fhir;

import java.util.Optional;
import org.ehchub.mappings.canonical.AdviceKind;
import org.ehchub.mappings.canonical.ItemCategory;
import org.ehchub.mappings.canonical.PlanSection;
import org.ehchub.mappings.canonical.Topic;
import org.ehchub.mappings.translate.Codes;
import org.ehchub.mappings.translate.Problem.Code;
import org.ehchub.mappings.translate.Problems;
import org.hl7.fhir.r4.model.CodeableConcept;

/**
 * Reads what a section is from its code. Headings in other systems, such as PRSB's or a trust's own, are allowed beside
 * or instead of the hub's: such a section has the document's kind of advice and no known topic.
 */
final class InboundSectionCode {

    private final Problems problems;
    private final Optional<AdviceKind> kind;
    private final boolean plan;

    /** @param kind the kind of advice that the document is, empty for a plan */
    InboundSectionCode(Problems problems, Optional<AdviceKind> kind, boolean plan) {
        this.problems = problems;
        this.kind = kind;
        this.plan = plan;
    }

    /** Empty when a problem was noted, here or with the document's own kind. */
    Optional<ItemCategory> category(CodeableConcept code, String path) {
        Optional<String> letter = FhirCodes.codeIn(code, FhirCodes.PLAN_SECTION);
        if (letter.isPresent()) {
            return problems.valid(path, Code.INVALID_VALUE, () -> PlanSection.of(letter.get()));
        }
        if (plan) {
            problems.add(path, Code.MISSING, "The section of the plan, from ehc-plan-section");
            return Optional.empty();
        }
        Optional<String> advice = FhirCodes.codeIn(code, FhirCodes.ADVICE_KIND);
        if (advice.isPresent()) {
            return problems.valid(path, Code.INVALID_VALUE, () -> AdviceKind.of(advice.get()));
        }
        if (code.isEmpty()) {
            problems.add(path, Code.MISSING, "What the section is, such as a code from ehc-topic");
        }
        return kind.map(found -> found);
    }

    /** The stated topic, or the usual one of the category. */
    Topic topic(CodeableConcept code, Optional<ItemCategory> category, String path) {
        Optional<String> stated = FhirCodes.codeIn(code, FhirCodes.TOPIC);
        if (stated.isEmpty()) {
            return category.orElse(null) instanceof PlanSection section ? usual(section) : Topic.OTHER;
        }
        return Codes.find(Topic.class, stated.get()).orElseGet(() -> {
            problems.add(path, Code.INVALID_VALUE, "A code of ehc-topic");
            return Topic.OTHER;
        });
    }

    private static Topic usual(PlanSection section) {
        return switch (section) {
            case A -> Topic.VIEWS;
            case B, C, D -> Topic.NEEDS;
            case E -> Topic.OUTCOMES;
            case F, G, H1, H2 -> Topic.PROVISION;
            case I -> Topic.PLACEMENT;
            case J -> Topic.PERSONAL_BUDGET;
            case K -> Topic.OTHER;
        };
    }
}
