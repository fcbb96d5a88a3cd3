package org.ehchub.consent.web.children;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.ehchub.consent.children.ChildId;
import org.ehchub.consent.children.ChildRegister;
import org.ehchub.consent.ledger.Ledger;
import org.ehchub.consent.ledger.LedgerEvent;
import org.ehchub.consent.ledger.LedgerEventKind;
import org.ehchub.mappings.canonical.AgencyId;
import org.ehchub.mappings.canonical.NhsNumber;
import org.springframework.transaction.support.TransactionTemplate;

/** Finds a child for an officer. Every search is in the ledger, found or not; what was searched for is not. */
public class ChildSearch {

    private final ChildRegister children;
    private final Ledger ledger;
    private final TransactionTemplate transaction;
    private final Clock clock;

    public ChildSearch(ChildRegister children, Ledger ledger, TransactionTemplate transaction, Clock clock) {
        this.children = children;
        this.ledger = ledger;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** The child with this number. */
    public Optional<ChildId> byNhsNumber(NhsNumber number, String officer) {
        return recorded("nhs-number", officer, () -> children.findByNhsNumber(number));
    }

    /** The child who has this record number at this agency. */
    public Optional<ChildId> byLocalId(AgencyId agency, String localId, String officer) {
        return recorded("local-id", officer, () -> children.findByLocalId(agency, localId));
    }

    private Optional<ChildId> recorded(String by, String officer, Supplier<Optional<ChildId>> search) {
        return transaction.execute(status -> {
            Optional<ChildId> found = search.get();
            ledger.append(new LedgerEvent(
                    LedgerEventKind.SEARCHED,
                    clock.instant(),
                    found.map(ledger::pseudonymOf),
                    Optional.empty(),
                    officer,
                    new TreeMap<>(Map.of("by", by, "found", String.valueOf(found.isPresent())))));
            return found;
        });
    }
}
