package org.ehchub.consent.web.agreements;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.ehchub.consent.LawDay;
import org.ehchub.consent.Purpose;
import org.ehchub.consent.agencies.AgreementId;
import org.ehchub.consent.agencies.SharingAgreement;
import org.ehchub.consent.agencies.SharingAgreements;
import org.ehchub.consent.web.AgencyNames;
import org.ehchub.consent.web.CheckPage;
import org.ehchub.consent.web.UkTime;
import org.ehchub.consent.web.Words;
import org.ehchub.consent.web.consents.Choices;
import org.ehchub.consent.web.consents.ConsentLine.Said;
import org.ehchub.consent.web.consents.Effects;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Recording an agreement, after a page that tells what it will start. */
@Controller
@RequestMapping("/consent/agreements/new")
public class AgreementFormController {

    private final SharingAgreements agreements;
    private final AgencyNames names;
    private final Choices choices;
    private final Effects effects;
    private final UkTime uk;
    private final Clock clock;

    public AgreementFormController(
            SharingAgreements agreements,
            AgencyNames names,
            Choices choices,
            Effects effects,
            UkTime uk,
            Clock clock) {
        this.agreements = agreements;
        this.names = names;
        this.choices = choices;
        this.effects = effects;
        this.uk = uk;
        this.clock = clock;
    }

    @GetMapping
    String ask(Model model) {
        return form(AgreementForm.empty(AgreementId.random()), Map.of(), model);
    }

    @PostMapping
    String record(
            AgreementForm form, Principal officer, HttpServletRequest request, Model model, RedirectAttributes after) {
        Map<String, String> problems = form.problems(choices::isAgency);
        if (!problems.isEmpty()) {
            return form(form, problems, model);
        }
        SharingAgreement agreement = form.toAgreement();
        return switch (CheckPage.pressed(request)) {
            case CHANGE -> form(form, Map.of(), model);
            case ASK ->
                CheckPage.show(
                        "Check before the agreement is recorded",
                        said(agreement),
                        new CheckPage.Button("Record the agreement", false),
                        effectsOf(agreement, officer.getName()),
                        AgreementsController.CRUMBS,
                        request,
                        model);
            case DO -> {
                after.addFlashAttribute("done", done(agreements.record(agreement, officer.getName())));
                yield "redirect:" + AgreementsController.PATH;
            }
        };
    }

    private static String done(boolean recorded) {
        return recorded
                ? "The agreement is recorded. What was withheld for want of one is decided again."
                : "The agreement was recorded before; it is not recorded twice.";
    }

    private List<Said> said(SharingAgreement agreement) {
        return List.of(
                new Said("Between", names.of(List.of(agreement.first(), agreement.second()))),
                new Said("For", Words.list(agreement.purposes().stream().map(Purpose::title).toList())),
                new Said("Content", Words.of(agreement.categories())),
                new Said("First day", uk.date(agreement.from())),
                new Said("Last day", uk.date(agreement.until())),
                new Said("To be reviewed by", uk.date(agreement.review())),
                new Said("Signed agreement kept at", agreement.document()));
    }

    private List<String> effectsOf(SharingAgreement agreement, String officer) {
        if (agreement.from().isAfter(LawDay.of(clock.instant()))) {
            return List.of("Nothing starts before the first day. What is then withheld is decided again.");
        }
        return effects.between(
                agreement.first(), agreement.second(), officer, () -> agreements.record(agreement, officer));
    }

    private String form(AgreementForm form, Map<String, String> problems, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("errors", problems);
        model.addAttribute("choices", choices);
        model.addAttribute("crumbs", AgreementsController.CRUMBS);
        return "consent/agreement-new";
    }
}
