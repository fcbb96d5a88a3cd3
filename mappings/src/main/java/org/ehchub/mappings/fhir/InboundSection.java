package org.ehchub.mappings.fhir;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ehchub.mappings.canonical.Attachment;
import org.ehchub.mappings.canonical.Authorship;
import org.ehchub.mappings.canonical.Confidentiality;
import org.ehchub.mappings.canonical.Detail;
import org.ehchub.mappings.canonical.InformationItem;
import org.ehchub.mappings.canonical.ItemCategory;
import org.ehchub.mappings.canonical.Topic;
import org.ehchub.mappings.translate.Problem.Code;
import org.hl7.fhir.r4.model.Composition;
import org.hl7.fhir.r4.model.Composition.SectionComponent;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.DocumentReference;
import org.hl7.fhir.r4.model.Resource;

/** Reads one section, with all that belongs to it, as one item of information. */
final class InboundSection {

    private final InboundReading reading;
    private final Located<Composition> document;
    private final Optional<LocalDate> writtenOn;
    private final InboundSectionCode codes;
    private final InboundAuthor authors;
    private final InboundDetails details;
    private final InboundAttachments attachments;
    private final InboundLabels labels;
    private final Labels documentLabels;
    private final boolean labelsInline;

    InboundSection(
            InboundReading reading,
            Located<Composition> document,
            Optional<LocalDate> writtenOn,
            InboundSectionCode codes) {
        this.reading = reading;
        this.document = document;
        this.writtenOn = writtenOn;
        this.codes = codes;
        this.authors = new InboundAuthor(reading);
        this.details = new InboundDetails(reading);
        this.attachments = new InboundAttachments(reading);
        this.labels = new InboundLabels(reading.problems());
        this.documentLabels = labels.ofDocument(document.resource(), document.path());
        this.labelsInline = InboundLabels.areInline(document.resource());
    }

    /** @param fallbackId the item's id when the section has none */
    Optional<InformationItem> read(SectionComponent section, String path, String fallbackId) {
        int mark = reading.problems().mark();
        List<Located<Resource>> entries = entries(section, path);
        Optional<String> title = reading.words(path + ".title", section.getTitle(), "The section's heading");
        Optional<ItemCategory> category = codes.category(section.getCode(), path + ".code");
        Optional<String> narrative = reading.words(path + ".text", narrative(section, entries), "What is said, in words");
        Optional<Authorship> author = author(section, path);
        List<Detail> structured = new ArrayList<>();
        List<Attachment> files = new ArrayList<>();
        for (Located<Resource> entry : entries) {
            structured.addAll(details.read(entry));
            if (entry.resource() instanceof DocumentReference) {
                files.addAll(attachments.read(entry.as(DocumentReference.class)));
            }
        }
        Labels held = labels(section, path, entries);
        Topic topic = codes.topic(section.getCode(), category, path + ".code");
        Optional<String> id = reading.problems()
                .valid(path + ".id", Code.INVALID_IDENTIFIER, () -> InformationItem.requireId(
                        section.hasId() ? section.getId() : fallbackId));
        return reading.problems()
                .build(mark, path, () -> new InformationItem(
                        id.orElseThrow(),
                        category.orElseThrow(),
                        topic,
                        title.orElseThrow(),
                        narrative.orElseThrow(),
                        summary(section),
                        author.orElseThrow(),
                        held.confidentiality().orElse(Confidentiality.NORMAL),
                        held.sensitivities(),
                        structured,
                        files));
    }

    /** A document holds all that it refers to (FHIR R4, 3.3.1), so what is not there cannot be passed over. */
    private List<Located<Resource>> entries(SectionComponent section, String path) {
        List<Located<Resource>> entries = new ArrayList<>();
        for (int i = 0; i < section.getEntry().size(); i++) {
            reading.problems()
                    .required(
                            path + ".entry[" + i + "]",
                            reading.bundle().resolve(section.getEntry().get(i), document),
                            "A reference to a resource that is in the Bundle")
                    .ifPresent(entries::add);
        }
        for (int i = 0; i < section.getSection().size(); i++) {
            entries.addAll(entries(section.getSection().get(i), path + ".section[" + i + "]"));
        }
        return entries;
    }

    private Optional<Authorship> author(SectionComponent section, String path) {
        Optional<LocalDate> day = Extensions.value(section.getExtension(), FhirCodes.WRITTEN_ON, DateType.class)
                .map(date -> reading.day(Extensions.path(path, FhirCodes.WRITTEN_ON), date, "The day the author wrote it"))
                .orElse(writtenOn);
        return section.hasAuthor()
                ? authors.read(section.getAuthor(), document, path + ".author", day)
                : authors.read(document.resource().getAuthor(), document, document.path() + ".author", day);
    }

    /** The section's own words, which FHIR wants to be enough alone; failing those, what its entries say. */
    private static String narrative(SectionComponent section, List<Located<Resource>> entries) {
        String words = words(section);
        return words.isEmpty() ? joined(entries.stream().map(entry -> EntryNarratives.text(entry.resource()))) : words;
    }

    private static String words(SectionComponent section) {
        Stream<String> nested = section.getSection().stream()
                .filter(inner -> !isSummary(inner))
                .map(inner -> String.join("\n", title(inner), words(inner)).strip());
        return joined(Stream.concat(Stream.of(Narratives.text(section.getText())), nested));
    }

    private static String title(SectionComponent section) {
        return section.hasTitle() ? section.getTitle() : "";
    }

    private static Optional<String> summary(SectionComponent section) {
        String words = joined(section.getSection().stream()
                .filter(InboundSection::isSummary)
                .map(inner -> Narratives.text(inner.getText())));
        return Optional.of(words).filter(found -> !found.isEmpty());
    }

    private static boolean isSummary(SectionComponent section) {
        return FhirCodes.codeIn(section.getCode(), FhirCodes.SECTION_PART)
                .equals(Optional.of(OutboundSection.PLAIN_LANGUAGE));
    }

    private Labels labels(SectionComponent section, String path, List<Located<Resource>> entries) {
        Labels own = inline(section, path);
        for (Located<Resource> entry : entries) {
            own = own.and(labels.read(entry.resource().getMeta().getSecurity(), entry.path() + ".meta.security"));
            if (entry.resource() instanceof DocumentReference file) {
                for (int i = 0; i < file.getSecurityLabel().size(); i++) {
                    own = own.and(labels.read(
                            file.getSecurityLabel().get(i).getCoding(), entry.path() + ".securityLabel[" + i + "]"));
                }
            }
        }
        return labelsInline
                ? new Labels(own.confidentiality().or(documentLabels::confidentiality), own.sensitivities())
                : own.and(documentLabels);
    }

    private Labels inline(SectionComponent section, String path) {
        Labels own = labels.inline(section.getExtension(), path);
        for (int i = 0; i < section.getSection().size(); i++) {
            own = own.and(inline(section.getSection().get(i), path + ".section[" + i + "]"));
        }
        return own;
    }

    private static String joined(Stream<String> texts) {
        return texts.filter(text -> !text.isBlank()).collect(Collectors.joining("\n\n"));
    }
}
