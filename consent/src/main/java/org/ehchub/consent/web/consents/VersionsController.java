package org.ehchub.consent.web.consents;

import java.security.Principal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.ehchub.consent.ConsentEvidence;
import org.ehchub.consent.ConsentRegistry;
import org.ehchub.consent.consents.Consent;
import org.ehchub.consent.web.children.ChildPages;
import org.ehchub.consent.web.children.KnownChildren;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Every version of one consent: nothing that was ever recorded is lost. */
@Controller
public class VersionsController {

    private final ConsentRegistry registry;
    private final ConsentEvidence evidence;
    private final KnownChildren children;
    private final ConsentLines lines;

    public VersionsController(
            ConsentRegistry registry, ConsentEvidence evidence, KnownChildren children, ConsentLines lines) {
        this.registry = registry;
        this.evidence = evidence;
        this.children = children;
        this.lines = lines;
    }

    /**
     * One version.
     *
     * @param by who recorded it
     * @param words what they wrote of it; empty when nothing
     */
    public record Version(ConsentLine line, String by, Instant at, String words) {}

    @GetMapping("/consent/children/{child}/consents/{consent}/versions")
    String versions(ConsentPlace place, Principal officer, Model model) {
        List<Consent> history = place.history(registry);
        Consent current = history.getLast();
        children.show(current.terms().child(), officer.getName());
        model.addAttribute("title", lines.of(current).title());
        SortedMap<Integer, String> words = registry.wordsOn(current.id());
        model.addAttribute(
                "versions",
                history.reversed().stream()
                        .map(version -> version(version, words.getOrDefault(version.version(), "")))
                        .toList());
        model.addAttribute("path", lines.of(current).path());
        model.addAttribute("evidence", evidence.of(current.id()));
        model.addAttribute("errors", problems(model));
        model.addAttribute("crumbs", ChildPages.crumbs(current.terms().child()));
        return "consent/versions";
    }

    /** What was wrong with the file that was sent last. */
    private static Map<String, String> problems(Model model) {
        return model.getAttribute("fileProblem") instanceof String problem ? Map.of("file", problem) : Map.of();
    }

    private Version version(Consent consent, String words) {
        return new Version(lines.of(consent), consent.recordedBy(), consent.recordedAt(), words);
    }
}
