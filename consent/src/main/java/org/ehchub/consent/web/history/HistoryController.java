package org.ehchub.consent.web.history;

import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ehchub.consent.LawDay;
import org.ehchub.consent.children.ChildId;
import org.ehchub.consent.children.ChildMerges;
import org.ehchub.consent.children.ChildRecord;
import org.ehchub.consent.children.PastMerge;
import org.ehchub.consent.ledger.LedgerEventKind;
import org.ehchub.consent.web.AccessLog;
import org.ehchub.consent.web.Addresses;
import org.ehchub.consent.web.UkTime;
import org.ehchub.consent.web.children.ChildPages;
import org.ehchub.consent.web.children.KnownChildren;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The disclosures of one child as a page, as CSV and as PDF, and the statement for the family. */
@Controller
@RequestMapping("/consent/children/{child}")
public class HistoryController {

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final KnownChildren children;
    private final ChildMerges merges;
    private final DisclosureLines lines;
    private final PdfPages pdf;
    private final AccessLog access;
    private final UkTime uk;
    private final Clock clock;

    public HistoryController(
            KnownChildren children,
            ChildMerges merges,
            DisclosureLines lines,
            PdfPages pdf,
            AccessLog access,
            UkTime uk,
            Clock clock) {
        this.children = children;
        this.merges = merges;
        this.lines = lines;
        this.pdf = pdf;
        this.access = access;
        this.uk = uk;
        this.clock = clock;
    }

    /**
     * That the record was once read as one with another.
     *
     * @param path where the disclosures of the other are
     */
    public record MergedOnce(String path, Instant from, Instant until) {

        static MergedOnce of(PastMerge merge) {
            return new MergedOnce(Addresses.ofChild(merge.other()) + "/history", merge.from(), merge.until());
        }
    }

    @GetMapping("/history")
    String history(@PathVariable UUID child, Principal officer, Model model) {
        return page("consent/history", child, officer, model);
    }

    @GetMapping("/statement")
    String statement(@PathVariable UUID child, Principal officer, Model model) {
        return page("consent/statement", child, officer, model);
    }

    private String page(String template, UUID child, Principal officer, Model model) {
        ChildRecord shown = children.show(new ChildId(child), officer.getName());
        model.addAllAttributes(content(shown));
        model.addAttribute(
                "mergedOnce", merges.undone(shown.id()).stream().map(MergedOnce::of).toList());
        model.addAttribute("path", Addresses.ofChild(shown.id()));
        model.addAttribute("crumbs", ChildPages.crumbs(shown.id()));
        return template;
    }

    @GetMapping("/history.csv")
    ResponseEntity<byte[]> historyAsCsv(@PathVariable UUID child, Principal officer) {
        ChildRecord exported = exported(child, "csv", officer);
        byte[] csv = HistoryCsv.of(lines.of(exported.id())).getBytes(StandardCharsets.UTF_8);
        return file("disclosures.csv", CSV, csv);
    }

    @GetMapping("/history.pdf")
    ResponseEntity<byte[]> historyAsPdf(@PathVariable UUID child, Principal officer) {
        ChildRecord exported = exported(child, "pdf", officer);
        return file("disclosures.pdf", MediaType.APPLICATION_PDF, pdf.of("consent/history-pdf", content(exported)));
    }

    /** @param guarded whether it names as well what was disclosed to keep the child safe or for a court */
    @GetMapping("/statement.pdf")
    ResponseEntity<byte[]> statementAsPdf(
            @PathVariable UUID child, @RequestParam(defaultValue = "true") boolean guarded, Principal officer) {
        ChildRecord exported = exported(child, guarded ? "statement" : "statement-abridged", officer);
        List<HistoryLine> told = lines.of(exported.id()).stream()
                .filter(line -> guarded || !line.guarded())
                .toList();
        return file(
                "statement.pdf", MediaType.APPLICATION_PDF, pdf.of("consent/statement-pdf", content(exported, told)));
    }

    private ChildRecord exported(UUID child, String format, Principal officer) {
        ChildRecord found = children.show(new ChildId(child), officer.getName());
        access.append(LedgerEventKind.HISTORY_EXPORTED, found.id(), officer.getName(), Map.of("format", format));
        return found;
    }

    private Map<String, Object> content(ChildRecord child) {
        return content(child, lines.of(child.id()));
    }

    private Map<String, Object> content(ChildRecord child, List<HistoryLine> all) {
        return Map.of(
                "name", ChildPages.name(child),
                "birthDate", child.birthDate(),
                "today", LawDay.of(clock.instant()),
                "uk", uk,
                "lines", all,
                "guarded", all.stream().filter(HistoryLine::guarded).count(),
                "had", all.stream().filter(HistoryLine::had).toList(),
                "kept", all.stream().filter(line -> !line.had() && !line.reasons().isEmpty()).toList());
    }

    /** The name of the file says nothing about the child. */
    private static ResponseEntity<byte[]> file(String name, MediaType type, byte[] bytes) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(bytes);
    }
}
