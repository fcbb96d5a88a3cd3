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
import org.ehchub.consent.children.Circle;
import org.ehchub.consent.children.InvolvementRole;
import org.ehchub.consent.web.Addresses;
import org.ehchub.consent.web.AgencyNames;
import org.ehchub.consent.web.CheckPage;
import org.ehchub.consent.web.LastDayForm;
import org.ehchub.consent.web.NotThere;
import org.ehchub.consent.web.Option;
import org.ehchub.consent.web.TypedDate;
import org.ehchub.consent.web.UkTime;
import org.ehchub.consent.web.Words;
import org.ehchub.consent.web.children.ChildPages;
import org.ehchub.consent.web.children.KnownChildren;
import org.ehchub.consent.web.consents.Choices;
import org.ehchub.consent.web.consents.ConsentLine.Said;
import org.ehchub.consent.web.consents.Effects;
import org.ehchub.mappings.canonical.AgencyId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Recording that an agency's part in a child's life starts, and that it ends. */
@Controller
@RequestMapping("/consent/children/{child}/circle")
public class InvolvementController {

    private final Circle circle;
    private final KnownChildren children;
    private final AgencyNames names;
    private final Choices choices;
    private final Effects effects;
    private final UkTime uk;
    private final Clock clock;

    public InvolvementController(
            Circle circle,
            KnownChildren children,
            AgencyNames names,
            Choices choices,
            Effects effects,
            UkTime uk,
            Clock clock) {
        this.circle = circle;
        this.children = children;
        this.names = names;
        this.choices = choices;
        this.effects = effects;
        this.uk = uk;
        this.clock = clock;
    }

    /** Which involvement an address names. */
    record Place(UUID child, String agency, InvolvementRole role) {

        AgencyId agencyId() {
            try {
                return new AgencyId(agency);
            } catch (IllegalArgumentException e) {
                throw new NotThere();
            }
        }
    }

    @GetMapping("/new")
    String ask(@PathVariable UUID child, Model model) {
        return form(children.require(new ChildId(child)), InvolvementForm.empty(today()), Map.of(), model);
    }

    @PostMapping("/new")
    String add(
            @PathVariable UUID child, InvolvementForm form, Principal officer, Model model, RedirectAttributes after) {
        ChildId about = children.require(new ChildId(child));
        Map<String, String> problems = form.problems(choices::isAgency);
        if (!problems.isEmpty()) {
            return form(about, form, problems, model);
        }
        circle.add(about, form.toInvolvement(), officer.getName());
        after.addFlashAttribute("done", "The agency is recorded. What was withheld from it is decided again.");
        return "redirect:" + Addresses.ofChild(about);
    }

    private String form(ChildId child, InvolvementForm form, Map<String, String> problems, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("errors", problems);
        model.addAttribute("choices", choices);
        model.addAttribute("roles", Option.of(InvolvementRole.class, Words::of));
        model.addAttribute("crumbs", ChildPages.crumbs(child));
        return "consent/involvement-new";
    }

    @GetMapping("/{agency}/{role}/end")
    String askToEnd(Place place, Model model) {
        return endForm(place, new LastDayForm(TypedDate.of(today())), Map.of(), model);
    }

    @PostMapping("/{agency}/{role}/end")
    String end(
            Place place,
            LastDayForm form,
            Principal officer,
            HttpServletRequest request,
            Model model,
            RedirectAttributes after) {
        Map<String, String> problems = form.problems();
        if (!problems.isEmpty()) {
            return endForm(place, form, problems, model);
        }
        ChildId about = withPart(place);
        LocalDate lastDay = form.day();
        Runnable ending = () -> circle.end(about, place.agencyId(), place.role(), lastDay, officer.getName());
        return switch (CheckPage.pressed(request)) {
            case CHANGE -> endForm(place, form, Map.of(), model);
            case ASK ->
                CheckPage.show(
                        "Check before the part ends",
                        List.of(
                                new Said("Agency", names.of(place.agencyId())),
                                new Said("Part", Words.of(place.role())),
                                new Said("Last day", uk.date(lastDay))),
                        new CheckPage.Button("Record the end", true),
                        effects.of(about, ending),
                        ChildPages.crumbs(about),
                        request,
                        model);
            case DO -> {
                ending.run();
                after.addFlashAttribute("done", "The end is recorded. What is on its way is decided again.");
                yield "redirect:" + Addresses.ofChild(about);
            }
        };
    }

    private String endForm(Place place, LastDayForm form, Map<String, String> problems, Model model) {
        ChildId about = withPart(place);
        model.addAttribute("agency", names.of(place.agencyId()));
        model.addAttribute("role", Words.of(place.role()));
        model.addAttribute("form", form);
        model.addAttribute("errors", problems);
        model.addAttribute("crumbs", ChildPages.crumbs(about));
        return "consent/involvement-end";
    }

    private ChildId withPart(Place place) {
        ChildId about = children.require(new ChildId(place.child()));
        boolean there = circle.of(about).stream()
                .anyMatch(part -> part.agency().equals(place.agencyId()) && part.role() == place.role());
        if (!there) {
            throw new NotThere();
        }
        return about;
    }

    private LocalDate today() {
        return LawDay.of(clock.instant());
    }
}
