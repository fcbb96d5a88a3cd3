package org.ehchub.routes.disclosure;

import static org.ehchub.consent.store.SqlTypes.instant;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ehchub.consent.LawDay;
import org.ehchub.consent.children.Circle;
import org.ehchub.mappings.canonical.AgencyId;
import org.ehchub.routes.arrival.ArrivalId;
import org.ehchub.routes.arrival.ArrivalStatus;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What screens and senders may read of the journal: ids, states, reasons and times, never content. */
public final class JournalViews {

    private final JdbcClient jdbc;
    private final ArrivalJournal arrivals;
    private final DisclosureJournal disclosures;
    private final Circle circle;
    private final Clock clock;

    /** Views of these journals, as far as the children's circles let senders see. */
    public JournalViews(
            JdbcClient jdbc, ArrivalJournal arrivals, DisclosureJournal disclosures, Circle circle, Clock clock) {
        this.jdbc = jdbc;
        this.arrivals = arrivals;
        this.disclosures = disclosures;
        this.circle = circle;
        this.clock = clock;
    }

    /**
     * What waits for one recipient.
     *
     * @param queued how many disclosures wait
     * @param oldest since when the first of them has waited, absent when none does
     * @param parked how many wait for an operator
     */
    public record Backlog(AgencyId recipient, int queued, Optional<Instant> oldest, int parked) {}

    /** How far an arrival has come, for the agency that sent it; empty for any other agency. */
    public Optional<ArrivalStatus> status(ArrivalId id, AgencyId sender) {
        return arrivals.find(id).filter(row -> row.agency().equals(sender)).map(this::status);
    }

    private ArrivalStatus status(ArrivalRow row) {
        List<DisclosureRow> shares = disclosures.ofArrival(row.id());
        Map<DisclosureState, Integer> counts = shares.stream()
                .collect(Collectors.groupingBy(
                        DisclosureRow::state,
                        () -> new EnumMap<>(DisclosureState.class),
                        Collectors.summingInt(share -> 1)));
        Instant changed = shares.stream()
                .map(DisclosureRow::changedAt)
                .max(Instant::compareTo)
                .orElse(row.changedAt());
        return new ArrivalStatus(
                row.id(), row.state(), row.receivedAt(), changed, counts.keySet(), isInCircle(row) ? counts : Map.of());
    }

    private boolean isInCircle(ArrivalRow row) {
        LocalDate today = LawDay.of(clock.instant());
        return circle.of(row.child()).stream()
                .anyMatch(part -> part.agency().equals(row.agency()) && part.isOn(today));
    }

    /** The newest arrivals, newest first. */
    public List<ArrivalRow> arrivals(int limit) {
        return arrivals.newest(limit);
    }

    /** The disclosures that changed last, the latest first. */
    public List<DisclosureRow> disclosures(int limit) {
        return disclosures.latest(limit);
    }

    /** One arrival. */
    public Optional<ArrivalRow> arrival(String id) {
        return arrivals.find(new ArrivalId(id));
    }

    /** One disclosure. */
    public Optional<DisclosureRow> disclosure(String id) {
        return disclosures.find(new DisclosureId(id));
    }

    /** The disclosures waiting for an operator, the longest waiting first. */
    public List<DisclosureRow> parked(int limit) {
        return disclosures.parked(limit);
    }

    /** The arrivals waiting for an operator, the longest waiting first. */
    public List<ArrivalRow> parkedArrivals(int limit) {
        return arrivals.inState(ArrivalState.PARKED, limit);
    }

    /** The arrivals that are held because they are for nobody, the longest held first. */
    public List<ArrivalRow> heldArrivals(int limit) {
        return arrivals.inState(ArrivalState.HELD, limit);
    }

    /**
     * Arrivals that were recorded before an instant and are not distributed: they wait, or never reached the queue and
     * their senders, who were not answered, must send again.
     */
    public List<ArrivalRow> unfinished(Instant before, int limit) {
        return arrivals.inStateSince(ArrivalState.RECEIVED, before, limit);
    }

    /** What waits for each recipient that has something waiting. */
    public List<Backlog> backlogs() {
        return jdbc.sql("""
                        SELECT recipient,
                               SUM(CASE WHEN state = 'QUEUED' THEN 1 ELSE 0 END) AS queued,
                               MIN(CASE WHEN state = 'QUEUED' THEN changed_at END) AS oldest,
                               SUM(CASE WHEN state = 'PARKED' THEN 1 ELSE 0 END) AS parked
                        FROM disclosure WHERE state IN ('QUEUED', 'PARKED')
                        GROUP BY recipient ORDER BY recipient
                        """)
                .query((row, number) -> new Backlog(
                        new AgencyId(row.getString("recipient")),
                        row.getInt("queued"),
                        Optional.ofNullable(row.getString("oldest")).map(text -> instant(text)),
                        row.getInt("parked")))
                .list();
    }
}
