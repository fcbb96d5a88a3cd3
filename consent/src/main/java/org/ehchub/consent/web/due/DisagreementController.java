package org.ehchub.consent.web.due;

import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ehchub.consent.ConsentRegistry;
import org.ehchub.consent.children.ChildId;
import org.ehchub.consent.children.ChildRecord;
import org.ehchub.consent.consents.Consent;
import org.ehchub.consent.consents.ConsentChange;
import org.ehchub.consent.consents.ConsentId;
import org.ehchub.consent.consents.Disagreement;
import org.ehchub.consent.web.Addresses;
import org.ehchub.consent.web.NotThere;
import org.ehchub.consent.web.Option;
import org.ehchub.consent.web.children.ChildPages;
import org.ehchub.consent.web.children.KnownChildren;
import org.ehchub.consent.web.consents.ConsentLines;
import org.ehchub.consent.web.consents.Effects;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Resolving a disagreement: one of the two answers counts, the other is set aside and stays on record. */
@Controller
@RequestMapping("/consent/children/{child}/disagreements/{given}/{against}")
public class DisagreementController {

    private final ConsentRegistry registry;
    private final KnownChildren children;
    private final ConsentLines lines;
    private final Effects effects;

    public DisagreementController(
            ConsentRegistry registry, KnownChildren children, ConsentLines lines, Effects effects) {
        this.registry = registry;
        this.children = children;
        this.lines = lines;
        this.effects = effects;
    }

    /** Which disagreement an address names. */
    record Place(UUID child, UUID given, UUID against) {}

    @GetMapping
    String ask(Place place, Principal officer, Model model) {
        Disagreement pair = find(place);
        return page(
                pair,
                new ResolutionForm(null, null, pair.given().version(), pair.against().version()),
                Map.of(),
                officer,
                model);
    }

    @PostMapping
    String resolve(
            Place place,
            ResolutionForm form,
            Principal officer,
            Model model,
            HttpServletResponse response,
            RedirectAttributes after) {
        Disagreement pair = find(place);
        Map<String, String> problems = form.problems();
        if (!problems.isEmpty()) {
            return page(pair, form, problems, officer, model);
        }
        return switch (setAside(
                form.givenCounts() ? pair.against() : pair.given(),
                form.givenCounts() ? form.againstVersion() : form.givenVersion(),
                form.reason(),
                officer)) {
            case ConsentChange.Recorded recorded -> {
                after.addFlashAttribute("done", "The disagreement is resolved. What was set aside stays on record.");
                yield "redirect:" + Addresses.ofChild(pair.given().terms().child());
            }
            case ConsentChange.Conflict conflict -> changedMeanwhile(place, officer, model, response);
            case ConsentChange.NotPossible refused -> changedMeanwhile(place, officer, model, response);
            case ConsentChange.UnknownConsent unknown -> throw new NotThere();
        };
    }

    private ConsentChange setAside(Consent other, int seen, String reason, Principal officer) {
        return registry.setAside(other.id(), seen, reason, officer.getName());
    }

    /** What would become of it were one of the two set aside. */
    private List<String> effectsOf(Consent other, Principal officer) {
        return effects.of(
                other.terms().child(), () -> setAside(other, other.version(), "Not decided yet", officer));
    }

    private String changedMeanwhile(Place place, Principal officer, Model model, HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_CONFLICT);
        model.addAttribute("changedMeanwhile", "Someone else changed one of the two meanwhile");
        return ask(place, officer, model);
    }

    private String page(
            Disagreement pair, ResolutionForm form, Map<String, String> problems, Principal officer, Model model) {
        ChildRecord child = children.show(pair.given().terms().child(), officer.getName());
        model.addAttribute("child", ChildPages.name(child));
        model.addAttribute("ifGivenCounts", effectsOf(pair.against(), officer));
        model.addAttribute("ifAgainstCounts", effectsOf(pair.given(), officer));
        model.addAttribute("given", lines.of(pair.given()));
        model.addAttribute("against", lines.of(pair.against()));
        model.addAttribute(
                "answers",
                List.of(
                        new Option(ResolutionForm.Counts.GIVEN.name(), "The first: what it permits may be shared"),
                        new Option(
                                ResolutionForm.Counts.AGAINST.name(),
                                "The second: the first permits nothing any more")));
        model.addAttribute("form", form);
        model.addAttribute("errors", problems);
        model.addAttribute("crumbs", ChildPages.crumbs(child.id()));
        return "consent/disagreement";
    }

    private Disagreement find(Place place) {
        List<Consent> ofChild = registry.of(new ChildId(place.child()));
        return new Disagreement(last(ofChild, place.given()), last(ofChild, place.against()));
    }

    private static Consent last(List<Consent> ofChild, UUID consent) {
        return ofChild.stream()
                .filter(one -> one.id().equals(new ConsentId(consent)))
                .findFirst()
                .orElseThrow(NotThere::new);
    }
}
