package org.ehchub.mappings.fhir;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ehchub.mappings.canonical.AdviceKind;
import org.ehchub.mappings.canonical.AdviceRequest;
import org.ehchub.mappings.canonical.AssessmentReport;
import org.ehchub.mappings.canonical.EhcMessage;
import org.ehchub.mappings.canonical.Heading;
import org.ehchub.mappings.canonical.InformationItem;
import org.ehchub.mappings.canonical.PlanSection;
import org.ehchub.mappings.canonical.PlanSections;
import org.ehchub.mappings.canonical.PlanStatus;
import org.ehchub.mappings.translate.Codes;
import org.ehchub.mappings.translate.Problem.Code;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Composition.CompositionStatus;
import org.hl7.fhir.r4.model.Composition.SectionComponent;
import org.hl7.fhir.r4.model.Composition;

/** Reads a Composition and what belongs to it as a report, a plan or a request. */
final class InboundDocument {

    private final InboundReading reading;
    private final Located<Composition> document;

    InboundDocument(InboundReading reading, Located<Composition> document) {
        this.reading = reading;
        this.document = document;
    }

    Optional<? extends EhcMessage> read() {
        if (document.resource().getStatus() == CompositionStatus.ENTEREDINERROR) {
            reading.problems()
                    .add(document.path() + ".status", Code.NOT_ALLOWED, "A document entered in error is not shared");
        }
        return switch (type()) {
            case ASSESSMENT_REPORT -> report();
            case PLAN -> plan();
            case ADVICE_REQUEST -> request();
        };
    }

    /** As stated; failing that, a document in lettered sections is a plan, any other a report. */
    private DocumentType type() {
        CodeableConcept type = document.resource().getType();
        return FhirCodes.codeIn(type, FhirCodes.DOCUMENT_TYPE)
                .flatMap(code -> Codes.find(DocumentType.class, code))
                .orElseGet(() -> document.resource().getSection().stream()
                                .anyMatch(section -> FhirCodes.codeIn(section.getCode(), FhirCodes.PLAN_SECTION)
                                        .isPresent())
                        ? DocumentType.PLAN
                        : DocumentType.ASSESSMENT_REPORT);
    }

    private Optional<AssessmentReport> report() {
        int mark = reading.problems().mark();
        Optional<AdviceKind> kind = reading.problems()
                .required(document.path() + ".category", kindCode(), "The kind of advice, from ehc-advice-kind")
                .flatMap(code -> reading.problems()
                        .valid(document.path() + ".category", Code.INVALID_VALUE, () -> AdviceKind.of(code)));
        Optional<String> inAnswerTo = new InboundAnswer(reading).read(document);
        List<InformationItem> items = new ArrayList<>();
        Optional<Heading> heading = content(new InboundSectionCode(reading.problems(), kind, false), items);
        return reading.problems()
                .build(
                        mark,
                        document.path(),
                        () -> new AssessmentReport(heading.orElseThrow(), kind.orElseThrow(), inAnswerTo, items));
    }

    private Optional<String> kindCode() {
        return document.resource().getCategory().stream()
                .flatMap(category -> FhirCodes.codeIn(category, FhirCodes.ADVICE_KIND).stream())
                .findFirst()
                .or(() -> FhirCodes.codeIn(document.resource().getType(), FhirCodes.ADVICE_KIND));
    }

    private Optional<PlanSections> plan() {
        int mark = reading.problems().mark();
        Optional<PlanStatus> status = new InboundPlanStatus(reading).read(document);
        List<InformationItem> items = new ArrayList<>();
        Optional<Heading> heading =
                content(new InboundSectionCode(reading.problems(), Optional.empty(), true), items);
        if (status.equals(Optional.of(PlanStatus.DRAFT))) {
            forbidPlacement();
        }
        return reading.problems()
                .build(mark, document.path(), () -> new PlanSections(heading.orElseThrow(), status.orElseThrow(), items));
    }

    private void forbidPlacement() {
        List<SectionComponent> sections = document.resource().getSection();
        for (int i = 0; i < sections.size(); i++) {
            if (FhirCodes.codeIn(sections.get(i).getCode(), FhirCodes.PLAN_SECTION)
                    .equals(Optional.of(PlanSection.I.code()))) {
                reading.problems()
                        .add(
                                document.path() + ".section[" + i + "]",
                                Code.NOT_ALLOWED,
                                "A draft plan names no placement (Children and Families Act 2014, s.38(5))");
            }
        }
    }

    private Optional<AdviceRequest> request() {
        int mark = reading.problems().mark();
        InboundRequests requests = new InboundRequests(reading);
        Set<AdviceKind> kinds = requests.kinds();
        Optional<LocalDate> deadline = requests.deadline();
        List<InformationItem> items = new ArrayList<>();
        Optional<AdviceKind> first = kinds.stream().min(Comparator.naturalOrder());
        Optional<Heading> heading = content(new InboundSectionCode(reading.problems(), first, false), items);
        return reading.problems()
                .build(
                        mark,
                        document.path(),
                        () -> new AdviceRequest(heading.orElseThrow(), kinds, deadline.orElseThrow(), items));
    }

    /** The heading and, into {@code items}, the sections: the same for every kind of document. */
    private Optional<Heading> content(InboundSectionCode codes, List<InformationItem> items) {
        Optional<LocalDate> writtenOn = reading.day(
                document.path() + ".date", document.resource().getDateElement(), "The day of the document");
        InboundSection sections = new InboundSection(reading, document, writtenOn, codes);
        boolean partlyWithheld = false;
        for (int i = 0; i < document.resource().getSection().size(); i++) {
            SectionComponent section = document.resource().getSection().get(i);
            if (OutboundSection.isWithheld(section)) {
                partlyWithheld = true;
            } else if (saysSomething(section)) {
                sections.read(section, document.path() + ".section[" + i + "]", "section-" + (i + 1))
                        .ifPresent(items::add);
            }
        }
        return new InboundHeading(reading).of(document, writtenOn, partlyWithheld);
    }

    /** A section may be there only to say, by its code, why it is empty. */
    private static boolean saysSomething(SectionComponent section) {
        return !section.hasEmptyReason() || section.hasText() || section.hasEntry() || section.hasSection();
    }
}
