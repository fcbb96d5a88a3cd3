package org.ehchub.mappings.plain;

import java.math.BigDecimal;
import org.ehchub.mappings.canonical.AdviceKind;
import org.ehchub.mappings.canonical.AdviceRequest;
import org.ehchub.mappings.canonical.AgencyId;
import org.ehchub.mappings.canonical.AssessmentReport;
import org.ehchub.mappings.canonical.ChildRef;
import org.ehchub.mappings.canonical.EhcMessage;
import org.ehchub.mappings.canonical.Heading;
import org.ehchub.mappings.canonical.PlanSections;
import org.ehchub.mappings.translate.Codes;
import org.ehchub.mappings.translate.DeliveryNote;

/** Writes a message as plain fields, each item with the lawful basis on which it is shared. */
public final class PlainWriter {

    private PlainWriter() {}

    /** Writes the message into the document's object. */
    public static void write(EhcMessage message, DeliveryNote note, PlainSink document) {
        switch (message) {
            case AssessmentReport report -> {
                document.text("kind", Codes.code(MessageKind.REPORT));
                document.text("adviceKind", report.kind().code());
                report.inAnswerTo().ifPresent(request -> document.text("inAnswerTo", request));
            }
            case PlanSections plan -> {
                document.text("kind", Codes.code(MessageKind.PLAN));
                document.text("planStatus", Codes.code(plan.status()));
            }
            case AdviceRequest request -> {
                document.text("kind", Codes.code(MessageKind.REQUEST));
                document.words(
                        "adviceKinds",
                        request.kinds().stream().map(AdviceKind::code).toList());
                document.text("deadline", request.deadline().toString());
            }
        }
        write(message.heading(), document);
        document.text("releasedAt", note.releasedAt().toString());
        document.list("items");
        message.items()
                .forEach(item ->
                        PlainItemWriter.write(item, note.bases().getOrDefault(item.id(), ""), document.next("items")));
    }

    private static void write(Heading heading, PlainSink document) {
        document.text("document", heading.document());
        document.number("version", BigDecimal.valueOf(heading.version()));
        document.text("source", heading.source().value());
        document.text("writtenOn", heading.writtenOn().toString());
        document.words(
                "addressees", heading.addressees().stream().map(AgencyId::value).toList());
        document.flag("partlyWithheld", heading.partlyWithheld());
        write(heading.child(), document.one("child"));
    }

    private static void write(ChildRef reference, PlainSink child) {
        reference.nhsNumber().ifPresent(number -> child.text("nhsNumber", number.value()));
        reference.upn().ifPresent(number -> child.text("upn", number.value()));
        reference.uln().ifPresent(number -> child.text("uln", number.value()));
        reference.localId().ifPresent(number -> child.text("localId", number));
        child.text("givenName", reference.name().given());
        child.text("familyName", reference.name().family());
        child.text("birthDate", reference.birthDate().toString());
    }
}
