package org.ehchub.consent.web.consents;

import jakarta.servlet.http.HttpSession;
import java.security.Principal;
import java.util.List;
import org.ehchub.consent.ConsentRegistry;
import org.ehchub.consent.consents.ConsentChange;
import org.ehchub.consent.consents.ConsentStatus;
import org.ehchub.consent.consents.ConsentTerms;
import org.ehchub.consent.web.children.ChildPages;
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

    private static final String RECORDED_BEFORE = "This was recorded before; see below how it stands now.";

    private final ConsentRegistry registry;
    private final ConsentLines lines;
    private final Effects effects;

    public ConsentCheckController(ConsentRegistry registry, ConsentLines lines, Effects effects) {
        this.registry = registry;
        this.lines = lines;
        this.effects = effects;
    }

    /**
     * The answers of one page.
     *
     * @param path where they can be changed
     */
    public record Part(String title, String path, List<Said> said) {}

    @GetMapping
    String check(DraftPlace place, HttpSession session, Model model) {
        ConsentDraft draft = place.open(session);
        if (draft.next() != Step.CHECK) {
            return "redirect:" + draft.path(draft.next());
        }
        ConsentTerms terms = draft.toTerms();
        model.addAttribute("refusal", draft.isRefusal());
        model.addAttribute(
                "parts",
                List.of(
                        new Part("Who answered", draft.path(Step.WHO), lines.who(terms)),
                        new Part("What, and with whom", draft.path(Step.WHAT), lines.what(terms)),
                        new Part("What for, and how long", draft.path(Step.TERMS), lines.when(terms))));
        model.addAttribute("effects", draft.isRefusal() ? effects.ofRefusing(terms) : effects.ofGiving(terms));
        model.addAttribute("crumbs", ConsentFormController.crumbs(draft.child()));
        return "consent/record-check";
    }

    @PostMapping
    String record(DraftPlace place, Principal officer, HttpSession session, RedirectAttributes after) {
        ConsentDraft draft = place.open(session);
        if (draft.next() != Step.CHECK) {
            return "redirect:" + draft.path(draft.next());
        }
        after.addFlashAttribute("done", done(record(draft, officer.getName())));
        Drafts.forget(draft, session);
        return "redirect:" + ChildPages.path(draft.child());
    }

    private ConsentChange record(ConsentDraft draft, String officer) {
        return draft.isRefusal()
                ? registry.refuse(draft.id(), draft.toTerms(), officer)
                : registry.give(draft.id(), draft.toTerms(), officer);
    }

    /** The draft's id is nobody else's, so whatever stands under it already came from a second click on the same page. */
    private static String done(ConsentChange change) {
        return switch (change) {
            case ConsentChange.Recorded recorded when recorded.consent().status() == ConsentStatus.REFUSED ->
                "The refusal is recorded.";
            case ConsentChange.Recorded recorded -> "The consent is recorded.";
            case ConsentChange.Conflict conflict -> RECORDED_BEFORE;
            case ConsentChange.NotPossible refused -> RECORDED_BEFORE;
            case ConsentChange.UnknownConsent unknown -> RECORDED_BEFORE;
        };
    }
}
