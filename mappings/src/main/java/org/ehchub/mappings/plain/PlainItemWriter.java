package org.ehchub.mappings.plain;

import java.math.BigDecimal;
import org.ehchub.mappings.canonical.Attachment;
import org.ehchub.mappings.canonical.Authorship;
import org.ehchub.mappings.canonical.Detail;
import org.ehchub.mappings.canonical.InformationItem;
import org.ehchub.mappings.canonical.OrganisationCode;
import org.ehchub.mappings.translate.Codes;

/** Writes one item with its author, details and attachments. */
final class PlainItemWriter {

    private PlainItemWriter() {}

    static void write(InformationItem item, String lawfulBasis, PlainSink sink) {
        sink.text("id", item.id());
        sink.text("category", item.category().code());
        sink.text("topic", Codes.code(item.topic()));
        sink.text("title", item.title());
        sink.text("narrative", item.narrative());
        item.summary().ifPresent(summary -> sink.text("summary", summary));
        write(item.author(), sink.one("author"));
        sink.text("confidentiality", Codes.code(item.confidentiality()));
        sink.words(
                "sensitivities", item.sensitivities().stream().map(Codes::code).toList());
        sink.text("lawfulBasis", lawfulBasis);
        sink.list("details");
        item.details().forEach(detail -> write(detail, sink.next("details")));
        sink.list("attachments");
        item.attachments().forEach(file -> write(file, sink.next("attachments")));
    }

    private static void write(Authorship authorship, PlainSink author) {
        author.text("name", authorship.name());
        author.text("role", authorship.role());
        author.text("agency", authorship.agency().value());
        author.text("writtenOn", authorship.writtenOn().toString());
    }

    private static void write(Attachment attachment, PlainSink file) {
        file.text("title", attachment.title());
        file.text("contentType", attachment.contentType());
        file.text("location", attachment.location().toString());
        file.text("sha256", attachment.sha256());
        file.number("size", BigDecimal.valueOf(attachment.size()));
    }

    private static void write(Detail detail, PlainSink sink) {
        switch (detail) {
            case Detail.Need need -> {
                sink.text("kind", Codes.code(DetailKind.NEED));
                sink.text("senType", need.type().name());
                sink.number("rank", BigDecimal.valueOf(need.rank()));
                sink.text("description", need.description());
            }
            case Detail.Outcome outcome -> {
                sink.text("kind", Codes.code(DetailKind.OUTCOME));
                sink.text("description", outcome.description());
                sink.text("byWhen", outcome.byWhen());
            }
            case Detail.Provision provision -> {
                sink.text("kind", Codes.code(DetailKind.PROVISION));
                sink.text("description", provision.description());
                sink.text("frequency", provision.frequency());
                provision.responsible().ifPresent(agency -> sink.text("responsible", agency.value()));
            }
            case Detail.PersonalBudget budget -> write(budget, sink);
            case Detail.Placement placement -> {
                sink.text("kind", Codes.code(DetailKind.PLACEMENT));
                placement.institution().ifPresent(code -> write(code, sink.one("institution")));
                sink.text("institutionType", placement.institutionType());
            }
        }
    }

    private static void write(Detail.PersonalBudget budget, PlainSink sink) {
        sink.text("kind", Codes.code(DetailKind.PERSONAL_BUDGET));
        sink.number("amount", budget.amount());
        sink.text("budgetStatus", Codes.code(budget.status()));
        sink.text("mechanism", Codes.code(budget.mechanism()));
        sink.list("funders");
        budget.funders().forEach((agency, share) -> {
            PlainSink funder = sink.next("funders");
            funder.text("agency", agency.value());
            funder.number("amount", share);
        });
    }

    private static void write(OrganisationCode code, PlainSink institution) {
        institution.text("register", Codes.code(Register.of(code)));
        institution.text("code", code.value());
    }
}
