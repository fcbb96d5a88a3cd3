package org.ehchub.routes.platform.keys;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import org.ehchub.consent.ledger.LedgerEventKind;
import org.ehchub.consent.store.WrappedKeyTable;
import org.ehchub.security.keys.KeyCustodian;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Begins epochs of key-encryption keys, wraps every data key under the newest while traffic flows, and retires the
 * older ones by date: then nothing in a backup that is older than the rotation can be read with the keys of today.
 */
public class KeyRotation {

    private static final int BATCH = 100;

    /** How many rounds every node has had, before an older epoch may go at an operator's word. */
    private static final int ROUNDS_TO_SETTLE = 3;

    private final KeyCustodian custodian;
    private final List<WrappedKeyTable> tables;
    private final EpochLedger ledger;
    private final TransactionTemplate transaction;
    private final KeyProperties properties;
    private final Clock clock;

    KeyRotation(
            KeyCustodian custodian,
            List<WrappedKeyTable> tables,
            EpochLedger ledger,
            TransactionTemplate transaction,
            KeyProperties properties,
            Clock clock) {
        this.custodian = custodian;
        this.tables = List.copyOf(tables);
        this.ledger = ledger;
        this.transaction = transaction;
        this.properties = properties;
        this.clock = clock;
    }

    /** What came of an operator's word to retire an epoch. */
    public enum Retirement {
        /** Its key is gone. */
        RETIRED,
        /** New data keys are wrapped under it. */
        CURRENT,
        /** Data keys are still wrapped under it, or may be on another node. */
        STILL_IN_USE,
        /** There is no such epoch. */
        NOT_FOUND
    }

    /** Every epoch held, the newest first. */
    public List<KeyEpoch> epochs() {
        List<KeyEpoch> epochs = new ArrayList<>();
        NavigableSet<LocalDate> held = custodian.epochs();
        for (LocalDate epoch : held.descendingSet()) {
            Optional<Instant> retires =
                    Optional.ofNullable(held.higher(epoch)).map(next -> began(next).plus(properties.retireAfter()));
            epochs.add(new KeyEpoch(epoch, began(epoch), retires, keysUnder(epoch)));
        }
        return epochs;
    }

    /**
     * Begins an epoch, dated today, or the day after the current one when that began today. Data keys follow in the
     * background.
     *
     * @param operator who wants it
     */
    public LocalDate rotate(String operator) {
        custodian.refresh();
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        LocalDate next = custodian.epochs().last().plusDays(1);
        LocalDate epoch = next.isAfter(today) ? next : today;
        custodian.rotate(epoch);
        ledger.tell(LedgerEventKind.KEY_EPOCH_BEGAN, epoch, operator);
        return epoch;
    }

    /** Retires an epoch before its time, as after a backup was stolen, once nothing is wrapped under it. */
    public Retirement retire(LocalDate epoch, String operator) {
        custodian.refresh();
        NavigableSet<LocalDate> held = custodian.epochs();
        if (!held.contains(epoch)) {
            return Retirement.NOT_FOUND;
        }
        if (epoch.equals(held.last())) {
            return Retirement.CURRENT;
        }
        Instant settled = began(held.higher(epoch)).plus(properties.rewrapEvery().multipliedBy(ROUNDS_TO_SETTLE));
        if (keysUnder(epoch) > 0 || clock.instant().isBefore(settled)) {
            return Retirement.STILL_IN_USE;
        }
        remove(epoch, operator);
        return Retirement.RETIRED;
    }

    /** One round: learns of other nodes' epochs, wraps anew what is under an older one, retires what is due. */
    void round() {
        custodian.refresh();
        for (LocalDate epoch : custodian.epochs()) {
            if (ledger.began(epoch).isEmpty()) {
                ledger.tell(LedgerEventKind.KEY_EPOCH_BEGAN, epoch, EpochLedger.BY_ITSELF);
            }
        }
        tables.forEach(this::rewrap);
        epochs().stream()
                .filter(epoch -> epoch.keys() == 0)
                .filter(epoch -> epoch.retires().filter(due -> !clock.instant().isBefore(due)).isPresent())
                .forEach(epoch -> remove(epoch.epoch(), EpochLedger.BY_ITSELF));
    }

    private void rewrap(WrappedKeyTable table) {
        Optional<String> at = Optional.of("");
        while (at.isPresent()) {
            String after = at.get();
            at = transaction.execute(status -> table.rewrap(after, BATCH));
        }
    }

    /** Told first: a crash between leaves a key that the next round removes, never a removal that nobody knows of. */
    private void remove(LocalDate epoch, String by) {
        ledger.tell(LedgerEventKind.KEY_EPOCH_RETIRED, epoch, by);
        custodian.retire(epoch);
    }

    private Instant began(LocalDate epoch) {
        return ledger.began(epoch).orElseGet(clock::instant);
    }

    private long keysUnder(LocalDate epoch) {
        return tables.stream()
                .mapToLong(table -> table.keysByEpoch().getOrDefault(epoch.toString(), 0L))
                .sum();
    }
}
