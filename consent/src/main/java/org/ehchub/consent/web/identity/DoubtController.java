package org.ehchub.consent.web.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ehchub.consent.children.ChildId;
import org.ehchub.consent.children.ChildRecord;
import org.ehchub.consent.children.IdentityLinks;
import org.ehchub.consent.web.Addresses;
import org.ehchub.consent.web.CheckPage;
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

/** Taking back that a child's numbers are the child's: nothing goes on them until somebody confirms them anew. */
@Controller
@RequestMapping("/consent/children/{child}/links/doubt")
public class DoubtController {

    private final IdentityLinks links;
    private final KnownChildren children;
    private final ChildPages pages;
    private final Effects effects;

    public DoubtController(IdentityLinks links, KnownChildren children, ChildPages pages, Effects effects) {
        this.links = links;
        this.children = children;
        this.pages = pages;
        this.effects = effects;
    }

    @GetMapping
    String ask(@PathVariable UUID child, Principal officer, Model model) {
        return page(child, new ReasonForm(null), Map.of(), officer, model);
    }

    @PostMapping
    String doubt(
            @PathVariable UUID child,
            ReasonForm form,
            Principal officer,
            HttpServletRequest request,
            Model model,
            RedirectAttributes after) {
        ChildId about = children.require(new ChildId(child));
        Map<String, String> problems = form.problems();
        if (!problems.isEmpty()) {
            return page(child, form, problems, officer, model);
        }
        Runnable doubting = () -> links.doubt(about, form.reason(), officer.getName());
        return switch (CheckPage.pressed(request)) {
            case CHANGE -> page(child, form, Map.of(), officer, model);
            case ASK ->
                CheckPage.show(
                        "Check before nothing goes on these numbers",
                        List.of(new Said("How you know", form.reason())),
                        new CheckPage.Button("Take the numbers back", true),
                        effects.of(about, doubting),
                        ChildPages.crumbs(about),
                        request,
                        model);
            case DO -> {
                doubting.run();
                after.addFlashAttribute("done", "The numbers are not confirmed any more. Nothing goes on them.");
                yield "redirect:" + Addresses.ofChild(about);
            }
        };
    }

    private String page(UUID child, ReasonForm form, Map<String, String> problems, Principal officer, Model model) {
        ChildRecord shown = children.show(new ChildId(child), officer.getName());
        model.addAttribute("child", ChildPages.name(shown));
        model.addAttribute("birthDate", shown.birthDate());
        model.addAttribute("identifiers", pages.identifiers(shown));
        model.addAttribute("form", form);
        model.addAttribute("errors", problems);
        model.addAttribute("crumbs", ChildPages.crumbs(shown.id()));
        return "consent/links-doubt";
    }
}
