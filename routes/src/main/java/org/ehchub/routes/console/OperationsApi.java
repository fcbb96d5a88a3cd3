package org.ehchub.routes.console;

import java.security.Principal;
import java.util.List;
import org.ehchub.consent.web.NotThere;
import org.ehchub.consent.web.api.Refused;
import org.ehchub.consent.web.api.StaffApi;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;

/** The operators' API: what the screens show, and replay. */
@StaffApi
@RequestMapping("/api/operations/v1")
class OperationsApi {

    private static final int MOST = 500;

    private final Console console;

    OperationsApi(Console console) {
        this.console = console;
    }

    /** The newest arrivals. */
    record Arrivals(List<ArrivalLine> arrivals) {}

    /** The disclosures that changed last. */
    record Disclosures(List<DisclosureLine> disclosures) {}

    /** A disclosure and what happened to it. */
    record Disclosure(DisclosureLine disclosure, List<TimelineEntry> timeline) {}

    /** What waits for each agency. */
    record Backlogs(List<BacklogLine> backlogs) {}

    /** What waits for an operator, the arrivals held because they are for nobody, and those that got stuck. */
    record Parked(
            List<DisclosureLine> disclosures,
            List<ArrivalLine> arrivals,
            List<ArrivalLine> held,
            List<ArrivalLine> unfinished) {}

    @GetMapping("/arrivals")
    Arrivals arrivals(@RequestParam(defaultValue = "50") int limit) {
        return new Arrivals(console.arrivals(within(limit)));
    }

    @GetMapping("/disclosures")
    Disclosures disclosures(@RequestParam(defaultValue = "50") int limit) {
        return new Disclosures(console.disclosures(within(limit)));
    }

    @GetMapping("/disclosures/{id}")
    Disclosure disclosure(@PathVariable String id) {
        DisclosureLine line = console.disclosure(id).orElseThrow(NotThere::new);
        return new Disclosure(line, console.timeline(line));
    }

    @GetMapping("/backlogs")
    Backlogs backlogs() {
        return new Backlogs(console.backlogs());
    }

    @GetMapping("/parked")
    Parked parked(@RequestParam(defaultValue = "50") int limit) {
        return new Parked(
                console.parkedDisclosures(within(limit)),
                console.parkedArrivals(within(limit)),
                console.heldArrivals(within(limit)),
                console.unfinishedArrivals(within(limit)));
    }

    /** Puts a parked disclosure back into the queue and answers with how it stands. */
    @PostMapping("/disclosures/{id}/replay")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Disclosure replay(@PathVariable String id, Principal operator) {
        return switch (console.replayDisclosure(id, operator.getName())) {
            case REPLAYED -> disclosure(id);
            case NOT_PARKED -> throw new Refused(Refused.Code.NOT_POSSIBLE);
            case NOT_FOUND -> throw new NotThere();
        };
    }

    /** Puts a parked arrival back to the start and answers with how it stands. */
    @PostMapping("/arrivals/{id}/replay")
    @ResponseStatus(HttpStatus.ACCEPTED)
    ArrivalLine replayArrival(@PathVariable String id, Principal operator) {
        return switch (console.replayArrival(id, operator.getName())) {
            case REPLAYED -> console.arrival(id).orElseThrow(NotThere::new);
            case NOT_PARKED -> throw new Refused(Refused.Code.NOT_POSSIBLE);
            case NOT_FOUND -> throw new NotThere();
        };
    }

    private static int within(int limit) {
        return Math.clamp(limit, 1, MOST);
    }
}
