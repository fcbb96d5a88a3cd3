package org.ehchub.mappings.plain;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.ehchub.mappings.canonical.AdviceKind;
import org.ehchub.mappings.canonical.AdviceRequest;
import org.ehchub.mappings.canonical.AgencyId;
import org.ehchub.mappings.canonical.AssessmentReport;
import org.ehchub.mappings.canonical.ChildRef;
import org.ehchub.mappings.canonical.EhcMessage;
import org.ehchub.mappings.canonical.Heading;
import org.ehchub.mappings.canonical.InformationItem;
import org.ehchub.mappings.canonical.NhsNumber;
import org.ehchub.mappings.canonical.PersonName;
import org.ehchub.mappings.canonical.PlanSection;
import org.ehchub.mappings.canonical.PlanSections;
import org.ehchub.mappings.canonical.PlanStatus;
import org.ehchub.mappings.canonical.Uln;
import org.ehchub.mappings.canonical.Upn;
import org.ehchub.mappings.translate.Problem.Code;
import org.ehchub.mappings.translate.Problems;

/** Reads a message from plain fields. */
public final class PlainReader {

    private static final List<String> CHILD_NUMBERS = List.of("nhsNumber", "upn", "uln", "localId");

    private final FieldReader document;
    private final AgencyId sender;
    private final Problems problems;

    /** Reads one document of this sender, noting what is wrong with it. */
    public PlainReader(PlainSource document, AgencyId sender, Problems problems) {
        this.document = new FieldReader(document, problems);
        this.sender = sender;
        this.problems = problems;
    }

    /** The message; empty only after a problem was noted. */
    public Optional<EhcMessage> read() {
        int mark = problems.mark();
        Optional<MessageKind> kind = document.code("kind", MessageKind.class, "What it is: report, plan or request");
        Optional<LocalDate> writtenOn = document.day("writtenOn", "The day of the document");
        Optional<Heading> heading = heading(writtenOn);
        List<InformationItem> items = document.many("items").stream()
                .flatMap(item -> new PlainItemReader(item, sender, writtenOn).read().stream())
                .toList();
        return kind.flatMap(known -> switch (known) {
            case REPORT -> report(mark, heading, items);
            case PLAN -> plan(mark, heading, items);
            case REQUEST -> request(mark, heading, items);
        });
    }

    private Optional<Heading> heading(Optional<LocalDate> writtenOn) {
        int mark = problems.mark();
        Optional<String> id = document.needed(
                "document", "The document's own id, the same for all its versions",
                Code.INVALID_IDENTIFIER,
                Heading::requireDocumentId);
        Optional<Integer> version = document.number("version", 1, "The document's version");
        Optional<ChildRef> child = child(document.one("child"));
        Set<AgencyId> addressees = new TreeSet<>();
        document.source()
                .words("addressees")
                .forEach(word -> problems.valid(
                                document.path("addressees"), Code.INVALID_IDENTIFIER, () -> new AgencyId(word))
                        .ifPresent(addressees::add));
        boolean partlyWithheld = document.flag("partlyWithheld");
        document.maybe("source", AgencyId::new).filter(source -> !source.equals(sender)).ifPresent(other -> problems.add(
                document.path("source"), Code.NOT_ALLOWED, "A sender speaks for itself"));
        return problems.build(mark, document.path("document"), () -> new Heading(
                id.orElseThrow(),
                version.orElseThrow(),
                sender,
                child.orElseThrow(),
                addressees,
                writtenOn.orElseThrow(),
                partlyWithheld));
    }

    private Optional<ChildRef> child(FieldReader child) {
        int mark = problems.mark();
        Optional<NhsNumber> nhsNumber = child.maybe("nhsNumber", NhsNumber::new);
        Optional<Upn> upn = child.maybe("upn", Upn::new);
        Optional<Uln> uln = child.maybe("uln", Uln::new);
        Optional<String> localId = child.source().text("localId");
        if (CHILD_NUMBERS.stream().allMatch(field -> child.source().text(field).isEmpty())) {
            problems.add(child.path("nhsNumber"), Code.MISSING, "At least one number that identifies the child");
        }
        Optional<String> given = child.text("givenName", "The child's or young person's given name");
        Optional<String> family = child.text("familyName", "The child's or young person's family name");
        Optional<LocalDate> born = child.day("birthDate", "The child's or young person's date of birth");
        return problems.build(mark, child.path("nhsNumber"), () -> new ChildRef(
                nhsNumber,
                upn,
                uln,
                localId,
                new PersonName(given.orElseThrow(), family.orElseThrow()),
                born.orElseThrow()));
    }

    private Optional<EhcMessage> report(int mark, Optional<Heading> heading, List<InformationItem> items) {
        Optional<AdviceKind> kind = document.needed("adviceKind", "The kind of advice, a to h", Code.INVALID_VALUE, AdviceKind::of);
        Optional<String> inAnswerTo = document.maybe("inAnswerTo", Heading::requireDocumentId);
        return problems.build(
                mark,
                document.path("items"),
                () -> new AssessmentReport(heading.orElseThrow(), kind.orElseThrow(), inAnswerTo, items));
    }

    private Optional<EhcMessage> plan(int mark, Optional<Heading> heading, List<InformationItem> items) {
        Optional<PlanStatus> status = document.code("planStatus", PlanStatus.class, "Where the plan stands");
        if (status.equals(Optional.of(PlanStatus.DRAFT))) {
            forbidPlacement();
        }
        return problems.build(
                mark,
                document.path("items"),
                () -> new PlanSections(heading.orElseThrow(), status.orElseThrow(), items));
    }

    private void forbidPlacement() {
        document.many("items").stream()
                .filter(item -> item.textOrEmpty("category").equals(PlanSection.I.code()))
                .forEach(item -> problems.add(
                        item.path("category"),
                        Code.NOT_ALLOWED,
                        "A draft plan names no placement (Children and Families Act 2014, s.38(5))"));
    }

    private Optional<EhcMessage> request(int mark, Optional<Heading> heading, List<InformationItem> items) {
        Set<AdviceKind> kinds = EnumSet.noneOf(AdviceKind.class);
        document.source()
                .words("adviceKinds")
                .forEach(word -> problems.valid(
                                document.path("adviceKinds"), Code.INVALID_VALUE, () -> AdviceKind.of(word))
                        .ifPresent(kinds::add));
        Optional<LocalDate> deadline = document.day("deadline", "The last day for the answer");
        return problems.build(
                mark,
                document.path("adviceKinds"),
                () -> new AdviceRequest(heading.orElseThrow(), kinds, deadline.orElseThrow(), items));
    }
}
