package org.ehchub.consent.web.consents;

import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.ehchub.consent.KnownPeople;
import org.ehchub.consent.LawDay;
import org.ehchub.consent.agencies.AgencyRegister;
import org.ehchub.consent.children.ChildId;
import org.ehchub.consent.consents.KnownPerson;
import org.ehchub.consent.web.children.ChildPages;
import org.ehchub.consent.web.children.KnownChildren;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * The pages on which an officer says what was consented to or refused. A page that is filled in rightly leads to the
 * first that is not yet, and at last to {@link ConsentCheckController}.
 */
@Controller
@RequestMapping("/consent/children/{child}/consents/new")
public class ConsentFormController {

    private static final String ANOTHERS = "Select who gave this consent: it leaves something out, which only they can"
            + " change. Record another person's answer as a new consent";

    private final KnownChildren children;
    private final KnownPeople people;
    private final Choices choices;
    private final AgencyRegister agencies;
    private final ConsentLines lines;
    private final Clock clock;

    public ConsentFormController(
            KnownChildren children,
            KnownPeople people,
            Choices choices,
            AgencyRegister agencies,
            ConsentLines lines,
            Clock clock) {
        this.children = children;
        this.people = people;
        this.choices = choices;
        this.agencies = agencies;
        this.lines = lines;
        this.clock = clock;
    }

    @GetMapping
    String start(@PathVariable UUID child, HttpSession session) {
        ChildId about = children.require(new ChildId(child));
        return next(ConsentDraft.start(about, clock.instant()), session);
    }

    @GetMapping("/{draft}/who")
    String who(DraftPlace place, HttpSession session, Model model) {
        ConsentDraft draft = place.open(session);
        return page("who", draft, draft.who().orElseGet(() -> unanswered(draft)), Map.of(), model);
    }

    @PostMapping("/{draft}/who")
    String who(DraftPlace place, WhoAnswers form, HttpSession session, Model model) {
        ConsentDraft draft = place.open(session);
        ChildId child = draft.child();
        Map<String, String> problems =
                form.problems(today(), people.of(child), children.ages(child).decidesFrom());
        if (!problems.isEmpty()) {
            return page("who", draft, form, problems, model);
        }
        Optional<KnownPerson> speaker = form.speaker(child, people);
        return draft.isAnothersToAmend(form.giver(speaker))
                ? page("who", draft, form, Map.of("by", ANOTHERS), model)
                : next(draft.with(form, speaker), session);
    }

    @GetMapping("/{draft}/what")
    String what(DraftPlace place, HttpSession session, Model model) {
        ConsentDraft draft = place.open(session);
        return page("what", draft, draft.whatToShow(), Map.of(), model);
    }

    @PostMapping("/{draft}/what")
    String what(DraftPlace place, WhatAnswers form, HttpSession session, Model model) {
        ConsentDraft draft = place.open(session);
        Map<String, String> problems = form.problems(id -> agencies.find(id).isPresent());
        return problems.isEmpty() ? next(draft.with(form), session) : page("what", draft, form, problems, model);
    }

    @GetMapping("/{draft}/terms")
    String terms(DraftPlace place, HttpSession session, Model model) {
        ConsentDraft draft = place.open(session);
        return page("terms", draft, draft.termsToShow(today()), Map.of(), model);
    }

    @PostMapping("/{draft}/terms")
    String terms(DraftPlace place, TermsAnswers form, HttpSession session, Model model) {
        ConsentDraft draft = place.open(session);
        Map<String, String> problems = form.problems();
        return problems.isEmpty() ? next(draft.with(form), session) : page("terms", draft, form, problems, model);
    }

    private WhoAnswers unanswered(ConsentDraft draft) {
        return draft.amends()
                .map(consent -> WhoAnswers.again(consent.terms().giver(), today()))
                .orElseGet(() -> WhoAnswers.empty(today()));
    }

    private String page(String name, ConsentDraft draft, Object form, Map<String, String> problems, Model model) {
        model.addAttribute("around", choices.around(draft.child()));
        model.addAttribute("others", choices.others(draft.child()));
        model.addAttribute("people", people.of(draft.child()));
        model.addAttribute("choices", choices);
        model.addAttribute("form", form);
        model.addAttribute("errors", problems);
        model.addAttribute("amending", draft.amends().isPresent());
        model.addAttribute("now", draft.amends().map(current -> lines.of(current).summary()).orElse(List.of()));
        model.addAttribute("cannotShowAll", draft.cannotShowAll());
        model.addAttribute("caption", caption(draft));
        model.addAttribute("crumbs", ChildPages.crumbs(draft.child()));
        return "consent/record-" + name;
    }

    /** What stands above the headings of the form's pages. */
    static String caption(ConsentDraft draft) {
        return draft.amends().isPresent() ? "Renew or narrow a consent" : "Record a consent or refusal";
    }

    private static String next(ConsentDraft draft, HttpSession session) {
        Drafts.keep(draft, session);
        return "redirect:" + draft.path(draft.next());
    }

    private LocalDate today() {
        return LawDay.of(clock.instant());
    }
}
