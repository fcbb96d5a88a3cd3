package org.ehchub.consent.web.overrides;

import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ehchub.consent.children.ChildId;
import org.ehchub.consent.statutory.Ground;
import org.ehchub.consent.statutory.ReleaseDecisions;
import org.ehchub.consent.web.Option;
import org.ehchub.consent.web.UkTime;
import org.ehchub.consent.web.Words;
import org.ehchub.consent.web.children.ChildPages;
import org.ehchub.consent.web.children.KnownChildren;
import org.ehchub.consent.web.consents.Choices;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Recording a decision to disclose without consent. */
@Controller
@RequestMapping("/consent/children/{child}/overrides/new")
public class OverrideFormController {

    private final ReleaseDecisions decisions;
    private final KnownChildren children;
    private final Choices choices;
    private final Clock clock;

    public OverrideFormController(
            ReleaseDecisions decisions, KnownChildren children, Choices choices, Clock clock) {
        this.decisions = decisions;
        this.children = children;
        this.choices = choices;
        this.clock = clock;
    }

    @GetMapping
    String ask(@PathVariable UUID child, Model model) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), UkTime.ZONE);
        return page(children.require(new ChildId(child)), OverrideForm.empty(today), Map.of(), model);
    }

    @PostMapping
    String record(
            @PathVariable UUID child, OverrideForm form, Principal officer, Model model, RedirectAttributes after) {
        ChildId about = children.require(new ChildId(child));
        Map<String, String> problems = form.problems(choices::isAgency);
        if (!problems.isEmpty()) {
            return page(about, form, problems, model);
        }
        decisions.record(about, form.toDecision(officer.getName()), form.reason());
        after.addFlashAttribute("done", "The decision is recorded and takes effect. Another officer reviews it.");
        return "redirect:" + ChildPages.path(about);
    }

    private String page(ChildId child, OverrideForm form, Map<String, String> problems, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("errors", problems);
        model.addAttribute("choices", choices);
        model.addAttribute("grounds", Option.of(Ground.class, Words::of));
        model.addAttribute(
                "undertakings",
                List.of(new Option("GIVEN", "The researcher has undertaken not to identify anyone")));
        model.addAttribute("around", choices.around(child));
        model.addAttribute("others", choices.others(child));
        model.addAttribute("crumbs", ChildPages.crumbs(child));
        return "consent/override-new";
    }
}
