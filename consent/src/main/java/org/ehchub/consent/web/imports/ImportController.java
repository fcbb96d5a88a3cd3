package org.ehchub.consent.web.imports;

import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ehchub.consent.web.Crumb;
import org.ehchub.consent.web.NotThere;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Choosing a file, the dry run's findings, and the button that records it. */
@Controller
@RequestMapping("/consent/import")
public class ImportController {

    private static final String PATH = "/consent/import";
    private static final String PLAN = "consent-import";

    private static final String STALE = "stale";

    /** Nobody mends more by hand at once, and a browser shows them at once. */
    private static final int MOST_SHOWN = 500;

    private final ConsentImport imports;

    public ImportController(ConsentImport imports) {
        this.imports = imports;
    }

    @GetMapping
    String ask(Model model) {
        return page(
                model.containsAttribute(STALE)
                        ? Map.of("file", "Nothing was recorded now: that file was recorded before, or another was checked"
                                + " since. Choose it again")
                        : Map.of(),
                model);
    }

    @PostMapping
    String dryRun(@RequestParam MultipartFile file, HttpSession session, Model model) throws IOException {
        if (file.isEmpty()) {
            return page(Map.of("file", "Choose a CSV file"), model);
        }
        String text;
        try {
            text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file.getBytes())).toString();
        } catch (CharacterCodingException e) {
            return page(
                    Map.of("file", "Choose a CSV file in UTF-8: in a spreadsheet, save it as \"CSV UTF-8\""), model);
        }
        ImportPlan plan = imports.dryRun(text);
        session.setAttribute(PLAN, plan);
        return "redirect:" + PATH + "/" + plan.id();
    }

    @GetMapping("/{plan}")
    String findings(@PathVariable UUID plan, HttpSession session, Model model) {
        if (!(session.getAttribute(PLAN) instanceof ImportPlan found) || !found.id().equals(plan)) {
            return "redirect:" + PATH;
        }
        model.addAttribute("bad", found.bad().stream().limit(MOST_SHOWN).toList());
        model.addAttribute("idle", found.idle().stream().limit(MOST_SHOWN).toList());
        model.addAttribute("moreThanShown", Math.max(found.bad().size(), found.idle().size()) > MOST_SHOWN);
        model.addAttribute("findings", PATH + "/" + plan + "/findings.csv");
        model.addAttribute("rows", found.consents().size());
        model.addAttribute("recordable", found.isRecordable());
        model.addAttribute("crumbs", List.of(new Crumb("Import", PATH)));
        return "consent/import-findings";
    }

    /** Every finding, however many. */
    @GetMapping("/{plan}/findings.csv")
    ResponseEntity<byte[]> findingsAsCsv(@PathVariable UUID plan, HttpSession session) {
        if (!(session.getAttribute(PLAN) instanceof ImportPlan found) || !found.id().equals(plan)) {
            throw new NotThere();
        }
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"findings.csv\"")
                .body(FindingsCsv.of(found).getBytes(StandardCharsets.UTF_8));
    }

    @PostMapping("/{plan}")
    String record(@PathVariable UUID plan, Principal officer, HttpSession session, RedirectAttributes after) {
        if (session.getAttribute(PLAN) instanceof ImportPlan found && found.id().equals(plan) && found.isRecordable()) {
            imports.record(found, officer.getName());
            session.removeAttribute(PLAN);
            after.addFlashAttribute("done", "The file is recorded. Rows: " + found.consents().size());
        } else {
            after.addFlashAttribute(STALE, true);
        }
        return "redirect:" + PATH;
    }

    private static String page(Map<String, String> problems, Model model) {
        model.addAttribute("errors", problems);
        model.addAttribute("columns", Columns.ALL);
        return "consent/import";
    }
}
