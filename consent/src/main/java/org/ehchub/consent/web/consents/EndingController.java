package org.ehchub.consent.web.consents;

import static org.ehchub.consent.web.Option.typed;

import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ehchub.consent.ConsentRegistry;
import org.ehchub.consent.consents.Consent;
import org.ehchub.consent.consents.ConsentChange;
import org.ehchub.consent.web.Addresses;
import org.ehchub.consent.web.NotThere;
import org.ehchub.consent.web.children.ChildPages;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Ending a consent or refusal: a page that shows what will stop, and the button that stops it. */
@Controller
@RequestMapping("/consent/children/{child}/consents/{consent}")
public class EndingController {

    private final ConsentRegistry registry;
    private final ConsentLines lines;
    private final Effects effects;

    public EndingController(ConsentRegistry registry, ConsentLines lines, Effects effects) {
        this.registry = registry;
        this.lines = lines;
        this.effects = effects;
    }

    @GetMapping("/withdrawal")
    String askToWithdraw(ConsentPlace place, Principal officer, Model model) {
        return page(Ending.WITHDRAWAL, place.last(registry), "", Map.of(), officer, model);
    }

    @GetMapping("/error")
    String askWhetherInError(ConsentPlace place, Principal officer, Model model) {
        return page(Ending.ERROR, place.last(registry), "", Map.of(), officer, model);
    }

    /** @param version the version the officer was looking at */
    @PostMapping("/withdrawal")
    String withdraw(
            ConsentPlace place,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String words,
            Principal officer,
            Model model,
            HttpServletResponse response,
            RedirectAttributes after) {
        return end(Ending.WITHDRAWAL, place.last(registry), version, typed(words), officer, model, response, after);
    }

    /** @param version the version the officer was looking at */
    @PostMapping("/error")
    String markInError(
            ConsentPlace place,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String words,
            Principal officer,
            Model model,
            HttpServletResponse response,
            RedirectAttributes after) {
        return end(Ending.ERROR, place.last(registry), version, typed(words), officer, model, response, after);
    }

    private String end(
            Ending ending,
            Consent seen,
            int version,
            String words,
            Principal officer,
            Model model,
            HttpServletResponse response,
            RedirectAttributes after) {
        Map<String, String> problems = ending.problems(words);
        if (!problems.isEmpty()) {
            return page(ending, seen, words, problems, officer, model);
        }
        return switch (ending.apply(registry, seen, version, said(words), officer.getName())) {
            case ConsentChange.Recorded recorded -> {
                after.addFlashAttribute("done", ending.done());
                yield "redirect:" + Addresses.ofChild(seen.terms().child());
            }
            case ConsentChange.Conflict conflict ->
                changedMeanwhile(ending, conflict.current(), words, officer, model, response);
            case ConsentChange.NotPossible refused ->
                changedMeanwhile(ending, refused.current(), words, officer, model, response);
            case ConsentChange.UnknownConsent unknown -> throw new NotThere();
        };
    }

    private String changedMeanwhile(
            Ending ending,
            Consent current,
            String words,
            Principal officer,
            Model model,
            HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_CONFLICT);
        model.addAttribute("changedMeanwhile", "Someone else changed this consent meanwhile");
        return page(ending, current, words, Map.of(), officer, model);
    }

    private static Optional<String> said(String words) {
        return Optional.of(words).filter(text -> !text.isEmpty());
    }

    private String page(
            Ending ending,
            Consent consent,
            String words,
            Map<String, String> problems,
            Principal officer,
            Model model) {
        model.addAttribute("words", words);
        model.addAttribute("errors", problems);
        model.addAttribute("ending", ending);
        model.addAttribute("heading", ending.heading(consent));
        model.addAttribute("possible", ending.isPossibleFor(consent));
        model.addAttribute("consent", lines.of(consent));
        model.addAttribute("path", Addresses.ofChild(consent.terms().child()));
        model.addAttribute("effects", effectsOf(ending, consent, officer.getName()));
        model.addAttribute("crumbs", ChildPages.crumbs(consent.terms().child()));
        return "consent/end";
    }

    /** The end of a consent stops, that of a refusal starts. */
    private List<String> effectsOf(Ending ending, Consent consent, String officer) {
        return ending.isPossibleFor(consent)
                ? effects.ending(
                        consent.terms().child(),
                        () -> ending.apply(registry, consent, consent.version(), Optional.empty(), officer))
                : List.of();
    }
}
