package org.ehchub.consent.web.consents;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.ehchub.consent.ConsentRegistry;
import org.ehchub.consent.KnownPeople;
import org.ehchub.consent.LawDay;
import org.ehchub.consent.RefusalReason;
import org.ehchub.consent.consents.Consent;
import org.ehchub.consent.consents.ConsentChange;
import org.ehchub.consent.consents.ConsentStatus;
import org.ehchub.consent.consents.ConsentTerms;
import org.ehchub.consent.rules.WhoDecides;
import org.ehchub.consent.web.Addresses;
import org.ehchub.consent.web.NotThere;
import org.ehchub.consent.web.children.ChildPages;
import org.ehchub.consent.web.children.KnownChildren;
import org.ehchub.consent.web.consents.ConsentDraft.Step;
import org.ehchub.consent.web.consents.ConsentLine.Said;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The form's last page: all answers, what they start or stop, and the button that records them. */
@Controller
@RequestMapping("/consent/children/{child}/consents/new/{draft}/check")
public class ConsentCheckController {

    private final ConsentRegistry registry;
    private final KnownPeople people;
    private final KnownChildren children;
    private final ConsentLines lines;
    private final Effects effects;
    private final Clock clock;

    public ConsentCheckController(
            ConsentRegistry registry,
            KnownPeople people,
            KnownChildren children,
            ConsentLines lines,
            Effects effects,
            Clock clock) {
        this.registry = registry;
        this.people = people;
        this.children = children;
        this.lines = lines;
        this.effects = effects;
        this.clock = clock;
    }

    /**
     * The answers of one page.
     *
     * @param path where they can be changed
     */
    public record Part(String title, String path, List<Said> said) {}

    @GetMapping
    String check(DraftPlace place, Principal officer, HttpSession session, Model model) {
        ConsentDraft draft = place.open(session);
        return draft.next() == Step.CHECK ? page(draft, officer, model) : "redirect:" + draft.path(draft.next());
    }

    @PostMapping
    String record(
            DraftPlace place,
            Principal officer,
            HttpSession session,
            Model model,
            HttpServletResponse response,
            RedirectAttributes after) {
        ConsentDraft draft = place.open(session);
        if (draft.next() != Step.CHECK) {
            return "redirect:" + draft.path(draft.next());
        }
        draft.speaker().ifPresent(speaker -> people.keep(draft.child(), speaker));
        return switch (record(draft, officer.getName())) {
            case ConsentChange.Recorded recorded -> {
                after.addFlashAttribute("done", done(recorded.consent()));
                Drafts.forget(draft, session);
                yield "redirect:" + Addresses.ofChild(draft.child());
            }
            case ConsentChange.Conflict conflict ->
                changedMeanwhile(draft, conflict.current(), officer, model, response);
            case ConsentChange.NotPossible refused ->
                changedMeanwhile(draft, refused.current(), officer, model, response);
            case ConsentChange.UnknownConsent unknown -> throw new NotThere();
        };
    }

    private ConsentChange record(ConsentDraft draft, String officer) {
        ConsentTerms terms = draft.toTerms();
        if (draft.amends().isPresent()) {
            Consent seen = draft.amends().get();
            return registry.amend(seen.id(), seen.version(), terms, officer);
        }
        return draft.isRefusal()
                ? registry.refuse(draft.id(), terms, officer)
                : registry.give(draft.id(), terms, officer);
    }

    private static String done(Consent recorded) {
        if (recorded.version() > 1) {
            return "The consent is renewed. The version before it stays on record.";
        }
        return recorded.status() == ConsentStatus.REFUSED ? "The refusal is recorded." : "The consent is recorded.";
    }

    /** What the officer answered stays in the draft, beside how the consent stands now. */
    private String changedMeanwhile(
            ConsentDraft draft, Consent current, Principal officer, Model model, HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_CONFLICT);
        model.addAttribute("changedMeanwhile", "Someone else changed this consent meanwhile");
        model.addAttribute("current", lines.of(current));
        return page(draft, officer, model);
    }

    /** Why it will release nothing, whatever it is about, as long as nothing more is known of who gave it. */
    private List<String> inVain(ConsentTerms terms) {
        LocalDate today = LawDay.of(clock.instant());
        return WhoDecides.against(terms, children.ages(terms.child()), today).stream()
                .map(RefusalReason::text)
                .toList();
    }

    private String page(ConsentDraft draft, Principal officer, Model model) {
        ConsentTerms terms = draft.toTerms();
        model.addAttribute("caption", ConsentFormController.caption(draft));
        model.addAttribute("refusal", draft.isRefusal());
        model.addAttribute("previous", draft.amends().map(lines::of).orElse(null));
        model.addAttribute(
                "parts",
                List.of(
                        new Part("Who answered", draft.path(Step.WHO), lines.who(terms, draft.speaker())),
                        new Part("What, and with whom", draft.path(Step.WHAT), lines.what(terms)),
                        new Part("What for, and how long", draft.path(Step.TERMS), lines.when(terms))));
        model.addAttribute("inVain", draft.isRefusal() ? List.of() : inVain(terms));
        model.addAttribute("effects", effects.of(draft.child(), () -> record(draft, officer.getName())));
        model.addAttribute("path", Addresses.ofChild(draft.child()));
        model.addAttribute("crumbs", ChildPages.crumbs(draft.child()));
        return "consent/record-check";
    }
}
