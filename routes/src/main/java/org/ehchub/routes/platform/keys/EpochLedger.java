package org.ehchub.routes.platform.keys;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.ehchub.consent.ledger.Ledger;
import org.ehchub.consent.ledger.LedgerEvent;
import org.ehchub.consent.ledger.LedgerEventKind;
import org.springframework.transaction.support.TransactionTemplate;

/** What the ledger tells of epochs. Each event is there once, however often a crash makes the hub repeat itself. */
final class EpochLedger {

    /** In place of a member of staff. */
    static final String BY_ITSELF = "hub";

    private final Ledger ledger;
    private final TransactionTemplate transaction;
    private final Clock clock;

    EpochLedger(Ledger ledger, TransactionTemplate transaction, Clock clock) {
        this.ledger = ledger;
        this.transaction = transaction;
        this.clock = clock;
    }

    Optional<Instant> began(LocalDate epoch) {
        return ledger.about(subject(epoch)).stream()
                .filter(event -> event.kind() == LedgerEventKind.KEY_EPOCH_BEGAN)
                .map(LedgerEvent::at)
                .findFirst();
    }

    void tell(LedgerEventKind kind, LocalDate epoch, String by) {
        transaction.executeWithoutResult(status -> {
            if (ledger.about(subject(epoch)).stream().noneMatch(event -> event.kind() == kind)) {
                ledger.append(new LedgerEvent(
                        kind,
                        clock.instant(),
                        Optional.empty(),
                        Optional.empty(),
                        subject(epoch),
                        new TreeMap<>(Map.of("by", by))));
            }
        });
    }

    private static String subject(LocalDate epoch) {
        return "key-epoch/" + epoch;
    }
}
