package org.ehchub.routes.consents;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.ehchub.consent.children.ChildId;
import org.ehchub.consent.consents.Consent;
import org.ehchub.consent.ledger.Ledger;
import org.ehchub.consent.ledger.LedgerEvent;
import org.ehchub.consent.ledger.LedgerEventKind;
import org.ehchub.mappings.canonical.AgencyId;
import org.springframework.transaction.support.TransactionTemplate;

/** Whoever is shown a consent has had access to it: that stands in the ledger before the answer goes. */
final class ReadingRecord {

    private final Ledger ledger;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ReadingRecord(Ledger ledger, TransactionTemplate transaction, Clock clock) {
        this.ledger = ledger;
        this.transaction = transaction;
        this.clock = clock;
    }

    void read(AgencyId reader, Consent shown) {
        append(
                LedgerEventKind.CONSENT_READ,
                Optional.of(shown.terms().child()),
                reader,
                shown.id().toString(),
                Map.of("version", Integer.toString(shown.version())));
    }

    /** @param child absent when the agency was shown that there is none for it, whether there is one or not */
    void searched(AgencyId reader, Optional<ChildId> child, int found) {
        append(
                LedgerEventKind.CONSENTS_SEARCHED,
                child,
                reader,
                reader.value(),
                Map.of("found", Integer.toString(found)));
    }

    private void append(
            LedgerEventKind kind, Optional<ChildId> child, AgencyId reader, String subject, Map<String, String> facts) {
        transaction.executeWithoutResult(status -> ledger.append(new LedgerEvent(
                kind,
                clock.instant(),
                child.map(ledger::pseudonymOf),
                Optional.of(reader),
                subject,
                new TreeMap<>(facts))));
    }
}
