package org.ehchub.mappings.fhir;

import java.util.List;
import org.ehchub.mappings.canonical.AdviceRequest;
import org.ehchub.mappings.canonical.AssessmentReport;
import org.ehchub.mappings.canonical.Heading;
import org.ehchub.mappings.canonical.InformationItem;
import org.ehchub.mappings.canonical.PlanSections;
import org.ehchub.mappings.canonical.PlanStatus;
import org.ehchub.mappings.translate.Codes;
import org.hl7.fhir.r4.model.CarePlan.CarePlanIntent;
import org.hl7.fhir.r4.model.CarePlan.CarePlanStatus;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Composition.CompositionStatus;
import org.hl7.fhir.r4.model.Composition.DocumentConfidentiality;
import org.hl7.fhir.r4.model.Composition.DocumentRelationshipType;
import org.hl7.fhir.r4.model.Composition;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;

/** Writes the Composition and what each kind of message has beside its sections. */
final class OutboundDocument {

    private final OutboundBundle bundle;
    private final Heading heading;
    private final Composition composition = new Composition();
    private final Reference self;
    private final OutboundPeople people;

    OutboundDocument(OutboundBundle bundle, Heading heading) {
        this.bundle = bundle;
        this.heading = heading;
        this.self = bundle.add(composition);
        this.people = new OutboundPeople(bundle, heading);
    }

    void write(AssessmentReport report) {
        composition.setStatus(heading.version() > 1 ? CompositionStatus.AMENDED : CompositionStatus.FINAL);
        composition.addCategory(new CodeableConcept(FhirCodes.coding(report.kind())));
        report.inAnswerTo().ifPresent(request -> composition
                .addEvent()
                .addDetail(new Reference()
                        .setType("ServiceRequest")
                        .setIdentifier(OutboundBundle.identifier(FhirCodes.DOCUMENT, request))));
        write(DocumentType.ASSESSMENT_REPORT, report.items());
    }

    void write(PlanSections plan) {
        CodeableConcept status = FhirCodes.concept(FhirCodes.PLAN_STATUS, Codes.code(plan.status()));
        composition.setStatus(compositionStatus(plan.status()));
        composition.addCategory(status);
        composition.addEvent().addDetail(bundle.add(new CarePlan()
                .setStatus(carePlanStatus(plan.status()))
                .setIntent(CarePlanIntent.PLAN)
                .addCategory(status.copy())
                .setTitle(DocumentType.PLAN.title())
                .setSubject(people.child())));
        write(DocumentType.PLAN, plan.items());
    }

    void write(AdviceRequest request) {
        composition.setStatus(heading.version() > 1 ? CompositionStatus.AMENDED : CompositionStatus.FINAL);
        new OutboundRequest(bundle, people.child(), request)
                .write(self)
                .forEach(composition.addEvent()::addDetail);
        write(DocumentType.ADVICE_REQUEST, request.items());
    }

    private void write(DocumentType type, List<InformationItem> items) {
        composition
                .setIdentifier(OutboundBundle.identifier(FhirCodes.DOCUMENT, heading.document()))
                .setType(FhirCodes.concept(FhirCodes.DOCUMENT_TYPE, Codes.code(type)))
                .setTitle(type.title())
                .setSubject(people.child())
                .setDateElement(new DateTimeType(heading.writtenOn().toString()))
                .setCustodian(bundle.organisation(heading.source()));
        composition.addExtension(FhirCodes.VERSION_NUMBER, new StringType(Integer.toString(heading.version())));
        heading.addressees()
                .forEach(agency -> composition.addExtension(
                        FhirCodes.ADDRESSEE, new Reference().setIdentifier(OutboundBundle.identifier(agency))));
        if (heading.version() > 1) {
            composition
                    .addRelatesTo()
                    .setCode(DocumentRelationshipType.REPLACES)
                    .setTarget(OutboundBundle.identifier(FhirCodes.DOCUMENT, heading.document()));
        }
        label(items);
        OutboundSection sections = new OutboundSection(bundle, people);
        items.forEach(item -> composition.addSection(sections.of(item, heading.writtenOn())));
        if (heading.partlyWithheld()) {
            composition.addSection(OutboundSection.withheld());
        }
        composition.addAuthor(
                items.isEmpty() ? bundle.organisation(heading.source()) : people.author(items.getFirst()));
        OutboundProvenance.write(bundle, self, heading);
    }

    private void label(List<InformationItem> items) {
        Labels labels = OutboundLabels.of(items);
        labels.confidentiality()
                .ifPresent(held -> composition.setConfidentiality(DocumentConfidentiality.valueOf(held.code())));
        OutboundLabels.codings(labels).forEach(composition.getMeta()::addSecurity);
        addSecurity(FhirCodes.ACT_CODE, InboundLabels.PROCESS_INLINE);
        if (heading.partlyWithheld()) {
            addSecurity(FhirCodes.OBSERVATION_VALUE, "REDACTED");
        }
    }

    private void addSecurity(String system, String code) {
        composition.getMeta().addSecurity(new Coding().setSystem(system).setCode(code));
    }

    private static CompositionStatus compositionStatus(PlanStatus status) {
        return switch (status) {
            case DRAFT -> CompositionStatus.PRELIMINARY;
            case AMENDED_FINAL -> CompositionStatus.AMENDED;
            case FINAL, CEASED -> CompositionStatus.FINAL;
        };
    }

    private static CarePlanStatus carePlanStatus(PlanStatus status) {
        return switch (status) {
            case DRAFT -> CarePlanStatus.DRAFT;
            case FINAL, AMENDED_FINAL -> CarePlanStatus.ACTIVE;
            case CEASED -> CarePlanStatus.REVOKED;
        };
    }
}
