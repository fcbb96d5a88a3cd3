package org.ehchub.routes.console;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.ehchub.consent.agencies.Agency;
import org.ehchub.consent.agencies.AgencyRegister;
import org.ehchub.routes.delivery.Replay;
import org.ehchub.routes.disclosure.JournalViews;
import org.ehchub.routes.disclosure.JournalViews.Backlog;

/** What operators may see and do; the screens and the API are two faces of it. */
class Console {

    private static final Duration UNFINISHED_AFTER = Duration.ofMinutes(15);

    private final JournalViews journal;
    private final AgencyRegister agencies;
    private final Pauses pauses;
    private final Timeline timeline;
    private final Replay replay;
    private final Clock clock;

    Console(
            JournalViews journal,
            AgencyRegister agencies,
            Pauses pauses,
            Timeline timeline,
            Replay replay,
            Clock clock) {
        this.journal = journal;
        this.agencies = agencies;
        this.pauses = pauses;
        this.timeline = timeline;
        this.replay = replay;
        this.clock = clock;
    }

    /** The newest first. */
    List<ArrivalLine> arrivals(int limit) {
        return journal.arrivals(limit).stream().map(ArrivalLine::of).toList();
    }

    /** The last changed first. */
    List<DisclosureLine> disclosures(int limit) {
        return journal.disclosures(limit).stream().map(DisclosureLine::of).toList();
    }

    Optional<DisclosureLine> disclosure(String id) {
        return journal.disclosure(id).map(DisclosureLine::of);
    }

    List<TimelineEntry> timeline(DisclosureLine disclosure) {
        return timeline.of(disclosure.id());
    }

    /** For each agency for which something waits or is parked. */
    List<BacklogLine> backlogs() {
        return journal.backlogs().stream().flatMap(backlog -> line(backlog).stream()).toList();
    }

    /** The longest parked first. */
    List<DisclosureLine> parkedDisclosures(int limit) {
        return journal.parked(limit).stream().map(DisclosureLine::of).toList();
    }

    /** The longest parked first. */
    List<ArrivalLine> parkedArrivals(int limit) {
        return journal.parkedArrivals(limit).stream().map(ArrivalLine::of).toList();
    }

    /** Those for nobody; the longest held first. */
    List<ArrivalLine> heldArrivals(int limit) {
        return journal.heldArrivals(limit).stream().map(ArrivalLine::of).toList();
    }

    /** Received a while ago and still not distributed; the longest waiting first. */
    List<ArrivalLine> unfinishedArrivals(int limit) {
        return journal.unfinished(clock.instant().minus(UNFINISHED_AFTER), limit).stream()
                .map(ArrivalLine::of)
                .toList();
    }

    Optional<ArrivalLine> arrival(String id) {
        return journal.arrival(id).map(ArrivalLine::of);
    }

    Replay.Outcome replayDisclosure(String id, String operator) {
        return replay.disclosure(id, operator);
    }

    Replay.Outcome replayArrival(String id, String operator) {
        return replay.arrival(id, operator);
    }

    private Optional<BacklogLine> line(Backlog backlog) {
        return agencies.find(backlog.recipient()).map(agency -> line(backlog, agency));
    }

    private BacklogLine line(Backlog backlog, Agency agency) {
        return new BacklogLine(
                agency.id().value(),
                agency.name(),
                agency.channel(),
                backlog.queued(),
                backlog.parked(),
                backlog.oldest(),
                pauses.until(agency.id()),
                agency.owner());
    }
}
