package org.ehchub.mappings.fhir;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ehchub.mappings.canonical.AdviceKind;
import org.ehchub.mappings.canonical.AdviceRequest;
import org.ehchub.mappings.canonical.Attachment;
import org.ehchub.mappings.canonical.Authorship;
import org.ehchub.mappings.canonical.Confidentiality;
import org.ehchub.mappings.canonical.Heading;
import org.ehchub.mappings.canonical.InformationItem;
import org.ehchub.mappings.canonical.Topic;
import org.ehchub.mappings.translate.Problem.Code;
import org.hl7.fhir.r4.model.Annotation;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.DocumentReference;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.Task;

/** Reads the ServiceRequests of a Bundle, one for each kind of advice sought, with or without a document around them. */
final class InboundRequests {

    private final InboundReading reading;
    private final List<Located<ServiceRequest>> requests;

    InboundRequests(InboundReading reading) {
        this.reading = reading;
        this.requests = reading.bundle().all(ServiceRequest.class);
    }

    boolean isEmpty() {
        return requests.isEmpty();
    }

    /** A request that came without a document: what it says in words is its one item for each kind of advice. */
    Optional<AdviceRequest> withoutDocument() {
        int mark = reading.problems().mark();
        Located<ServiceRequest> first = requests.getFirst();
        Set<AdviceKind> kinds = kinds();
        Optional<LocalDate> deadline = deadline();
        Optional<Heading> heading = new InboundHeading(reading).of(first);
        List<InformationItem> items = new ArrayList<>();
        for (Located<ServiceRequest> request : requests) {
            item(request).ifPresent(items::add);
        }
        return reading.problems()
                .build(
                        mark,
                        first.path(),
                        () -> new AdviceRequest(heading.orElseThrow(), kinds, deadline.orElseThrow(), items));
    }

    /** Every kind sought; with none, a problem is noted. */
    Set<AdviceKind> kinds() {
        Set<AdviceKind> kinds = EnumSet.noneOf(AdviceKind.class);
        if (requests.isEmpty()) {
            reading.problems().add("Bundle.entry", Code.MISSING, "A ServiceRequest for each kind of advice sought");
        }
        requests.forEach(request -> kind(request).ifPresent(kinds::add));
        return kinds;
    }

    private Optional<AdviceKind> kind(Located<ServiceRequest> request) {
        String path = request.path() + ".code";
        return reading.problems()
                .required(
                        path,
                        FhirCodes.codeIn(request.resource().getCode(), FhirCodes.ADVICE_KIND),
                        "The kind of advice sought, from ehc-advice-kind")
                .flatMap(code -> reading.problems().valid(path, Code.INVALID_VALUE, () -> AdviceKind.of(code)));
    }

    /** The end of the first request's period, or of its task's restriction. */
    Optional<LocalDate> deadline() {
        return requests.stream()
                .findFirst()
                .flatMap(request -> reading.day(
                        request.path() + ".occurrencePeriod.end",
                        end(request.resource()),
                        "The last day for the answer"));
    }

    private BaseDateTimeType end(ServiceRequest request) {
        Stream<Period> own = request.getOccurrence() instanceof Period period ? Stream.of(period) : Stream.empty();
        Stream<Period> tasks = reading.bundle().all(Task.class).stream()
                .map(task -> task.resource().getRestriction().getPeriod());
        return Stream.concat(own, tasks)
                .filter(Period::hasEnd)
                .findFirst()
                .orElseGet(Period::new)
                .getEndElement();
    }

    private Optional<InformationItem> item(Located<ServiceRequest> located) {
        ServiceRequest request = located.resource();
        int mark = reading.problems().mark();
        Optional<AdviceKind> kind = kind(located);
        List<Attachment> files = files(located);
        String words = Stream.concat(
                        request.getReasonCode().stream().map(CodeableConcept::getText),
                        request.getNote().stream().map(Annotation::getText))
                .filter(text -> text != null && !text.isBlank())
                .collect(Collectors.joining("\n\n"));
        if (words.isEmpty() && files.isEmpty()) {
            return Optional.empty();
        }
        Optional<LocalDate> day =
                reading.day(located.path() + ".authoredOn", request.getAuthoredOnElement(), "The day of the request");
        List<Reference> requester = request.hasRequester() ? List.of(request.getRequester()) : List.of();
        Optional<Authorship> author =
                new InboundAuthor(reading).read(requester, located, located.path() + ".requester", day);
        Labels held = new InboundLabels(reading.problems())
                .read(request.getMeta().getSecurity(), located.path() + ".meta.security");
        return reading.problems()
                .build(mark, located.path(), () -> new InformationItem(
                        "request-" + kind.orElseThrow().code(),
                        kind.orElseThrow(),
                        Topic.OTHER,
                        kind.orElseThrow().title(),
                        words.isEmpty() ? kind.orElseThrow().title() : words,
                        Optional.empty(),
                        author.orElseThrow(),
                        held.confidentiality().orElse(Confidentiality.NORMAL),
                        held.sensitivities(),
                        List.of(),
                        files));
    }

    private List<Attachment> files(Located<ServiceRequest> request) {
        InboundAttachments attachments = new InboundAttachments(reading);
        return request.resource().getSupportingInfo().stream()
                .flatMap(info -> reading.bundle().resolve(info, request, DocumentReference.class).stream())
                .flatMap(document -> attachments.read(document).stream())
                .toList();
    }
}
