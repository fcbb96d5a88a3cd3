package org.ehchub.consent.web.identity;

import java.security.Principal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.ehchub.consent.agencies.AgencyRegister;
import org.ehchub.consent.children.ChildId;
import org.ehchub.consent.children.ChildMerges;
import org.ehchub.consent.children.ChildRecord;
import org.ehchub.consent.web.Addresses;
import org.ehchub.consent.web.NotThere;
import org.ehchub.consent.web.children.ChildPage.Identifier;
import org.ehchub.consent.web.children.ChildPages;
import org.ehchub.consent.web.children.ChildSearch;
import org.ehchub.consent.web.children.KnownChildren;
import org.ehchub.consent.web.children.SearchForm;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Merging two records of one child: finding the other, looking at both, and undoing it. */
@Controller
@RequestMapping("/consent/children/{child}")
public class MergeController {

    private final ChildMerges merges;
    private final ChildSearch search;
    private final KnownChildren children;
    private final ChildPages pages;
    private final AgencyRegister agencies;

    public MergeController(
            ChildMerges merges,
            ChildSearch search,
            KnownChildren children,
            ChildPages pages,
            AgencyRegister agencies) {
        this.merges = merges;
        this.search = search;
        this.children = children;
        this.pages = pages;
        this.agencies = agencies;
    }

    /** A record beside another. */
    public record Beside(String title, String name, LocalDate birthDate, List<Identifier> identifiers) {}

    @GetMapping("/merge")
    String ask(@PathVariable UUID child, Model model) {
        return searchPage(children.require(new ChildId(child)), SearchForm.empty(), Map.of(), model);
    }

    @PostMapping("/merge")
    String find(@PathVariable UUID child, SearchForm form, Principal officer, Model model) {
        ChildId kept = children.require(new ChildId(child));
        Map<String, String> problems = form.problems();
        if (!problems.isEmpty()) {
            return searchPage(kept, form, problems, model);
        }
        Optional<ChildId> other = search.by(form, officer.getName()).filter(found -> !found.equals(kept));
        return other.map(found -> "redirect:" + Addresses.ofChild(kept) + "/merge/" + found)
                .orElseGet(() -> searchPage(kept, form, Map.of("by", "No other child is known by this number"), model));
    }

    private String searchPage(ChildId kept, SearchForm form, Map<String, String> problems, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("errors", problems);
        model.addAttribute("agencies", agencies.all());
        model.addAttribute("crumbs", ChildPages.crumbs(kept));
        return "consent/merge-find";
    }

    @GetMapping("/merge/{other}")
    String compare(@PathVariable UUID child, @PathVariable UUID other, Principal officer, Model model) {
        return comparePage("merge", child, other, new ReasonForm(null), Map.of(), officer, model);
    }

    @PostMapping("/merge/{other}")
    String merge(
            @PathVariable UUID child,
            @PathVariable UUID other,
            ReasonForm form,
            Principal officer,
            Model model,
            RedirectAttributes after) {
        Map<String, String> problems = form.problems();
        if (!problems.isEmpty()) {
            return comparePage("merge", child, other, form, problems, officer, model);
        }
        ChildId kept = children.require(new ChildId(child));
        return switch (merges.merge(children.require(new ChildId(other)), kept, form.reason(), officer.getName())) {
            case MERGED -> {
                after.addFlashAttribute("done", "The two records are read as one. Both keep their history.");
                yield "redirect:" + Addresses.ofChild(kept);
            }
            case SAME_RECORD, MERGED_ALREADY -> {
                model.addAttribute("changedMeanwhile", "One of the two is merged with another record already");
                yield comparePage("merge", child, other, form, Map.of(), officer, model);
            }
        };
    }

    @GetMapping("/unmerge/{other}")
    String askToUnmerge(@PathVariable UUID child, @PathVariable UUID other, Principal officer, Model model) {
        return comparePage("unmerge", child, other, new ReasonForm(null), Map.of(), officer, model);
    }

    @PostMapping("/unmerge/{other}")
    String unmerge(
            @PathVariable UUID child,
            @PathVariable UUID other,
            ReasonForm form,
            Principal officer,
            Model model,
            RedirectAttributes after) {
        Map<String, String> problems = form.problems();
        if (!problems.isEmpty()) {
            return comparePage("unmerge", child, other, form, problems, officer, model);
        }
        try {
            merges.unmerge(new ChildId(other), form.reason(), officer.getName());
        } catch (NoSuchElementException e) {
            throw new NotThere();
        }
        after.addFlashAttribute("done", "They are two records again, each with what was recorded for it.");
        return "redirect:" + Addresses.ofChild(new ChildId(child));
    }

    private String comparePage(
            String act,
            UUID child,
            UUID other,
            ReasonForm form,
            Map<String, String> problems,
            Principal officer,
            Model model) {
        ChildRecord kept = children.show(new ChildId(child), officer.getName());
        ChildRecord duplicate = children.show(new ChildId(other), officer.getName());
        model.addAttribute(
                "records", List.of(beside("The record that stands", kept), beside("The other record", duplicate)));
        model.addAttribute("differ", !kept.birthDate().equals(duplicate.birthDate()));
        model.addAttribute("numbersDiffer", kept.nhsNumber().isPresent()
                && duplicate.nhsNumber().filter(number -> !kept.nhsNumber().get().equals(number)).isPresent());
        model.addAttribute("form", form);
        model.addAttribute("errors", problems);
        model.addAttribute("crumbs", ChildPages.crumbs(kept.id()));
        return "consent/" + act;
    }

    private Beside beside(String title, ChildRecord child) {
        return new Beside(title, ChildPages.name(child), child.birthDate(), pages.identifiers(child));
    }
}
