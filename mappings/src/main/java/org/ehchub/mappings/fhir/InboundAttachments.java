package org.ehchub.mappings.fhir;

import java.net.URI;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.ehchub.mappings.canonical.Attachment;
import org.ehchub.mappings.translate.Problem.Code;
import org.hl7.fhir.r4.model.DocumentReference;
import org.hl7.fhir.r4.model.StringType;

/** Reads where a document's files are and what they must hash to; the files themselves stay with their source. */
final class InboundAttachments {

    private static final int SHA_256_BYTES = 32;

    private final InboundReading reading;

    InboundAttachments(InboundReading reading) {
        this.reading = reading;
    }

    List<Attachment> read(Located<DocumentReference> document) {
        List<Attachment> attachments = new ArrayList<>();
        for (int i = 0; i < document.resource().getContent().size(); i++) {
            String path = document.path() + ".content[" + i + "].attachment";
            read(document.resource().getContent().get(i).getAttachment(), document.resource(), path)
                    .ifPresent(attachments::add);
        }
        return attachments;
    }

    private Optional<Attachment> read(
            org.hl7.fhir.r4.model.Attachment file, DocumentReference document, String path) {
        int mark = reading.problems().mark();
        if (file.hasData()) {
            reading.problems()
                    .add(path + ".data", Code.NOT_ALLOWED, "Files stay with their source: give a url and a SHA-256");
        }
        Optional<String> title = reading.words(
                path + ".title",
                file.hasTitle() ? file.getTitle() : document.getDescription(),
                "What the file is, in words");
        Optional<String> type = reading.words(path + ".contentType", file.getContentType(), "The media type")
                .flatMap(found -> reading.problems()
                        .valid(
                                path + ".contentType",
                                Code.INVALID_VALUE,
                                () -> Attachment.requireContentType(found.toLowerCase(Locale.ROOT))));
        Optional<URI> location = location(path + ".url", file.getUrl());
        Optional<String> hash = reading.problems()
                .required(path, hash(file), "The file's SHA-256, in the extension ehc-sha256 or as 32 bytes in hash")
                .flatMap(found -> reading.problems()
                        .valid(
                                Extensions.path(path, FhirCodes.SHA_256),
                                Code.INVALID_VALUE,
                                () -> Attachment.requireSha256(found)));
        if (!file.hasSize()) {
            reading.problems().add(path + ".size", Code.MISSING, "The file's size in bytes");
        }
        return reading.problems()
                .build(mark, path, () -> new Attachment(
                        title.orElseThrow(), type.orElseThrow(), location.orElseThrow(), hash.orElseThrow(),
                        file.getSize()));
    }

    private Optional<URI> location(String path, String url) {
        return reading.words(path, url, "Where the recipient fetches the file").flatMap(words -> {
            try {
                return Optional.of(Attachment.requireLocation(URI.create(words)));
            } catch (IllegalArgumentException malformed) {
                reading.problems().add(path, Code.INVALID_VALUE, "An https URL without credentials");
                return Optional.empty();
            }
        });
    }

    /** R4's own hash is SHA-1, which proves nothing any more; some senders put a SHA-256 there. */
    private static Optional<String> hash(org.hl7.fhir.r4.model.Attachment file) {
        return Extensions.value(file.getExtension(), FhirCodes.SHA_256, StringType.class)
                .map(StringType::getValue)
                .or(() -> Optional.ofNullable(file.getHash())
                        .filter(bytes -> bytes.length == SHA_256_BYTES)
                        .map(HexFormat.of()::formatHex));
    }
}
