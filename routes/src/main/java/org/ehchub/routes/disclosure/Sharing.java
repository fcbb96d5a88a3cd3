package org.ehchub.routes.disclosure;

import java.util.Collection;
import java.util.List;
import org.ehchub.consent.Released;
import org.ehchub.consent.Withheld;

/**
 * Finds what a recipient gets of an arrival, the first time and whenever the arrival is distributed again: after a
 * crash it completes what it wrote before, after a newly recorded basis it lets go what may go now. Every method joins
 * the caller's transaction; true means that something stays behind that may yet go, so that the arrival is to be kept.
 */
final class Sharing {

    private final DisclosureChanges changes;
    private final DisclosureLifecycle lifecycle;
    private final WrappedKeys keys;

    Sharing(DisclosureChanges changes, DisclosureLifecycle lifecycle, WrappedKeys keys) {
        this.changes = changes;
        this.lifecycle = lifecycle;
        this.keys = keys;
    }

    /**
     * The recipient's part.
     *
     * @param editions what is in the journal of it, the last edition last; none at the first time
     * @param shares gets what is to be sealed
     */
    boolean share(Part part, List<DisclosureRow> editions, Collection<Share> shares) {
        return editions.isEmpty() ? first(part, shares) : again(part, editions, shares);
    }

    private boolean first(Part part, Collection<Share> shares) {
        return switch (part.decide(1)) {
            case Released released -> {
                DisclosureRow row = part.queued(released, 1);
                lifecycle.begin(row);
                shares.add(sealable(row, released));
                yield !row.leftOut().isEmpty();
            }
            case Withheld withheld -> {
                lifecycle.begin(part.withheld(withheld));
                yield true;
            }
        };
    }

    private boolean again(Part part, List<DisclosureRow> editions, Collection<Share> shares) {
        DisclosureRow latest = editions.getLast();
        return switch (latest.state()) {
            case WITHHELD -> released(part, latest, shares);
            case QUEUED, DELIVERED, PARKED -> {
                if (part.permitsAnyOf(latest.leftOut())) {
                    yield supplemented(part, latest, shares);
                }
                yield latest.state() == DisclosureState.QUEUED
                        ? completed(part, latest, shares)
                        : !latest.leftOut().isEmpty();
            }
            case WITHDRAWN, SUPERSEDED, EXPIRED -> false;
        };
    }

    /**
     * Perhaps a crash came before the broker's commit, so what is queued is put again; a second copy does no harm. It has
     * nothing that the first lacks: when more may go, the next edition takes its place instead.
     */
    private boolean completed(Part part, DisclosureRow queued, Collection<Share> shares) {
        return switch (part.decide(queued.edition())) {
            case Released released -> {
                complete(queued, released, shares);
                yield !queued.leftOut().isEmpty();
            }
            case Withheld withheld -> {
                lifecycle.take(Transition.WITHDRAW, queued, RefusalReasons.of(withheld));
                yield false;
            }
        };
    }

    /** What was attempted or read before has been in its queue. */
    private void complete(DisclosureRow row, Released released, Collection<Share> shares) {
        if (row.purpose() != released.purpose()) {
            changes.repurpose(row, released.purpose());
        }
        if (row.attempts() == 0) {
            keys.find(row.id().value())
                    .ifPresent(key -> shares.add(new Share(row.id(), released, row.bases(), key)));
        }
    }

    private boolean released(Part part, DisclosureRow withheld, Collection<Share> shares) {
        return switch (part.decide(withheld.edition())) {
            case Released released -> {
                DisclosureRow row =
                        withheld.releasedFor(released.purpose(), Sealer.basesOf(released), part.beside(released));
                if (lifecycle.release(row)) {
                    shares.add(sealable(row, released));
                }
                yield !row.leftOut().isEmpty();
            }
            case Withheld again -> true;
        };
    }

    /** The share goes again, whole, as soon as the gate permits anything that was left out of it. */
    private boolean supplemented(Part part, DisclosureRow latest, Collection<Share> shares) {
        int edition = latest.edition() + 1;
        return switch (part.decide(edition)) {
            case Released released -> {
                DisclosureRow next = part.queued(released, edition);
                lifecycle.supplement(latest, next);
                shares.add(sealable(next, released));
                yield !next.leftOut().isEmpty();
            }
            case Withheld withheld -> true;
        };
    }

    private Share sealable(DisclosureRow row, Released released) {
        return new Share(row.id(), released, row.bases(), keys.create(row.id().value()));
    }
}
