package org.ehchub.mappings.fhir;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.ehchub.mappings.canonical.AgencyId;
import org.ehchub.mappings.canonical.Heading;
import org.ehchub.mappings.translate.Problem.Code;
import org.ehchub.mappings.translate.Problems;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Reference;

/**
 * What every reader of one Bundle shares: the resources, the sender, the problems found so far, and how the commonest
 * values are read.
 */
record InboundReading(BundleIndex bundle, AgencyId sender, Problems problems) {

    /** The day as its writer wrote it, in the writer's own time zone; a time of day is dropped. */
    Optional<LocalDate> day(String path, BaseDateTimeType date, String meaning) {
        String written = date.getValueAsString();
        if (written == null) {
            problems.add(path, Code.MISSING, meaning);
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(written.substring(0, Math.min(10, written.length()))));
        } catch (DateTimeException partial) {
            problems.add(path, Code.INVALID_VALUE, "A whole day is needed: " + meaning);
            return Optional.empty();
        }
    }

    /** Words that must be there. */
    Optional<String> words(String path, String found, String meaning) {
        return problems.required(path, Optional.ofNullable(found).filter(words -> !words.isBlank()), meaning);
    }

    /** The agency that an Organization reference names under the hub's own system; empty when it names none there. */
    Optional<AgencyId> agency(String path, Reference reference, Located<?> from) {
        return bundle.resolve(reference, from, Organization.class)
                .map(this::agency)
                .orElseGet(() -> agency(path + ".identifier", List.of(reference.getIdentifier())));
    }

    /** The agency that an Organization is under the hub's own system; empty when it is none there. */
    Optional<AgencyId> agency(Located<Organization> organisation) {
        return agency(
                organisation.path() + ".identifier", organisation.resource().getIdentifier());
    }

    private Optional<AgencyId> agency(String path, List<Identifier> identifiers) {
        return identifiers.stream()
                .filter(identifier -> FhirCodes.AGENCY.equals(identifier.getSystem()) && identifier.hasValue())
                .findFirst()
                .flatMap(identifier -> problems.valid(
                        path, Code.INVALID_IDENTIFIER, () -> new AgencyId(identifier.getValue())));
    }

    /** An identifier of a document or request: its value, in whatever system its source keeps. */
    Optional<String> documentId(String path, Identifier identifier, String meaning) {
        return words(path, identifier.getValue(), meaning)
                .flatMap(value -> problems.valid(path, Code.INVALID_IDENTIFIER, () -> Heading.requireDocumentId(value)));
    }
}
