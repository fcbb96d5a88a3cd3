package org.ehchub.mappings.fhir;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DiagnosticReport;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseItemComponent;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Type;

/** What a section's entries say in words, for sections that have no text of their own. */
final class EntryNarratives {

    private EntryNarratives() {}

    /** The resource's narrative, or its content told plainly; empty for a resource that says nothing in words. */
    static String text(Resource resource) {
        String narrative = resource instanceof DomainResource domain ? Narratives.text(domain.getText()) : "";
        if (!narrative.isEmpty()) {
            return narrative;
        }
        return switch (resource) {
            case Observation observation -> observation(observation);
            case DiagnosticReport report -> told(words(report.getCode()), orEmpty(report.getConclusion()));
            case QuestionnaireResponse answers -> answers(answers.getItem());
            default -> "";
        };
    }

    private static String observation(Observation observation) {
        Stream<String> parts = observation.getComponent().stream()
                .map(component -> told(words(component.getCode()), value(component.getValue())));
        Stream<String> whole = Stream.of(told(words(observation.getCode()), value(observation.getValue())));
        return lines(Stream.concat(whole, parts));
    }

    private static String answers(List<QuestionnaireResponseItemComponent> items) {
        return lines(items.stream().flatMap(EntryNarratives::answer));
    }

    private static Stream<String> answer(QuestionnaireResponseItemComponent item) {
        String given =
                item.getAnswer().stream().map(answer -> value(answer.getValue())).collect(Collectors.joining(", "));
        Stream<String> under = item.getAnswer().stream().map(answer -> answers(answer.getItem()));
        return Stream.concat(
                Stream.concat(Stream.of(told(orEmpty(item.getText()), given)), under),
                Stream.of(answers(item.getItem())));
    }

    private static String value(Type value) {
        return switch (value) {
            case null -> "";
            case CodeableConcept concept -> words(concept);
            case BooleanType answer when answer.hasValue() -> answer.booleanValue() ? "yes" : "no";
            case Coding coding -> orEmpty(coding.getDisplay());
            case Quantity quantity when quantity.hasValue() ->
                (quantity.getValue().toPlainString() + " " + orEmpty(quantity.getUnit())).strip();
            default -> value.isPrimitive() ? orEmpty(value.primitiveValue()) : "";
        };
    }

    private static String words(CodeableConcept concept) {
        return concept.hasText() ? concept.getText() : orEmpty(concept.getCodingFirstRep().getDisplay());
    }

    private static String told(String what, String said) {
        if (what.isEmpty() || said.isEmpty()) {
            return what + said;
        }
        return what + (what.endsWith("?") ? " " : ": ") + said;
    }

    private static String lines(Stream<String> lines) {
        return lines.filter(line -> !line.isBlank()).collect(Collectors.joining("\n"));
    }

    private static String orEmpty(String words) {
        return words == null ? "" : words;
    }
}
