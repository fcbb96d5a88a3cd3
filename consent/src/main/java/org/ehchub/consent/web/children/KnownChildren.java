package org.ehchub.consent.web.children;

import java.time.Clock;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.TreeMap;
import org.ehchub.consent.children.ChildId;
import org.ehchub.consent.children.ChildRecord;
import org.ehchub.consent.children.ChildRegister;
import org.ehchub.consent.ledger.Ledger;
import org.ehchub.consent.ledger.LedgerEvent;
import org.ehchub.consent.ledger.LedgerEventKind;
import org.ehchub.consent.web.NotThere;
import org.springframework.transaction.support.TransactionTemplate;

/** The children an address can name. Whoever is shown something of one has had access to it: that stands in the ledger. */
public final class KnownChildren {

    private final ChildRegister register;
    private final Ledger ledger;
    private final TransactionTemplate transaction;
    private final Clock clock;

    /** The children of this register. */
    public KnownChildren(ChildRegister register, Ledger ledger, TransactionTemplate transaction, Clock clock) {
        this.register = register;
        this.ledger = ledger;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * The child's record, for an officer to see.
     *
     * @throws NotThere when the register has no such child
     */
    public ChildRecord show(ChildId child, String officer) {
        ChildRecord found = find(child);
        transaction.executeWithoutResult(status -> ledger.append(new LedgerEvent(
                LedgerEventKind.CHILD_VIEWED,
                clock.instant(),
                Optional.of(ledger.pseudonymOf(child)),
                Optional.empty(),
                officer,
                new TreeMap<>())));
        return found;
    }

    /**
     * The same id, when there is such a child.
     *
     * @throws NotThere when the register has no such child
     */
    public ChildId require(ChildId child) {
        return find(child).id();
    }

    private ChildRecord find(ChildId child) {
        try {
            return register.find(child);
        } catch (NoSuchElementException e) {
            throw new NotThere();
        }
    }
}
