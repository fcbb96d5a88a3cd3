package org.ehchub.routes.disclosure;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.ehchub.consent.Decision;
import org.ehchub.consent.DisclosureRequest;
import org.ehchub.consent.ReleaseGate;
import org.ehchub.consent.children.ChildId;
import org.ehchub.consent.web.children.OnItsWay;
import org.ehchub.mappings.canonical.AgencyId;
import org.ehchub.routes.disclosure.ShelvedShares.Opened;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells what an officer's act would stop by doing it in a transaction that is rolled back: the gate that will decide is
 * asked before and after. So what the officer is shown is what happens.
 */
final class Rehearsal implements OnItsWay {

    private final ShelvedShares shares;
    private final DisclosureJournal journal;
    private final Waiting waiting;
    private final ReleaseGate gate;
    private final Function<ChildId, List<ChildId>> recordsOf;
    private final TransactionTemplate transaction;
    private final Clock clock;

    /** @param recordsOf every record of the same child */
    Rehearsal(
            ShelvedShares shares,
            DisclosureJournal journal,
            Waiting waiting,
            ReleaseGate gate,
            Function<ChildId, List<ChildId>> recordsOf,
            TransactionTemplate transaction,
            Clock clock) {
        this.shares = shares;
        this.journal = journal;
        this.waiting = waiting;
        this.gate = gate;
        this.recordsOf = recordsOf;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public List<Touched> after(ChildId child, Runnable change) {
        List<Opened> opened = new ArrayList<>();
        List<Touched> touched = new ArrayList<>();
        for (ChildId record : recordsOf.apply(child)) {
            ShelvedShares.OnTheWay onTheWay = shares.of(record);
            opened.addAll(onTheWay.opened());
            onTheWay.elsewhere().forEach(row -> touched.add(new Touched(row.recipient(), Fate.DECIDED_AGAIN)));
        }
        if (!opened.isEmpty()) {
            touched.addAll(transaction.execute(status -> {
                status.setRollbackOnly();
                return compared(opened, change);
            }));
        }
        return touched;
    }

    private List<Touched> compared(List<Opened> opened, Runnable change) {
        List<Long> before = opened.stream().map(this::going).toList();
        change.run();
        List<Touched> touched = new ArrayList<>();
        for (int i = 0; i < opened.size(); i++) {
            AgencyId to = opened.get(i).row().recipient();
            fate(before.get(i), goingStill(opened.get(i))).ifPresent(fate -> touched.add(new Touched(to, fate)));
        }
        return touched;
    }

    private static Optional<Fate> fate(long before, long after) {
        if (after == 0) {
            return Optional.of(Fate.STOPS);
        }
        return after < before ? Optional.of(Fate.GOES_IN_PART) : Optional.empty();
    }

    /** How many of its items may go: none when the change itself has stopped it. */
    private long goingStill(Opened share) {
        boolean waits = journal.find(share.row().id())
                .filter(now -> now.state() == share.row().state())
                .isPresent();
        return waits ? going(share) : 0;
    }

    private long going(Opened share) {
        DisclosureRow row = share.row();
        var request = new DisclosureRequest(
                row.id().value(), share.content(), row.child(), row.recipient(), row.purpose(), clock.instant());
        return gate.foresee(request).stream().filter(Decision.Permit.class::isInstance).count();
    }

    @Override
    public Map<AgencyId, Long> between(AgencyId first, AgencyId second) {
        return waiting.between(first, second);
    }

    @Override
    public long all() {
        return waiting.all();
    }
}
