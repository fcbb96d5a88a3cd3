package org.ehchub.routes.platform.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.ehchub.routes.testing.TestDatabase;
import org.ehchub.security.identity.StaffRole;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;

/** What the accounts' table promises on every database. */
abstract class StaffAccountsContract {

    private static final Instant NOW = Instant.parse("2026-03-02T09:30:00.123Z");
    private static final Duration LOCK = Duration.ofMinutes(15);
    private static final StaffAccount ACCOUNT =
            new StaffAccount("ash", StaffRole.OPERATIONS, "{noop}secret", true, Optional.empty());

    private TestDatabase database;
    private StaffAccounts accounts;

    abstract TestDatabase open();

    @BeforeEach
    void openDatabase() {
        database = open();
        accounts = new StaffAccounts(database.jdbc());
    }

    @AfterEach
    void closeDatabase() {
        database.close();
    }

    @Test
    void findsWhatWasAdded() {
        // given
        assertThat(accounts.areNone()).isTrue();

        // when
        accounts.add(ACCOUNT, NOW);

        // then
        assertThat(accounts.areNone()).isFalse();
        assertThat(accounts.find("ash")).contains(ACCOUNT);
        assertThat(accounts.find("Ash")).isEmpty();
    }

    @Test
    void aNameIsTakenOnce() {
        accounts.add(ACCOUNT, NOW);

        assertThatThrownBy(() -> accounts.add(ACCOUNT, NOW)).isInstanceOf(DataAccessException.class);
    }

    @Test
    void aChosenPasswordIsNoLongerForOneTime() {
        accounts.add(ACCOUNT, NOW);

        accounts.changePassword("ash", "{noop}chosen");

        assertThat(accounts.find("ash"))
                .contains(new StaffAccount("ash", StaffRole.OPERATIONS, "{noop}chosen", false, Optional.empty()));
    }

    @Test
    void theLastFailureAllowedLocks() {
        accounts.add(ACCOUNT, NOW);

        fail(NOW);
        fail(NOW);
        assertThat(lockedUntil()).isEmpty();
        fail(NOW);

        assertThat(lockedUntil()).contains(NOW.plus(LOCK));
    }

    @Test
    void aFailureWhileLockedLocksForLonger() {
        accounts.add(ACCOUNT, NOW);
        lock();

        fail(NOW.plusSeconds(60));

        assertThat(lockedUntil()).contains(NOW.plusSeconds(60).plus(LOCK));
    }

    @Test
    void theCountStartsAnewOnceTheLockHasRunOut() {
        accounts.add(ACCOUNT, NOW);
        lock();
        Instant later = NOW.plus(LOCK);

        fail(later);
        fail(later);
        assertThat(lockedUntil()).isEmpty();
        fail(later);

        assertThat(lockedUntil()).contains(later.plus(LOCK));
    }

    @Test
    void forgetsFailuresAndLock() {
        accounts.add(ACCOUNT, NOW);
        lock();

        accounts.forgetFailures("ash");
        fail(NOW);

        assertThat(lockedUntil()).isEmpty();
    }

    private void lock() {
        fail(NOW);
        fail(NOW);
        fail(NOW);
    }

    private void fail(Instant now) {
        accounts.countFailure("ash", 3, now, now.plus(LOCK));
    }

    private Optional<Instant> lockedUntil() {
        return accounts.find("ash").orElseThrow().lockedUntil();
    }
}
