package org.ehchub.routes.console;

import java.security.Principal;
import java.util.List;
import org.ehchub.consent.web.Crumb;
import org.ehchub.consent.web.NotThere;
import org.ehchub.routes.console.onboarding.Onboarding;
import org.ehchub.routes.disclosure.DisclosureState;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The operators' screens. */
@Controller
@RequestMapping("/operations")
class OperationsController {

    private static final int SAMPLE = 15;
    private static final int MANY = 200;

    private final Console console;
    private final Onboarding onboarding;

    OperationsController(Console console, Onboarding onboarding) {
        this.console = console;
        this.onboarding = onboarding;
    }

    @GetMapping
    String traffic(Model model) {
        List<BacklogLine> backlogs = console.backlogs();
        model.addAttribute("queued", backlogs.stream().mapToInt(BacklogLine::queued).sum());
        model.addAttribute("parked", backlogs.stream().mapToInt(BacklogLine::parked).sum());
        model.addAttribute("ending", onboarding.expiring().size());
        model.addAttribute("arrivals", console.arrivals(SAMPLE));
        model.addAttribute("disclosures", console.disclosures(SAMPLE));
        return "operations/traffic";
    }

    @GetMapping("/backlogs")
    String backlogs(Model model) {
        model.addAttribute("backlogs", console.backlogs());
        return "operations/backlogs";
    }

    @GetMapping("/parked")
    String parked(Model model) {
        model.addAttribute("disclosures", console.parkedDisclosures(MANY));
        model.addAttribute("arrivals", console.parkedArrivals(MANY));
        model.addAttribute("held", console.heldArrivals(MANY));
        model.addAttribute("unfinished", console.unfinishedArrivals(MANY));
        return "operations/parked";
    }

    @GetMapping("/disclosures/{id}")
    String disclosure(@PathVariable String id, Model model) {
        DisclosureLine disclosure = find(id);
        model.addAttribute("disclosure", disclosure);
        model.addAttribute("replayable", disclosure.state() == DisclosureState.PARKED);
        model.addAttribute("timeline", console.timeline(disclosure));
        model.addAttribute("crumbs", List.of(new Crumb("Live traffic", "/operations")));
        return "operations/disclosure";
    }

    @GetMapping("/disclosures/{id}/replay")
    String confirm(@PathVariable String id, Model model) {
        model.addAttribute("disclosure", find(id));
        model.addAttribute("crumbs", List.of(new Crumb("Parked messages", "/operations/parked")));
        return "operations/replay";
    }

    @PostMapping("/disclosures/{id}/replay")
    String replay(@PathVariable String id, Principal operator, RedirectAttributes after) {
        String said =
                switch (console.replayDisclosure(id, operator.getName())) {
                    case REPLAYED -> "The disclosure is back in the queue.";
                    case NOT_PARKED -> "The disclosure is no longer parked; nothing was changed.";
                    case NOT_FOUND -> throw new NotThere();
                };
        after.addFlashAttribute("done", said);
        return "redirect:/operations/disclosures/" + id;
    }

    @GetMapping("/arrivals/{id}/replay")
    String confirmArrival(@PathVariable String id, Model model) {
        model.addAttribute("arrival", console.arrival(id).orElseThrow(NotThere::new));
        model.addAttribute("crumbs", List.of(new Crumb("Parked messages", "/operations/parked")));
        return "operations/replay-arrival";
    }

    @PostMapping("/arrivals/{id}/replay")
    String replayArrival(@PathVariable String id, Principal operator, RedirectAttributes after) {
        String said =
                switch (console.replayArrival(id, operator.getName())) {
                    case REPLAYED -> "The arrival is back at the start.";
                    case NOT_PARKED -> "The arrival is no longer parked; nothing was changed.";
                    case NOT_FOUND -> throw new NotThere();
                };
        after.addFlashAttribute("done", said);
        return "redirect:/operations/parked";
    }

    private DisclosureLine find(String id) {
        return console.disclosure(id).orElseThrow(NotThere::new);
    }
}
