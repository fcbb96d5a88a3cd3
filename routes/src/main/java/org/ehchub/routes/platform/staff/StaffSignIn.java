package org.ehchub.routes.platform.staff;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.TreeMap;
import org.ehchub.consent.ledger.Ledger;
import org.ehchub.consent.ledger.LedgerEvent;
import org.ehchub.consent.ledger.LedgerEventKind;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Decides who may sign in. Whether the name is unknown, the password wrong or the account locked, the answer is the
 * same and takes as long, so that nobody learns which names exist. Every try is in the ledger.
 */
final class StaffSignIn {

    /** The ledger's subject for a name that no account has: what was typed may be a password. */
    private static final String UNKNOWN = "unknown";

    private final StaffAccounts accounts;
    private final StaffSessions sessions;
    private final PasswordEncoder encoder;
    private final Ledger ledger;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final StaffSettings settings;
    private final String nobodysHash;

    StaffSignIn(
            StaffAccounts accounts,
            StaffSessions sessions,
            PasswordEncoder encoder,
            Ledger ledger,
            TransactionTemplate transaction,
            Clock clock,
            StaffSettings settings) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.encoder = encoder;
        this.ledger = ledger;
        this.transaction = transaction;
        this.clock = clock;
        this.settings = settings;
        this.nobodysHash = encoder.encode("nobody");
    }

    /** The account, or nothing when the name, the password or the moment is wrong. */
    Optional<StaffAccount> signIn(String name, String password) {
        Optional<StaffAccount> account = accounts.find(name);
        boolean right = encoder.matches(password, account.map(StaffAccount::passwordHash).orElse(nobodysHash));
        Instant now = clock.instant();
        Optional<StaffAccount> admitted = account.filter(found -> right && !found.isLockedAt(now));
        transaction.executeWithoutResult(status -> {
            if (admitted.isPresent()) {
                accounts.forgetFailures(name);
                record(LedgerEventKind.STAFF_SIGNED_IN, now, name);
            } else {
                account.ifPresent(found ->
                        accounts.countFailure(name, settings.failuresAllowed(), now, now.plus(settings.lock())));
                record(LedgerEventKind.STAFF_SIGN_IN_FAILED, now, account.isPresent() ? name : UNKNOWN);
            }
        });
        return admitted;
    }

    /**
     * Changes the password of whoever knows the current one, and ends all their sessions; false, and counted as a failed
     * sign-in, otherwise.
     */
    boolean changePassword(String name, NewPassword choice) {
        if (signIn(name, choice.current()).isEmpty()) {
            return false;
        }
        String hash = encoder.encode(choice.chosen());
        transaction.executeWithoutResult(status -> {
            accounts.changePassword(name, hash);
            sessions.removeAll(name);
            record(LedgerEventKind.STAFF_PASSWORD_CHANGED, clock.instant(), name);
        });
        return true;
    }

    private void record(LedgerEventKind kind, Instant now, String subject) {
        ledger.append(new LedgerEvent(kind, now, Optional.empty(), Optional.empty(), subject, new TreeMap<>()));
    }
}
