package org.ehchub.consent.web.around;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ehchub.consent.LawDay;
import org.ehchub.consent.children.ChildId;
import org.ehchub.consent.statutory.Objections;
import org.ehchub.consent.web.Addresses;
import org.ehchub.consent.web.AgencyNames;
import org.ehchub.consent.web.CheckPage;
import org.ehchub.consent.web.NotThere;
import org.ehchub.consent.web.Typed;
import org.ehchub.consent.web.UkTime;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The family's objections to named agencies: recording one, and that the family objects no longer. */
@Controller
@RequestMapping("/consent/children/{child}/objections")
public class ObjectionsController {

    private final Objections objections;
    private final KnownChildren children;
    private final Choices choices;
    private final Effects effects;
    private final AgencyNames names;
    private final UkTime uk;
    private final Clock clock;

    public ObjectionsController(
            Objections objections,
            KnownChildren children,
            Choices choices,
            Effects effects,
            AgencyNames names,
            UkTime uk,
            Clock clock) {
        this.objections = objections;
        this.children = children;
        this.choices = choices;
        this.effects = effects;
        this.names = names;
        this.uk = uk;
        this.clock = clock;
    }

    @GetMapping("/new")
    String ask(@PathVariable UUID child, Model model) {
        return page(children.require(new ChildId(child)), ObjectionForm.empty(today()), Map.of(), model);
    }

    @PostMapping("/new")
    String state(
            @PathVariable UUID child,
            ObjectionForm form,
            Principal officer,
            HttpServletRequest request,
            Model model,
            RedirectAttributes after) {
        ChildId about = children.require(new ChildId(child));
        Map<String, String> problems = form.problems(choices::isAgency, today());
        if (!problems.isEmpty()) {
            return page(about, form, problems, model);
        }
        Runnable stating = () -> objections.state(about, form.toObjection(), officer.getName());
        return switch (CheckPage.pressed(request)) {
            case CHANGE -> page(about, form, Map.of(), model);
            case ASK ->
                CheckPage.show(
                        "Check before the objection is recorded",
                        List.of(
                                new Said("Agency", names.of(form.toObjection().agency())),
                                new Said("They objected on", uk.date(form.toObjection().statedOn()))),
                        new CheckPage.Button("Record the objection", true),
                        effects.of(about, stating),
                        ChildPages.crumbs(about),
                        request,
                        model);
            case DO -> {
                stating.run();
                after.addFlashAttribute("done", "The objection is recorded. What is on its way is decided again.");
                yield "redirect:" + Addresses.ofChild(about);
            }
        };
    }

    @PostMapping("/lift")
    String lift(@PathVariable UUID child, @RequestParam String agency, Principal officer, RedirectAttributes after) {
        ChildId about = children.require(new ChildId(child));
        objections.lift(
                about, Typed.agency(agency, choices::isAgency).orElseThrow(NotThere::new), officer.getName());
        after.addFlashAttribute("done", "The family objects no longer. What was withheld is decided again.");
        return "redirect:" + Addresses.ofChild(about);
    }

    private String page(ChildId child, ObjectionForm form, Map<String, String> problems, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("errors", problems);
        model.addAttribute("choices", choices);
        model.addAttribute("crumbs", ChildPages.crumbs(child));
        return "consent/objection-new";
    }

    private LocalDate today() {
        return LawDay.of(clock.instant());
    }
}
