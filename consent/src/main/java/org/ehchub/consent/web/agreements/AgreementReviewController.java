package org.ehchub.consent.web.agreements;

import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.ehchub.consent.LawDay;
import org.ehchub.consent.agencies.SharingAgreement;
import org.ehchub.consent.agencies.SharingAgreements;
import org.ehchub.consent.web.AgencyNames;
import org.ehchub.consent.web.NotThere;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Recording that the two agencies have looked at their agreement again, and when they do so next. */
@Controller
@RequestMapping(AgreementsController.PATH + "/{agreement}/review")
public class AgreementReviewController {

    private final SharingAgreements agreements;
    private final AgencyNames names;
    private final Clock clock;

    public AgreementReviewController(SharingAgreements agreements, AgencyNames names, Clock clock) {
        this.agreements = agreements;
        this.names = names;
        this.clock = clock;
    }

    @GetMapping
    String ask(@PathVariable UUID agreement, Model model) {
        return page(find(agreement), new AgreementReviewForm(null), Map.of(), model);
    }

    @PostMapping
    String record(
            @PathVariable UUID agreement,
            AgreementReviewForm form,
            Principal officer,
            Model model,
            RedirectAttributes after) {
        SharingAgreement reviewed = find(agreement);
        Map<String, String> problems = form.problems(today(), reviewed.until());
        if (!problems.isEmpty()) {
            return page(reviewed, form, problems, model);
        }
        agreements.review(reviewed.id(), form.day(), officer.getName());
        after.addFlashAttribute("done", "The review is recorded.");
        return "redirect:" + AgreementsController.PATH;
    }

    private String page(
            SharingAgreement reviewed, AgreementReviewForm form, Map<String, String> problems, Model model) {
        model.addAttribute("between", names.of(reviewed.first()) + " and " + names.of(reviewed.second()));
        model.addAttribute("agreement", reviewed);
        model.addAttribute("form", form);
        model.addAttribute("errors", problems);
        model.addAttribute("crumbs", AgreementsController.CRUMBS);
        return "consent/agreement-review";
    }

    /** One that has not ended. */
    private SharingAgreement find(UUID id) {
        return agreements.all().stream()
                .filter(agreement -> agreement.id().value().equals(id))
                .filter(agreement -> !today().isAfter(agreement.until()))
                .findFirst()
                .orElseThrow(NotThere::new);
    }

    private LocalDate today() {
        return LawDay.of(clock.instant());
    }
}
