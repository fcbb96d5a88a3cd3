package org.ehchub.mappings.plain;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ehchub.mappings.canonical.AgencyId;
import org.ehchub.mappings.canonical.Attachment;
import org.ehchub.mappings.canonical.Authorship;
import org.ehchub.mappings.canonical.Confidentiality;
import org.ehchub.mappings.canonical.Detail;
import org.ehchub.mappings.canonical.InformationItem;
import org.ehchub.mappings.canonical.ItemCategory;
import org.ehchub.mappings.canonical.Sensitivity;
import org.ehchub.mappings.canonical.Topic;
import org.ehchub.mappings.translate.Problem.Code;

/** Reads one item with its author, details and attachments. */
final class PlainItemReader {

    private final FieldReader item;
    private final AgencyId sender;
    private final Optional<LocalDate> documentWrittenOn;

    PlainItemReader(FieldReader item, AgencyId sender, Optional<LocalDate> documentWrittenOn) {
        this.item = item;
        this.sender = sender;
        this.documentWrittenOn = documentWrittenOn;
    }

    Optional<InformationItem> read() {
        int mark = item.problems().mark();
        Optional<String> id = item.needed(
                "id", "The item's own id in this document", Code.INVALID_IDENTIFIER, InformationItem::requireId);
        Optional<ItemCategory> category = item.needed(
                "category", "The plan section, A to K, or the kind of advice, a to h", Code.INVALID_VALUE, ItemCategory::of);
        Optional<Topic> topic = item.code("topic", Topic.class, "What the item speaks about");
        Optional<String> title = item.text("title", "The item's heading");
        Optional<String> narrative = item.text("narrative", "What is said, in words");
        Optional<String> summary = item.source().text("summary");
        Optional<Authorship> author = author(item.one("author"));
        Optional<Confidentiality> confidentiality =
                item.code("confidentiality", Confidentiality.class, "How closely the item is held");
        Set<Sensitivity> sensitivities = item.codes("sensitivities", Sensitivity.class);
        List<Detail> details = item.many("details").stream()
                .flatMap(detail -> new PlainDetailReader(detail).read().stream())
                .toList();
        List<Attachment> attachments = item.many("attachments").stream()
                .flatMap(file -> attachment(file).stream())
                .toList();
        return item.problems()
                .build(mark, item.path("id"), () -> new InformationItem(
                        id.orElseThrow(),
                        category.orElseThrow(),
                        topic.orElseThrow(),
                        title.orElseThrow(),
                        narrative.orElseThrow(),
                        summary,
                        author.orElseThrow(),
                        confidentiality.orElseThrow(),
                        sensitivities,
                        details,
                        attachments));
    }

    /** An author without an agency speaks for the sender; without a day, on the day of the document. */
    private Optional<Authorship> author(FieldReader author) {
        int mark = author.problems().mark();
        Optional<String> name = author.text("name", "The author's name");
        Optional<String> role = author.text("role", "The author's role or relationship, in words");
        Optional<AgencyId> agency = author.maybe("agency", AgencyId::new);
        Optional<LocalDate> writtenOn = author.source().text("writtenOn").isPresent()
                ? author.day("writtenOn", "The day the author wrote it")
                : documentWrittenOn;
        return author.problems()
                .build(mark, author.path("name"), () -> new Authorship(
                        name.orElseThrow(), role.orElseThrow(), agency.orElse(sender), writtenOn.orElseThrow()));
    }

    private static Optional<Attachment> attachment(FieldReader file) {
        int mark = file.problems().mark();
        Optional<String> title = file.text("title", "What the file is, in words");
        Optional<String> type = file.needed(
                "contentType", "The media type", Code.INVALID_VALUE, Attachment::requireContentType);
        Optional<URI> location = file.text("location", "Where the recipient fetches the file")
                .flatMap(text -> file.parsed("location", text, PlainItemReader::location, "An https URL without credentials"));
        Optional<String> hash = file.needed(
                "sha256", "The file's SHA-256 in hexadecimal", Code.INVALID_VALUE, Attachment::requireSha256);
        Optional<Integer> size = file.number("size", 0, "The file's size in bytes");
        return file.problems()
                .build(mark, file.path("title"), () -> new Attachment(
                        title.orElseThrow(), type.orElseThrow(), location.orElseThrow(), hash.orElseThrow(),
                        size.orElseThrow()));
    }

    private static URI location(String text) {
        return Attachment.requireLocation(URI.create(text));
    }
}
