package org.ehchub.consent.web.overrides;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ehchub.consent.children.ChildRecord;
import org.ehchub.consent.statutory.RecordedDecision;
import org.ehchub.consent.statutory.ReleaseDecision;
import org.ehchub.consent.statutory.ReleaseDecisionId;
import org.ehchub.consent.statutory.ReleaseDecisions;
import org.ehchub.consent.statutory.ReviewAnswer;
import org.ehchub.consent.web.Addresses;
import org.ehchub.consent.web.AgencyNames;
import org.ehchub.consent.web.CheckPage;
import org.ehchub.consent.web.Crumb;
import org.ehchub.consent.web.NotThere;
import org.ehchub.consent.web.Option;
import org.ehchub.consent.web.UkTime;
import org.ehchub.consent.web.Words;
import org.ehchub.consent.web.children.ChildPages;
import org.ehchub.consent.web.children.KnownChildren;
import org.ehchub.consent.web.consents.ConsentLine.Said;
import org.ehchub.consent.web.consents.Effects;
import org.ehchub.consent.web.history.DisclosureLines;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The decisions that wait for another officer's review, and the page of one. */
@Controller
@RequestMapping("/consent/overrides")
public class OverridesController {

    private static final String PATH = "/consent/overrides";
    static final List<Crumb> CRUMBS = List.of(new Crumb("Overrides", PATH));

    private final ReleaseDecisions decisions;
    private final KnownChildren children;
    private final AgencyNames names;
    private final DisclosureLines lines;
    private final Effects effects;
    private final UkTime uk;
    private final Clock clock;

    public OverridesController(
            ReleaseDecisions decisions,
            KnownChildren children,
            AgencyNames names,
            DisclosureLines lines,
            Effects effects,
            UkTime uk,
            Clock clock) {
        this.decisions = decisions;
        this.children = children;
        this.names = names;
        this.lines = lines;
        this.effects = effects;
        this.uk = uk;
        this.clock = clock;
    }

    @GetMapping
    String list(Model model) {
        Instant now = clock.instant();
        model.addAttribute(
                "overrides",
                decisions.awaitingReview().stream()
                        .map(recorded -> OverrideLine.of(recorded, now))
                        .toList());
        return "consent/overrides";
    }

    @GetMapping("/{override}")
    String override(@PathVariable UUID override, Principal officer, Model model) {
        return page(find(override), new ReviewForm(null, null), Map.of(), officer, model);
    }

    @PostMapping("/{override}")
    String review(
            @PathVariable UUID override,
            ReviewForm form,
            Principal officer,
            HttpServletRequest request,
            Model model,
            HttpServletResponse response,
            RedirectAttributes after) {
        RecordedDecision reviewed = find(override);
        Map<String, String> problems = form.problems();
        CheckPage.Pressed pressed = CheckPage.pressed(request);
        if (!problems.isEmpty() || pressed == CheckPage.Pressed.CHANGE) {
            return page(reviewed, form, problems, officer, model);
        }
        if (!form.isUpheld() && pressed == CheckPage.Pressed.ASK) {
            return CheckPage.show(
                    "Check before the decision ends",
                    List.of(
                            new Said("Rests on", Words.of(reviewed.decision().ground())),
                            new Said("You found", form.note())),
                    new CheckPage.Button("Record the review", true),
                    effects.of(reviewed.child(), () -> review(reviewed, form, officer)),
                    CRUMBS,
                    request,
                    model);
        }
        return switch (review(reviewed, form, officer)) {
            case ReviewAnswer.Recorded recorded -> {
                after.addFlashAttribute("done", "Your review is recorded.");
                yield "redirect:" + PATH;
            }
            case ReviewAnswer.OwnDecision own ->
                refused("Nobody reviews a decision of their own", override, officer, model, response);
            case ReviewAnswer.AlreadyReviewed already ->
                refused("Someone else reviewed this meanwhile", override, officer, model, response);
            case ReviewAnswer.UnknownDecision unknown -> throw new NotThere();
        };
    }

    private ReviewAnswer review(RecordedDecision reviewed, ReviewForm form, Principal officer) {
        return decisions.review(reviewed.decision().id(), form.isUpheld(), form.note(), officer.getName());
    }

    private String refused(String why, UUID override, Principal officer, Model model, HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_CONFLICT);
        model.addAttribute("changedMeanwhile", why);
        return page(find(override), new ReviewForm(null, null), Map.of(), officer, model);
    }

    private String page(
            RecordedDecision recorded, ReviewForm form, Map<String, String> problems, Principal officer, Model model) {
        ChildRecord child = children.show(recorded.child(), officer.getName());
        model.addAttribute("child", ChildPages.name(child));
        model.addAttribute("path", Addresses.ofChild(child.id()));
        model.addAttribute("line", OverrideLine.of(recorded, clock.instant()));
        model.addAttribute("said", said(recorded));
        model.addAttribute("lines", lines.restingOn(child.id(), recorded.decision().reference()));
        model.addAttribute(
                "reviewable",
                recorded.review().isEmpty() && !recorded.decision().officer().equals(officer.getName()));
        model.addAttribute("endPath", recorded.stands() ? PATH + "/" + recorded.decision().id() + "/end" : null);
        model.addAttribute("own", recorded.review().isEmpty());
        model.addAttribute("form", form);
        model.addAttribute("errors", problems);
        model.addAttribute(
                "findings",
                List.of(
                        new Option(ReviewForm.Found.UPHELD.name(), "Yes, it was necessary and lawful"),
                        new Option(ReviewForm.Found.NOT_UPHELD.name(), "No. It permits nothing any more")));
        model.addAttribute("crumbs", CRUMBS);
        return "consent/override";
    }

    private List<Said> said(RecordedDecision recorded) {
        ReleaseDecision decision = recorded.decision();
        List<Said> said = new ArrayList<>(List.of(
                new Said("Rests on", Words.of(decision.ground())),
                new Said("Reason", decisions.reasonOf(decision.id())),
                new Said("Evidence", decision.evidence()),
                new Said("Recipients", names.of(decision.recipients())),
                new Said("Content", Words.of(decision.categories()))));
        said.add(new Said("Sensitive content", Words.ofSensitive(decision.sensitivities())));
        said.add(new Said("In force", uk.date(decision.from()) + " to " + uk.date(decision.until())));
        said.add(new Said("Decided by", decision.officer() + ", " + uk.time(recorded.recordedAt())));
        recorded.review().ifPresent(review -> {
            said.add(new Said("Reviewed by", review.reviewer() + ", " + uk.time(review.at())));
            decisions.noteOn(decision.id()).ifPresent(note -> said.add(new Said("The review found", note)));
        });
        recorded.end().ifPresent(end -> {
            said.add(new Said("Ended by", end.officer() + ", " + uk.time(end.at())));
            decisions.whyEnded(decision.id()).ifPresent(why -> said.add(new Said("It ended because", why)));
        });
        return said;
    }

    private RecordedDecision find(UUID override) {
        return decisions.find(new ReleaseDecisionId(override)).orElseThrow(NotThere::new);
    }
}
