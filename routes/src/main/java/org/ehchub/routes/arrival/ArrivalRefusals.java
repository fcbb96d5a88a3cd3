package org.ehchub.routes.arrival;

import java.time.Clock;
import java.util.Collection;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.ehchub.consent.ledger.Ledger;
import org.ehchub.consent.ledger.LedgerEvent;
import org.ehchub.consent.ledger.LedgerEventKind;
import org.ehchub.mappings.canonical.AgencyId;
import org.springframework.transaction.support.TransactionTemplate;

/** Tells the ledger of every arrival that was not taken, also of those nobody could make sense of. */
public final class ArrivalRefusals {

    /** The ledger's subject of what came under no id that can be used. */
    private static final String NO_ID = "none";

    private final ArrivalIds ids;
    private final Ledger ledger;
    private final TransactionTemplate transaction;
    private final Clock clock;

    /** Refusals told to this ledger. */
    public ArrivalRefusals(ArrivalIds ids, Ledger ledger, TransactionTemplate transaction, Clock clock) {
        this.ids = ids;
        this.ledger = ledger;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Tells of one.
     *
     * @param sourceId the sender's own id for it, when that can be used
     * @param reasons codes; told once each
     */
    public void record(AgencyId sender, String format, Optional<String> sourceId, Collection<String> reasons) {
        var facts = new TreeMap<String, String>();
        facts.put("format", format);
        facts.put("reasons", String.join(" ", new TreeSet<>(reasons)));
        transaction.executeWithoutResult(status -> ledger.append(new LedgerEvent(
                LedgerEventKind.ARRIVAL_REFUSED,
                clock.instant(),
                Optional.empty(),
                Optional.of(sender),
                sourceId.map(id -> ids.of(sender, id).value()).orElse(NO_ID),
                facts)));
    }
}
