package org.ehchub.routes.disclosure;

import org.ehchub.routes.arrival.ArrivalId;
import org.ehchub.routes.failure.FaultReason;
import org.ehchub.routes.failure.PermanentFault;
import org.ehchub.security.keys.DataKey;

/** Takes a sealed arrival from its envelope. */
final class ArrivalOpening {

    private final ArrivalJournal journal;
    private final WrappedKeys keys;
    private final Sealer sealer;

    ArrivalOpening(ArrivalJournal journal, WrappedKeys keys, Sealer sealer) {
        this.journal = journal;
        this.keys = keys;
        this.sealer = sealer;
    }

    /**
     * The arrival, or null when its key is destroyed: then every share of it was settled before.
     *
     * @throws PermanentFault when the journal does not know it or it does not open
     */
    OpenedArrival open(SealedMessage sealed) {
        ArrivalRow row = journal.find(new ArrivalId(sealed.subject()))
                .orElseThrow(() -> new PermanentFault(FaultReason.UNKNOWN_MESSAGE));
        return keys.find(sealed.subject()).map(key -> open(row, sealed, key)).orElse(null);
    }

    private OpenedArrival open(ArrivalRow row, SealedMessage sealed, DataKey key) {
        try (key) {
            return new OpenedArrival(row, sealer.open(row.id(), sealed.envelope(), key), sealed);
        }
    }
}
