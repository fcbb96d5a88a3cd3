package org.ehchub.consent.web.overrides;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ehchub.consent.LawDay;
import org.ehchub.consent.children.ChildId;
import org.ehchub.consent.statutory.Ground;
import org.ehchub.consent.statutory.ReleaseDecision;
import org.ehchub.consent.statutory.ReleaseDecisionId;
import org.ehchub.consent.statutory.ReleaseDecisions;
import org.ehchub.consent.web.Addresses;
import org.ehchub.consent.web.AgencyNames;
import org.ehchub.consent.web.CheckPage;
import org.ehchub.consent.web.Option;
import org.ehchub.consent.web.UkTime;
import org.ehchub.consent.web.Words;
import org.ehchub.consent.web.children.ChildPages;
import org.ehchub.consent.web.children.KnownChildren;
import org.ehchub.consent.web.consents.Choices;
import org.ehchub.consent.web.consents.ConsentLine.Said;
import org.ehchub.consent.web.consents.Effects;
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
    private final AgencyNames names;
    private final Effects effects;
    private final UkTime uk;
    private final Clock clock;

    public OverrideFormController(
            ReleaseDecisions decisions,
            KnownChildren children,
            Choices choices,
            AgencyNames names,
            Effects effects,
            UkTime uk,
            Clock clock) {
        this.decisions = decisions;
        this.children = children;
        this.choices = choices;
        this.names = names;
        this.effects = effects;
        this.uk = uk;
        this.clock = clock;
    }

    @GetMapping
    String ask(@PathVariable UUID child, Model model) {
        LocalDate today = LawDay.of(clock.instant());
        return page(
                children.require(new ChildId(child)),
                OverrideForm.empty(ReleaseDecisionId.random(), today),
                Map.of(),
                model);
    }

    @PostMapping
    String record(
            @PathVariable UUID child,
            OverrideForm form,
            Principal officer,
            HttpServletRequest request,
            Model model,
            RedirectAttributes after) {
        ChildId about = children.require(new ChildId(child));
        Map<String, String> problems = form.problems(choices::isAgency);
        if (!problems.isEmpty()) {
            return page(about, form, problems, model);
        }
        ReleaseDecision decision = form.toDecision(officer.getName());
        return switch (CheckPage.pressed(request)) {
            case CHANGE -> page(about, form, Map.of(), model);
            case ASK ->
                CheckPage.show(
                        "Check before you disclose without consent",
                        said(decision, form.reason()),
                        new CheckPage.Button("Record the decision", false),
                        effects.of(about, () -> decisions.record(about, decision, form.reason())),
                        ChildPages.crumbs(about),
                        request,
                        model);
            case DO -> {
                after.addFlashAttribute("done", done(decisions.record(about, decision, form.reason())));
                yield "redirect:" + Addresses.ofChild(about);
            }
        };
    }

    private static String done(boolean recorded) {
        return recorded
                ? "The decision is recorded and takes effect. Another officer reviews it."
                : "The decision was recorded before; it is not recorded twice.";
    }

    private List<Said> said(ReleaseDecision decision, String reason) {
        List<Said> said = new ArrayList<>(List.of(
                new Said("Rests on", Words.of(decision.ground())),
                new Said("Why it is necessary", reason),
                new Said("Evidence kept at", decision.evidence()),
                new Said("Recipients", names.of(decision.recipients())),
                new Said("Content", Words.of(decision.categories()))));
        said.add(new Said("Sensitive content", Words.ofSensitive(decision.sensitivities())));
        said.add(new Said("First day", uk.date(decision.from())));
        said.add(new Said("Last day", uk.date(decision.until())));
        return said;
    }

    private String page(ChildId child, OverrideForm form, Map<String, String> problems, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("errors", problems);
        model.addAttribute("choices", choices);
        model.addAttribute("grounds", Option.of(Ground.class, Words::of));
        model.addAttribute(
                "undertakings",
                List.of(
                        new Option(OverrideForm.UNDERTAKEN, "The researcher has undertaken not to identify anyone"),
                        new Option(OverrideForm.IDENTIFIED, "The researcher needs to be told who the child is")));
        model.addAttribute("around", choices.around(child));
        model.addAttribute("others", choices.others(child));
        model.addAttribute("crumbs", ChildPages.crumbs(child));
        return "consent/override-new";
    }
}
