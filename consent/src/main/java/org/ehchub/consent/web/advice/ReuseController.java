package org.ehchub.consent.web.advice;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ehchub.consent.LawDay;
import org.ehchub.consent.children.ChildId;
import org.ehchub.consent.statutory.ReuseAgreement;
import org.ehchub.consent.statutory.ReuseAgreements;
import org.ehchub.consent.web.Addresses;
import org.ehchub.consent.web.AgencyNames;
import org.ehchub.consent.web.CheckPage;
import org.ehchub.consent.web.NotThere;
import org.ehchub.consent.web.Option;
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

/** Who agreed so far that earlier advice suffices, and recording that one more did, or that one does no longer. */
@Controller
@RequestMapping("/consent/children/{child}/reuse")
public class ReuseController {

    private final ReuseAgreements agreements;
    private final KnownChildren children;
    private final AgencyNames names;
    private final Choices choices;
    private final Effects effects;
    private final Clock clock;

    public ReuseController(
            ReuseAgreements agreements,
            KnownChildren children,
            AgencyNames names,
            Choices choices,
            Effects effects,
            Clock clock) {
        this.agreements = agreements;
        this.children = children;
        this.names = names;
        this.choices = choices;
        this.effects = effects;
        this.clock = clock;
    }

    /** An agreement on record, with its agencies' names and its party in words. */
    public record Line(ReuseAgreement agreement, String author, String council, String party) {}

    /** Which agreements a button is about. */
    public record Named(String author, String council, String document, String party) {

        boolean isMeant(ReuseAgreement agreement) {
            return agreement.author().value().equals(author)
                    && agreement.council().value().equals(council)
                    && agreement.document().equals(document)
                    && agreement.party().name().equals(party);
        }

        @Override
        public String toString() {
            return "Named[redacted]";
        }
    }

    @GetMapping
    String ask(@PathVariable UUID child, Principal officer, Model model) {
        return page(child, ReuseForm.empty(today()), Map.of(), officer, model);
    }

    @PostMapping
    String record(@PathVariable UUID child, ReuseForm form, Principal officer, Model model, RedirectAttributes after) {
        Map<String, String> problems = form.problems(choices::isAgency, today());
        if (!problems.isEmpty()) {
            return page(child, form, problems, officer, model);
        }
        ChildId about = children.require(new ChildId(child));
        agreements.record(about, form.toAgreement(), officer.getName());
        after.addFlashAttribute("done", "The agreement is recorded. Once all three are, the advice is reused.");
        return "redirect:" + Addresses.ofChild(about);
    }

    @PostMapping("/withdrawal")
    String withdraw(
            @PathVariable UUID child,
            Named named,
            Principal officer,
            HttpServletRequest request,
            Model model,
            RedirectAttributes after) {
        ChildId about = children.require(new ChildId(child));
        ReuseAgreement agreement = agreements.of(about).stream()
                .filter(named::isMeant)
                .findFirst()
                .orElseThrow(NotThere::new);
        Runnable withdrawing = () -> agreements.withdraw(about, agreement, officer.getName());
        return switch (CheckPage.pressed(request)) {
            case CHANGE -> "redirect:" + Addresses.ofChild(about) + "/reuse";
            case ASK ->
                CheckPage.show(
                        "Check before they agree no longer",
                        List.of(
                                new Said("Who agreed", words(agreement.party()) + " (" + agreement.agreedBy() + ")"),
                                new Said("Advice", agreement.document() + " of " + names.of(agreement.author()))),
                        new CheckPage.Button("They agree no longer", true),
                        effects.of(about, withdrawing),
                        ChildPages.crumbs(about),
                        request,
                        model);
            case DO -> {
                withdrawing.run();
                after.addFlashAttribute("done", "They agree no longer. The advice is not reused.");
                yield "redirect:" + Addresses.ofChild(about);
            }
        };
    }

    private String page(UUID child, ReuseForm form, Map<String, String> problems, Principal officer, Model model) {
        ChildId shown = children.show(new ChildId(child), officer.getName()).id();
        List<Line> lines = agreements.of(shown).stream().map(this::line).toList();
        model.addAttribute("agreements", lines);
        model.addAttribute("form", form);
        model.addAttribute("errors", problems);
        model.addAttribute("choices", choices);
        model.addAttribute("parties", Option.of(ReuseAgreement.Party.class, ReuseController::words));
        model.addAttribute("path", Addresses.ofChild(shown));
        model.addAttribute("crumbs", ChildPages.crumbs(shown));
        return "consent/reuse";
    }

    private Line line(ReuseAgreement agreement) {
        return new Line(
                agreement,
                names.of(agreement.author()),
                names.of(agreement.council()),
                words(agreement.party()));
    }

    private static String words(ReuseAgreement.Party party) {
        return switch (party) {
            case AUTHOR -> "The author of the advice";
            case COUNCIL -> "The council";
            case PARENT -> "A parent";
            case YOUNG_PERSON -> "The young person";
        };
    }

    private LocalDate today() {
        return LawDay.of(clock.instant());
    }
}
