package org.ehchub.consent.web.rules;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ehchub.consent.LawDay;
import org.ehchub.consent.RuleChange;
import org.ehchub.consent.RuleConfirmation;
import org.ehchub.consent.RuleRegister;
import org.ehchub.consent.rules.DisclosureRule;
import org.ehchub.consent.rules.DisclosureRules;
import org.ehchub.consent.web.CheckPage;
import org.ehchub.consent.web.Crumb;
import org.ehchub.consent.web.NotThere;
import org.ehchub.consent.web.UkTime;
import org.ehchub.consent.web.consents.ConsentLine.Said;
import org.ehchub.consent.web.consents.Effects;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The list of rules, and the page of one with its versions and the form that confirms its dates. */
@Controller
@RequestMapping("/consent/rules")
public class RulesController {

    private static final String PATH = "/consent/rules";
    private static final List<Crumb> CRUMBS = List.of(new Crumb("Rules", PATH));

    private final RuleRegister rules;
    private final Effects effects;
    private final UkTime uk;
    private final Clock clock;

    public RulesController(RuleRegister rules, Effects effects, UkTime uk, Clock clock) {
        this.rules = rules;
        this.effects = effects;
        this.uk = uk;
        this.clock = clock;
    }

    @GetMapping
    String list(Model model) {
        Map<String, RuleConfirmation> confirmed =
                rules.current().stream().collect(Collectors.toMap(RuleConfirmation::rule, Function.identity()));
        model.addAttribute(
                "rules",
                DisclosureRules.all().stream()
                        .map(rule -> RuleLine.of(rule, Optional.ofNullable(confirmed.get(rule.name())), today()))
                        .toList());
        return "consent/rules";
    }

    @GetMapping("/{rule}")
    String rule(@PathVariable String rule, Model model) {
        DisclosureRule shown = find(rule);
        RuleLine line = line(shown);
        int version = line.confirmation().map(RuleConfirmation::version).orElse(0);
        return page(shown, RuleForm.of(version, line.dates()), Map.of(), model);
    }

    @PostMapping("/{rule}")
    String confirm(
            @PathVariable String rule,
            RuleForm form,
            Principal officer,
            HttpServletRequest request,
            Model model,
            HttpServletResponse response,
            RedirectAttributes after) {
        DisclosureRule confirmed = find(rule);
        Map<String, String> problems = form.problems();
        if (!problems.isEmpty()) {
            return page(confirmed, form, problems, model);
        }
        return switch (CheckPage.pressed(request)) {
            case CHANGE -> page(confirmed, form, Map.of(), model);
            case ASK ->
                CheckPage.show(
                        "Check before the dates change",
                        List.of(
                                new Said("Rule", confirmed.description()),
                                new Said("First day", form.from().date().map(uk::date).orElse("None: it is off")),
                                new Said("Last day", form.until().date().map(uk::date).orElse("None"))),
                        new CheckPage.Button("Confirm the dates", false),
                        effects.ofAll(officer.getName(), () -> change(rule, form, officer)),
                        CRUMBS,
                        request,
                        model);
            case DO -> confirm(confirmed, form, officer, model, response, after);
        };
    }

    private String confirm(
            DisclosureRule confirmed,
            RuleForm form,
            Principal officer,
            Model model,
            HttpServletResponse response,
            RedirectAttributes after) {
        String rule = confirmed.name();
        return switch (change(rule, form, officer)) {
            case RuleChange.Recorded recorded -> {
                after.addFlashAttribute(
                        "done", "The dates are confirmed. What was withheld or is on its way is decided again.");
                yield "redirect:" + PATH;
            }
            case RuleChange.Conflict conflict -> {
                response.setStatus(HttpServletResponse.SC_CONFLICT);
                model.addAttribute("changedMeanwhile", "Someone else confirmed other dates meanwhile");
                RuleConfirmation current = conflict.current();
                yield page(confirmed, RuleForm.of(current.version(), current.dates()), Map.of(), model);
            }
        };
    }

    private RuleChange change(String rule, RuleForm form, Principal officer) {
        return rules.confirm(rule, form.version(), form.dates(), form.authority(), officer.getName());
    }

    private String page(DisclosureRule rule, RuleForm form, Map<String, String> problems, Model model) {
        model.addAttribute("rule", line(rule));
        model.addAttribute("versions", rules.history(rule.name()).reversed());
        model.addAttribute("form", form);
        model.addAttribute("errors", problems);
        model.addAttribute("crumbs", CRUMBS);
        return "consent/rule";
    }

    private RuleLine line(DisclosureRule rule) {
        List<RuleConfirmation> history = rules.history(rule.name());
        return RuleLine.of(rule, history.isEmpty() ? Optional.empty() : Optional.of(history.getLast()), today());
    }

    private static DisclosureRule find(String name) {
        return DisclosureRules.all().stream()
                .filter(rule -> rule.name().equals(name))
                .findFirst()
                .orElseThrow(NotThere::new);
    }

    private LocalDate today() {
        return LawDay.of(clock.instant());
    }
}
