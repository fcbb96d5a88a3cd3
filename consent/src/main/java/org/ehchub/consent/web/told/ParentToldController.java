package org.ehchub.consent.web.told;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ehchub.consent.LawDay;
import org.ehchub.consent.children.ChildId;
import org.ehchub.consent.statutory.ParentTold;
import org.ehchub.consent.statutory.ParentsTold;
import org.ehchub.consent.web.Addresses;
import org.ehchub.consent.web.AgencyNames;
import org.ehchub.consent.web.CheckPage;
import org.ehchub.consent.web.NotThere;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** By whom the parent was told so far, recording that one more told them, and taking back what is not so. */
@Controller
@RequestMapping("/consent/children/{child}/parent-told")
public class ParentToldController {

    private final ParentsTold parentsTold;
    private final KnownChildren children;
    private final AgencyNames names;
    private final Choices choices;
    private final Effects effects;
    private final UkTime uk;
    private final Clock clock;

    public ParentToldController(
            ParentsTold parentsTold,
            KnownChildren children,
            AgencyNames names,
            Choices choices,
            Effects effects,
            UkTime uk,
            Clock clock) {
        this.parentsTold = parentsTold;
        this.children = children;
        this.names = names;
        this.choices = choices;
        this.effects = effects;
        this.uk = uk;
        this.clock = clock;
    }

    /** What is on record, with the agency's name. */
    public record Line(ParentTold told, String agency) {}

    /** What a button is about. */
    public record Named(String agency, String on) {

        boolean isMeant(ParentTold told) {
            return told.by().value().equals(agency) && told.on().toString().equals(on);
        }
    }

    @GetMapping
    String ask(@PathVariable UUID child, Principal officer, Model model) {
        return page(child, ParentToldForm.empty(today()), Map.of(), officer, model);
    }

    @PostMapping
    String record(
            @PathVariable UUID child, ParentToldForm form, Principal officer, Model model, RedirectAttributes after) {
        Map<String, String> problems = form.problems(choices::isAgency, today());
        if (!problems.isEmpty()) {
            return page(child, form, problems, officer, model);
        }
        ChildId about = children.require(new ChildId(child));
        parentsTold.record(about, form.toParentTold(), officer.getName());
        after.addFlashAttribute("done", "It is recorded that the parent was told. What was withheld is decided again.");
        return "redirect:" + Addresses.ofChild(about);
    }

    @PostMapping("/taken-back")
    String takeBack(
            @PathVariable UUID child,
            Named named,
            Principal officer,
            HttpServletRequest request,
            Model model,
            RedirectAttributes after) {
        ChildId about = children.require(new ChildId(child));
        ParentTold told = parentsTold.of(about).stream()
                .filter(named::isMeant)
                .findFirst()
                .orElseThrow(NotThere::new);
        Runnable takingBack = () -> parentsTold.takeBack(about, told, officer.getName());
        return switch (CheckPage.pressed(request)) {
            case CHANGE -> "redirect:" + Addresses.ofChild(about) + "/parent-told";
            case ASK ->
                CheckPage.show(
                        "Check before it is taken back",
                        List.of(
                                new Said("Who told the parent", names.of(told.by())),
                                new Said("Told on", uk.date(told.on()))),
                        new CheckPage.Button("Take it back", true),
                        effects.of(about, takingBack),
                        ChildPages.crumbs(about),
                        request,
                        model);
            case DO -> {
                takingBack.run();
                after.addFlashAttribute("done", "It is taken back. What is on its way is decided again.");
                yield "redirect:" + Addresses.ofChild(about);
            }
        };
    }

    private String page(UUID child, ParentToldForm form, Map<String, String> problems, Principal officer, Model model) {
        ChildId shown = children.show(new ChildId(child), officer.getName()).id();
        List<Line> lines = parentsTold.of(shown).stream()
                .distinct()
                .map(told -> new Line(told, names.of(told.by())))
                .toList();
        model.addAttribute("told", lines);
        model.addAttribute("form", form);
        model.addAttribute("errors", problems);
        model.addAttribute("choices", choices);
        model.addAttribute("path", Addresses.ofChild(shown));
        model.addAttribute("crumbs", ChildPages.crumbs(shown));
        return "consent/parent-told";
    }

    private LocalDate today() {
        return LawDay.of(clock.instant());
    }
}
