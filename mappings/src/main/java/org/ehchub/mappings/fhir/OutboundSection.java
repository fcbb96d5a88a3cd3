package org.ehchub.mappings.fhir;

import java.time.LocalDate;
import java.util.List;
import org.ehchub.mappings.canonical.Attachment;
import org.ehchub.mappings.canonical.InformationItem;
import org.ehchub.mappings.translate.Codes;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Composition.SectionComponent;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.DocumentReference;
import org.hl7.fhir.r4.model.Enumerations.DocumentReferenceStatus;
import org.hl7.fhir.r4.model.StringType;

/** Writes one item as a section, with its entries. */
final class OutboundSection {

    /** The code in {@link FhirCodes#SECTION_PART} of an item's plain-language summary. */
    static final String PLAIN_LANGUAGE = "plain-language";

    private static final String WITHHELD = "withheld";

    private final OutboundBundle bundle;
    private final OutboundPeople people;
    private final OutboundDetails details;

    OutboundSection(OutboundBundle bundle, OutboundPeople people) {
        this.bundle = bundle;
        this.people = people;
        this.details = new OutboundDetails(bundle, people.child());
    }

    /** @param documentWrittenOn the day that need not be repeated on the section */
    SectionComponent of(InformationItem item, LocalDate documentWrittenOn) {
        SectionComponent section = new SectionComponent();
        section.setId(item.id());
        section.setTitle(item.title());
        section.setCode(new CodeableConcept(FhirCodes.coding(item.category()))
                .addCoding(new Coding().setSystem(FhirCodes.TOPIC).setCode(Codes.code(item.topic()))));
        section.addAuthor(people.author(item));
        section.setText(Narratives.of(item.narrative()));
        item.summary().ifPresent(summary -> section.addSection(summary(summary)));
        OutboundLabels.codings(OutboundLabels.of(item))
                .forEach(label -> section.addExtension(FhirCodes.INLINE_LABEL, label));
        if (!item.author().writtenOn().equals(documentWrittenOn)) {
            section.addExtension(
                    FhirCodes.WRITTEN_ON, new DateType(item.author().writtenOn().toString()));
        }
        item.details().forEach(detail -> section.addEntry(bundle.add(details.resource(detail))));
        item.attachments().forEach(file -> section.addEntry(bundle.add(document(file, item))));
        return section;
    }

    private static SectionComponent summary(String summary) {
        return new SectionComponent()
                .setTitle("In plain language")
                .setCode(FhirCodes.concept(FhirCodes.SECTION_PART, PLAIN_LANGUAGE))
                .setText(Narratives.of(summary));
    }

    /** Says that something was left out, never what. */
    static SectionComponent withheld() {
        return new SectionComponent()
                .setTitle("Withheld")
                .setText(Narratives.of("Some information was not shared with you."))
                .setEmptyReason(FhirCodes.concept(FhirCodes.EMPTY_REASON, WITHHELD));
    }

    static boolean isWithheld(SectionComponent section) {
        return FhirCodes.codeIn(section.getEmptyReason(), FhirCodes.EMPTY_REASON).stream()
                .anyMatch(WITHHELD::equals);
    }

    private DocumentReference document(Attachment file, InformationItem item) {
        org.hl7.fhir.r4.model.Attachment content = new org.hl7.fhir.r4.model.Attachment()
                .setTitle(file.title())
                .setContentType(file.contentType())
                .setUrl(file.location().toString())
                .setSize(Math.toIntExact(file.size()));
        content.addExtension(FhirCodes.SHA_256, new StringType(file.sha256()));
        DocumentReference document = new DocumentReference()
                .setStatus(DocumentReferenceStatus.CURRENT)
                .setType(new CodeableConcept(FhirCodes.coding(item.category())))
                .setSubject(people.child());
        List<Coding> labels = OutboundLabels.codings(OutboundLabels.of(item));
        labels.forEach(label -> document.addSecurityLabel(new CodeableConcept(label)));
        document.addContent().setAttachment(content);
        return document;
    }
}
