package org.ehchub.consent.web.consents;

import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.List;
import java.util.UUID;
import org.ehchub.consent.ConsentRegistry;
import org.ehchub.consent.children.ChildId;
import org.ehchub.consent.consents.Consent;
import org.ehchub.consent.consents.ConsentChange;
import org.ehchub.consent.consents.ConsentId;
import org.ehchub.consent.consents.ConsentStatus;
import org.ehchub.consent.web.NotThere;
import org.ehchub.consent.web.children.ChildPages;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Withdrawing a consent: a page that shows what will stop, and the button that stops it. */
@Controller
@RequestMapping("/consent/children/{child}/consents/{consent}/withdrawal")
public class WithdrawalController {

    private final ConsentRegistry registry;
    private final ConsentLines lines;
    private final Effects effects;

    public WithdrawalController(ConsentRegistry registry, ConsentLines lines, Effects effects) {
        this.registry = registry;
        this.lines = lines;
        this.effects = effects;
    }

    @GetMapping
    String check(@PathVariable UUID child, @PathVariable UUID consent, Model model) {
        return page(find(child, consent), model);
    }

    /** @param version the version the officer was looking at */
    @PostMapping
    String withdraw(
            @PathVariable UUID child,
            @PathVariable UUID consent,
            @RequestParam int version,
            Principal officer,
            Model model,
            HttpServletResponse response,
            RedirectAttributes after) {
        Consent seen = find(child, consent);
        return switch (registry.withdraw(seen.id(), version, officer.getName())) {
            case ConsentChange.Recorded recorded -> {
                after.addFlashAttribute("done", "The consent is withdrawn. What rested on it has stopped.");
                yield "redirect:" + ChildPages.path(seen.terms().child());
            }
            case ConsentChange.Conflict conflict -> changedMeanwhile(conflict.current(), model, response);
            case ConsentChange.NotPossible refused -> changedMeanwhile(refused.current(), model, response);
            case ConsentChange.UnknownConsent unknown -> throw new NotThere();
        };
    }

    private String changedMeanwhile(Consent current, Model model, HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_CONFLICT);
        model.addAttribute("changedMeanwhile", true);
        return page(current, model);
    }

    private String page(Consent consent, Model model) {
        model.addAttribute("consent", lines.of(consent));
        model.addAttribute("path", ChildPages.path(consent.terms().child()));
        model.addAttribute("effects", consent.status() == ConsentStatus.GIVEN ? effects.ofWithdrawing(consent) : List.of());
        model.addAttribute("crumbs", ConsentFormController.crumbs(consent.terms().child()));
        return "consent/withdraw";
    }

    private Consent find(UUID child, UUID consent) {
        List<Consent> versions = registry.history(new ConsentId(consent));
        if (versions.isEmpty() || !versions.getLast().terms().child().equals(new ChildId(child))) {
            throw new NotThere();
        }
        return versions.getLast();
    }
}
