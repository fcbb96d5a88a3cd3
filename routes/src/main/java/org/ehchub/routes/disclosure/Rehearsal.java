package org.ehchub.routes.disclosure;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.ehchub.consent.ReleaseGate;
import org.ehchub.consent.web.children.WhatWaits;
import org.ehchub.mappings.canonical.EhcMessage;
import org.ehchub.routes.arrival.ArrivalId;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells what an officer's act would start and stop by doing it in a transaction that is rolled back: the gate that will
 * decide is asked before and after. So what the officer is shown is what happens.
 */
final class Rehearsal implements WhatWaits {

    /** As many as the officer can read about, and few enough that others wait for the database no longer than a moment. */
    private static final int MOST = 100;

    private final ShelvedShares shares;
    private final KeptArrivals arrivals;
    private final DisclosureJournal journal;
    private final Waiting waiting;
    private final ReleaseGate gate;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Rehearsal(
            ShelvedShares shares,
            KeptArrivals arrivals,
            DisclosureJournal journal,
            Waiting waiting,
            ReleaseGate gate,
            TransactionTemplate transaction,
            Clock clock) {
        this.shares = shares;
        this.arrivals = arrivals;
        this.journal = journal;
        this.waiting = waiting;
        this.gate = gate;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public Foreseen after(Reach reach, Runnable change) {
        Waiting.Found found = waiting.of(reach, MOST);
        List<Touched> touched = new ArrayList<>();
        List<Considered> considered = new ArrayList<>();
        considerShares(found.rows(), considered, touched);
        considerRests(found.rows(), considered, touched);
        if (!considered.isEmpty()) {
            touched.addAll(transaction.execute(status -> {
                status.setRollbackOnly();
                return compared(considered, change);
            }));
        }
        return new Foreseen(touched, found.unseen());
    }

    private void considerShares(List<DisclosureRow> rows, List<Considered> considered, List<Touched> touched) {
        ShelvedShares.OnTheWay onTheWay = shares.open(rows.stream()
                .filter(row -> row.state() == DisclosureState.QUEUED || row.state() == DisclosureState.PARKED)
                .toList());
        onTheWay.opened().forEach(share -> considered.add(new Considered.Share(share.row(), share.outline())));
        onTheWay.elsewhere().forEach(row -> touched.add(touched(row, Fate.DECIDED_AGAIN)));
    }

    private void considerRests(List<DisclosureRow> rows, List<Considered> considered, List<Touched> touched) {
        List<DisclosureRow> lacking = rows.stream()
                .filter(row -> row.state() == DisclosureState.WITHHELD || !row.leftOut().isEmpty())
                .toList();
        Map<ArrivalId, EhcMessage> kept =
                arrivals.open(lacking.stream().map(DisclosureRow::arrival).collect(Collectors.toSet()));
        for (DisclosureRow row : lacking) {
            EhcMessage arrival = kept.get(row.arrival());
            if (arrival == null) {
                touched.add(touched(row, Fate.MAY_START));
            } else {
                considered.add(new Considered.Rest(row, arrival));
            }
        }
    }

    /** To what stops nothing follows; the shares come first. */
    private List<Touched> compared(List<Considered> considered, Runnable change) {
        List<Set<String>> before = new GateLook(gate, journal, clock.instant()).at(considered);
        change.run();
        List<Set<String>> after = new GateLook(gate, journal, clock.instant()).at(considered);
        List<Touched> touched = new ArrayList<>();
        Set<DisclosureId> stopped = new HashSet<>();
        for (int i = 0; i < considered.size(); i++) {
            DisclosureRow row = considered.get(i).row();
            considered.get(i)
                    .fate(before.get(i), after.get(i))
                    .filter(fate -> !stopped.contains(row.id()))
                    .ifPresent(fate -> {
                        touched.add(touched(row, fate));
                        if (fate == Fate.STOPS) {
                            stopped.add(row.id());
                        }
                    });
        }
        return touched;
    }

    private static Touched touched(DisclosureRow row, Fate fate) {
        return new Touched(row.child(), row.recipient(), fate);
    }
}
