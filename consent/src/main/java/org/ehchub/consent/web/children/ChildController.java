package org.ehchub.consent.web.children;

import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ehchub.consent.agencies.AgencyRegister;
import org.ehchub.consent.children.ChildId;
import org.ehchub.consent.children.ChildMerges;
import org.ehchub.consent.web.Addresses;
import org.ehchub.consent.web.Crumb;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Finding a child, and the child's page. What is searched for travels in the body of a POST, never in a URL. */
@Controller
public class ChildController {

    /** The way back to the search. */
    public static final Crumb CHILDREN = new Crumb("Children", "/consent/children");

    private static final String FIND = "consent/find-child";

    private final ChildSearch search;
    private final ChildPages pages;
    private final ChildMerges merges;
    private final AgencyRegister agencies;

    public ChildController(ChildSearch search, ChildPages pages, ChildMerges merges, AgencyRegister agencies) {
        this.search = search;
        this.pages = pages;
        this.merges = merges;
        this.agencies = agencies;
    }

    @GetMapping("/consent/children")
    String find(Model model) {
        return find(SearchForm.empty(), Map.of(), model);
    }

    @PostMapping("/consent/children")
    String search(SearchForm form, Principal officer, Model model) {
        Map<String, String> problems = form.problems();
        if (!problems.isEmpty()) {
            return find(form, problems, model);
        }
        return search.by(form, officer.getName())
                .map(child -> "redirect:" + Addresses.ofChild(child))
                .orElseGet(() -> {
                    model.addAttribute("notFound", true);
                    return find(form, Map.of(), model);
                });
    }

    @GetMapping("/consent/children/{child}")
    String child(@PathVariable UUID child, Principal officer, Model model) {
        ChildId standing = merges.standingFor(new ChildId(child));
        if (!standing.value().equals(child)) {
            return "redirect:" + Addresses.ofChild(standing);
        }
        model.addAttribute("page", pages.open(standing, officer.getName()));
        model.addAttribute("crumbs", List.of(CHILDREN));
        return "consent/child";
    }

    private String find(SearchForm form, Map<String, String> errors, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        model.addAttribute("agencies", agencies.all());
        return FIND;
    }
}
