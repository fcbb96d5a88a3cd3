package org.ehchub.consent.web.whatif;

import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.ehchub.consent.Decision;
import org.ehchub.consent.LawDay;
import org.ehchub.consent.RefusalReason;
import org.ehchub.consent.children.ChildId;
import org.ehchub.consent.children.ChildRecord;
import org.ehchub.consent.rules.DisclosureRule;
import org.ehchub.consent.rules.DisclosureRules;
import org.ehchub.consent.web.AgencyNames;
import org.ehchub.consent.web.Option;
import org.ehchub.consent.web.Tag;
import org.ehchub.consent.web.UkTime;
import org.ehchub.consent.web.Words;
import org.ehchub.consent.web.children.ChildPages;
import org.ehchub.consent.web.children.KnownChildren;
import org.ehchub.consent.web.consents.Choices;
import org.ehchub.mappings.canonical.AgencyId;
import org.ehchub.mappings.canonical.ItemCategory;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Pick what, from whom, to whom, what for and when: the decision item by item, with the rule and the reasons. */
@Controller
@RequestMapping("/consent/children/{child}/what-if")
public class WhatIfController {

    private final WhatIf whatIf;
    private final KnownChildren children;
    private final Choices choices;
    private final AgencyNames names;
    private final UkTime uk;
    private final Clock clock;

    public WhatIfController(
            WhatIf whatIf, KnownChildren children, Choices choices, AgencyNames names, UkTime uk, Clock clock) {
        this.whatIf = whatIf;
        this.children = children;
        this.choices = choices;
        this.names = names;
        this.uk = uk;
        this.clock = clock;
    }

    /**
     * What would become of one item.
     *
     * @param why the rule and its source, or every reason against
     */
    public record Line(String item, Tag tag, List<String> why) {}

    @GetMapping
    String ask(@PathVariable UUID child, Model model) {
        return page(children.require(new ChildId(child)), WhatIfForm.empty(today()), Map.of(), model);
    }

    @PostMapping
    String answer(@PathVariable UUID child, WhatIfForm form, Principal officer, Model model) {
        Map<String, String> problems = form.problems(choices::isAgency, today());
        if (problems.isEmpty()) {
            ChildRecord about = children.show(new ChildId(child), officer.getName());
            WhatIf.Answer answer = whatIf.ask(about, form, officer.getName());
            model.addAttribute(
                    "asked",
                    "From %s to %s on %s"
                            .formatted(
                                    names.of(new AgencyId(form.from())),
                                    names.of(new AgencyId(form.to())),
                                    uk.date(form.on().date().orElseThrow())));
            model.addAttribute("purpose", answer.purpose().title());
            model.addAttribute("lines", lines(answer.decisions()));
        }
        return page(children.require(new ChildId(child)), form, problems, model);
    }

    private String page(ChildId child, WhatIfForm form, Map<String, String> problems, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("errors", problems);
        model.addAttribute("choices", choices);
        model.addAttribute("sendings", Option.of(Sent.class, Sent::words));
        model.addAttribute("purposes", purposes());
        model.addAttribute("crumbs", ChildPages.crumbs(child));
        return "consent/what-if";
    }

    private List<Option> purposes() {
        return Stream.concat(
                        Stream.of(new Option(WhatIfForm.USUAL, "Whatever the hub takes it to be for")),
                        choices.purposes().stream())
                .toList();
    }

    private static List<Line> lines(List<Decision> decisions) {
        return decisions.stream()
                .sorted(Comparator.comparing(Decision::itemId))
                .map(WhatIfController::line)
                .toList();
    }

    private static Line line(Decision decision) {
        String item = Words.of(ItemCategory.of(decision.itemId()));
        return switch (decision) {
            case Decision.Permit permit ->
                new Line(
                        item,
                        new Tag("Would go", Tag.Colour.DONE),
                        List.of(described(permit), permit.basis().source(), "Rests on " + permit.basisReference()));
            case Decision.Refuse refuse ->
                new Line(
                        item,
                        new Tag("Would stay", Tag.Colour.HELD),
                        refuse.reasons().stream().map(RefusalReason::text).toList());
        };
    }

    private static String described(Decision.Permit permit) {
        return DisclosureRules.all().stream()
                .filter(rule -> rule.name().equals(permit.rule()))
                .findFirst()
                .map(DisclosureRule::description)
                .map(words -> "Rule " + permit.rule() + ": " + words)
                .orElse(permit.rule());
    }

    private LocalDate today() {
        return LawDay.of(clock.instant());
    }
}
