package org.ehchub.consent.web.agreements;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ehchub.consent.LawDay;
import org.ehchub.consent.agencies.AgreementId;
import org.ehchub.consent.agencies.AgreementReview;
import org.ehchub.consent.agencies.SharingAgreement;
import org.ehchub.consent.agencies.SharingAgreements;
import org.ehchub.consent.web.AgencyNames;
import org.ehchub.consent.web.CheckPage;
import org.ehchub.consent.web.Crumb;
import org.ehchub.consent.web.LastDayForm;
import org.ehchub.consent.web.NotThere;
import org.ehchub.consent.web.TypedDate;
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

/** The list of agreements, and the form that ends one. */
@Controller
@RequestMapping("/consent/agreements")
public class AgreementsController {

    static final String PATH = "/consent/agreements";
    static final List<Crumb> CRUMBS = List.of(new Crumb("Agreements", PATH));

    private final SharingAgreements agreements;
    private final AgencyNames names;
    private final Effects effects;
    private final UkTime uk;
    private final Clock clock;

    public AgreementsController(
            SharingAgreements agreements, AgencyNames names, Effects effects, UkTime uk, Clock clock) {
        this.agreements = agreements;
        this.names = names;
        this.effects = effects;
        this.uk = uk;
        this.clock = clock;
    }

    @GetMapping
    String list(Model model) {
        Map<AgreementId, AgreementReview> reviews = agreements.lastReviews().stream()
                .collect(Collectors.toMap(AgreementReview::agreement, Function.identity()));
        model.addAttribute(
                "agreements",
                agreements.all().stream()
                        .map(agreement -> AgreementLine.of(
                                agreement, Optional.ofNullable(reviews.get(agreement.id())), names, today()))
                        .toList());
        return "consent/agreements";
    }

    @GetMapping("/{agreement}/end")
    String askToEnd(@PathVariable UUID agreement, Model model) {
        return endForm(find(agreement), new LastDayForm(TypedDate.of(today())), Map.of(), model);
    }

    @PostMapping("/{agreement}/end")
    String end(
            @PathVariable UUID agreement,
            LastDayForm form,
            Principal officer,
            HttpServletRequest request,
            Model model,
            RedirectAttributes after) {
        SharingAgreement ending = find(agreement);
        Map<String, String> problems = problems(form, ending);
        if (!problems.isEmpty()) {
            return endForm(ending, form, problems, model);
        }
        return switch (CheckPage.pressed(request)) {
            case CHANGE -> endForm(ending, form, Map.of(), model);
            case ASK ->
                CheckPage.show(
                        "Check before the agreement ends",
                        List.of(
                                new Said("Between", names.of(Set.of(ending.first(), ending.second()))),
                                new Said("Last day", uk.date(form.day()))),
                        new CheckPage.Button("End the agreement", true),
                        effectsOf(ending, form.day(), officer.getName()),
                        CRUMBS,
                        request,
                        model);
            case DO -> {
                agreements.end(ending.id(), form.day(), officer.getName());
                after.addFlashAttribute("done", "The agreement ends. What needs it is held back from then on.");
                yield "redirect:" + PATH;
            }
        };
    }

    private List<String> effectsOf(SharingAgreement ending, LocalDate lastDay, String officer) {
        return lastDay.isBefore(today())
                ? effects.between(
                        ending.first(), ending.second(), officer, () -> agreements.end(ending.id(), lastDay, officer))
                : List.of("Nothing stops before the last day is over. What is then on its way is decided again.");
    }

    private static Map<String, String> problems(LastDayForm form, SharingAgreement ending) {
        Map<String, String> problems = form.problems();
        return problems.isEmpty() && form.day().isBefore(ending.from())
                ? Map.of("lastDay", "The last day cannot be before the first")
                : problems;
    }

    private String endForm(SharingAgreement ending, LastDayForm form, Map<String, String> problems, Model model) {
        model.addAttribute("agreement", AgreementLine.of(ending, Optional.empty(), names, today()));
        model.addAttribute("form", form);
        model.addAttribute("errors", problems);
        model.addAttribute("crumbs", CRUMBS);
        return "consent/agreement-end";
    }

    private SharingAgreement find(UUID id) {
        return agreements.all().stream()
                .filter(agreement -> agreement.id().value().equals(id))
                .findFirst()
                .orElseThrow(NotThere::new);
    }

    private LocalDate today() {
        return LawDay.of(clock.instant());
    }
}
