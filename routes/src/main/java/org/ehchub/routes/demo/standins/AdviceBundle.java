package org.ehchub.routes.demo.standins;

import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.ehchub.mappings.canonical.AssessmentReport;
import org.ehchub.mappings.canonical.Authorship;
import org.ehchub.mappings.canonical.ChildRef;
import org.ehchub.mappings.canonical.InformationItem;
import org.ehchub.mappings.canonical.NhsNumber;
import org.ehchub.mappings.fhir.FhirCodes;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Composition;
import org.hl7.fhir.r4.model.Composition.CompositionStatus;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.HumanName;
import org.hl7.fhir.r4.model.HumanName.NameUse;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.MessageHeader;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.PractitionerRole;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;

/**
 * Advice as a trust's own system would write it in FHIR R4: by its own hand and not by the hub's translator, so that the
 * demo shows the hub reading what it has not written.
 */
final class AdviceBundle {

    private static final String SYSTEM = "https://northmere.example/fhir/Id/";

    private final String organisation;
    private final Bundle bundle = new Bundle();
    private final Map<Authorship, Reference> authors = new HashMap<>();

    private AdviceBundle(String organisation) {
        this.organisation = organisation;
    }

    /**
     * A document Bundle under an identifier of its own.
     *
     * @param organisation the sender's name
     */
    static Bundle document(AssessmentReport report, String organisation) {
        return new AdviceBundle(organisation).build(report, BundleType.DOCUMENT);
    }

    /** The same as a message, with its MessageHeader first. */
    static Bundle message(AssessmentReport report, String organisation) {
        return new AdviceBundle(organisation).build(report, BundleType.MESSAGE);
    }

    private Bundle build(AssessmentReport report, BundleType type) {
        bundle.setType(type);
        bundle.setTimestamp(new Date());
        bundle.setIdentifier(identifier("bundle", UUID.randomUUID().toString()));
        if (type == BundleType.MESSAGE) {
            MessageHeader header = new MessageHeader(
                    new Coding().setSystem(SYSTEM + "event").setCode("advice"),
                    new MessageHeader.MessageSourceComponent().setEndpoint("https://northmere.example/fhir"));
            add(header);
        }
        Composition composition = new Composition();
        Reference document = add(composition);
        Reference sender = add(new Organization().setName(organisation));
        fill(composition, report, sender);
        if (bundle.getEntryFirstRep().getResource() instanceof MessageHeader header) {
            header.addFocus(document);
        }
        return bundle;
    }

    private void fill(Composition composition, AssessmentReport report, Reference sender) {
        composition.setStatus(CompositionStatus.FINAL);
        composition.setIdentifier(identifier("document", report.heading().document()));
        composition.setType(new CodeableConcept().setText("Advice for an education, health and care needs assessment"));
        composition.addCategory(new CodeableConcept(
                new Coding(FhirCodes.ADVICE_KIND, report.kind().code(), report.kind().title())));
        composition.setTitle(report.kind().title());
        composition.setDateElement(new DateTimeType(report.heading().writtenOn().toString()));
        composition.setSubject(add(patient(report.heading().child())));
        composition.setCustodian(sender);
        composition.addAuthor(author(report.items().getFirst().author(), sender));
        report.inAnswerTo()
                .ifPresent(request -> composition
                        .addEvent()
                        .addDetail(new Reference()
                                .setType("ServiceRequest")
                                .setIdentifier(new Identifier().setSystem(FhirCodes.DOCUMENT).setValue(request))));
        var sections = new AdviceSections(this::add);
        for (InformationItem item : report.items()) {
            composition.addSection(sections.section(item, author(item.author(), sender), composition.getSubject()));
        }
    }

    private static Patient patient(ChildRef child) {
        Patient patient = new Patient();
        child.nhsNumber().ifPresent(number -> patient.addIdentifier(
                new Identifier().setSystem(NhsNumber.SYSTEM).setValue(number.value())));
        patient.addName(new HumanName()
                .setUse(NameUse.OFFICIAL)
                .setFamily(child.name().family())
                .addGiven(child.name().given()));
        patient.setBirthDateElement(new DateType(child.birthDate().toString()));
        return patient;
    }

    private Reference author(Authorship author, Reference sender) {
        return authors.computeIfAbsent(author, one -> {
            PractitionerRole role = new PractitionerRole();
            role.setPractitioner(new Reference().setDisplay(one.name()));
            role.addCode(new CodeableConcept().setText(one.role()));
            role.setOrganization(sender);
            return add(role);
        });
    }

    private Reference add(Resource resource) {
        String url = "urn:uuid:" + UUID.randomUUID();
        bundle.addEntry().setFullUrl(url).setResource(resource);
        return new Reference(url);
    }

    private static Identifier identifier(String what, String value) {
        return new Identifier().setSystem(SYSTEM + what).setValue(value);
    }
}
