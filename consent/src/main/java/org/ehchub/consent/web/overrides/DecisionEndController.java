package org.ehchub.consent.web.overrides;

import static org.ehchub.consent.web.Option.typed;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ehchub.consent.statutory.RecordedDecision;
import org.ehchub.consent.statutory.ReleaseDecisionId;
import org.ehchub.consent.statutory.ReleaseDecisions;
import org.ehchub.consent.web.Addresses;
import org.ehchub.consent.web.CheckPage;
import org.ehchub.consent.web.NotThere;
import org.ehchub.consent.web.Words;
import org.ehchub.consent.web.children.ChildPages;
import org.ehchub.consent.web.children.KnownChildren;
import org.ehchub.consent.web.consents.ConsentLine.Said;
import org.ehchub.consent.web.consents.Effects;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Ending a decision to disclose without consent before its last day. */
@Controller
@RequestMapping("/consent/overrides/{override}/end")
public class DecisionEndController {

    private final ReleaseDecisions decisions;
    private final KnownChildren children;
    private final Effects effects;

    public DecisionEndController(ReleaseDecisions decisions, KnownChildren children, Effects effects) {
        this.decisions = decisions;
        this.children = children;
        this.effects = effects;
    }

    /** Why it ends, as typed. */
    public record EndForm(String why) {

        public EndForm {
            why = typed(why);
        }

        @Override
        public String toString() {
            return "EndForm[redacted]";
        }
    }

    @GetMapping
    String ask(@PathVariable UUID override, Principal officer, Model model) {
        return page(find(override), new EndForm(null), Map.of(), officer, model);
    }

    @PostMapping
    String end(
            @PathVariable UUID override,
            EndForm form,
            Principal officer,
            HttpServletRequest request,
            Model model,
            RedirectAttributes after) {
        RecordedDecision ending = find(override);
        if (form.why().isEmpty()) {
            return page(ending, form, Map.of("why", "Enter why it ends"), officer, model);
        }
        Runnable act = () -> decisions.end(ending.decision().id(), form.why(), officer.getName());
        return switch (CheckPage.pressed(request)) {
            case CHANGE -> page(ending, form, Map.of(), officer, model);
            case ASK ->
                CheckPage.show(
                        "Check before the decision ends",
                        List.of(
                                new Said("Rests on", Words.of(ending.decision().ground())),
                                new Said("It ends because", form.why())),
                        new CheckPage.Button("End the decision", true),
                        effects.of(ending.child(), act),
                        OverridesController.CRUMBS,
                        request,
                        model);
            case DO -> {
                act.run();
                after.addFlashAttribute("done", "The decision has ended. It permits nothing any more.");
                yield "redirect:" + Addresses.ofChild(ending.child());
            }
        };
    }

    private String page(
            RecordedDecision ending, EndForm form, Map<String, String> problems, Principal officer, Model model) {
        model.addAttribute("child", ChildPages.name(children.show(ending.child(), officer.getName())));
        model.addAttribute("ground", Words.of(ending.decision().ground()));
        model.addAttribute("form", form);
        model.addAttribute("errors", problems);
        model.addAttribute("crumbs", OverridesController.CRUMBS);
        return "consent/override-end";
    }

    /** Only one that still permits something can be ended. */
    private RecordedDecision find(UUID override) {
        return decisions.find(new ReleaseDecisionId(override))
                .filter(RecordedDecision::stands)
                .orElseThrow(NotThere::new);
    }
}
