package org.ehchub.routes.platform.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ehchub.consent.ledger.Ledger;
import org.ehchub.consent.ledger.LedgerEvent;
import org.ehchub.consent.ledger.LedgerEventKind;
import org.ehchub.routes.testing.HubTest;
import org.ehchub.routes.testing.SettableClock;
import org.ehchub.security.identity.StaffRole;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.support.TransactionTemplate;

@HubTest
class StaffSignInTest {

    private static final String PASSWORD = "correct horse battery";
    private static final StaffSettings SETTINGS = new StaffSettings(
            3, Duration.ofMinutes(15), Duration.ofHours(12), Duration.ofMinutes(15), "roles", Map.of(), null, null);

    private final String name = "staff-" + UUID.randomUUID();
    private final SettableClock clock = new SettableClock(Instant.parse("2026-03-02T09:30:00Z"));

    private final StaffAccounts accounts;
    private final StaffSessions sessions;
    private final Ledger ledger;
    private final PasswordEncoder encoder;
    private final StaffSignIn signIn;

    @Autowired
    StaffSignInTest(
            StaffAccounts accounts,
            StaffSessions sessions,
            Ledger ledger,
            PasswordEncoder encoder,
            TransactionTemplate transaction) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.ledger = ledger;
        this.encoder = encoder;
        this.signIn = new StaffSignIn(accounts, sessions, encoder, ledger, transaction, clock, SETTINGS);
    }

    @BeforeEach
    void addAccount() {
        accounts.add(
                new StaffAccount(name, StaffRole.OPERATIONS, encoder.encode(PASSWORD), true, Optional.empty()),
                clock.instant());
    }

    @Test
    void admitsWhoKnowsThePassword() {
        assertThat(signIn.signIn(name, PASSWORD)).map(StaffAccount::name).contains(name);

        assertThat(told()).containsExactly(LedgerEventKind.STAFF_SIGNED_IN);
    }

    @Test
    void refusesAWrongPassword() {
        assertThat(signIn.signIn(name, "wrong")).isEmpty();

        assertThat(told()).containsExactly(LedgerEventKind.STAFF_SIGN_IN_FAILED);
    }

    @Test
    void doesNotWriteDownANameThatNobodyHas() {
        String typed = "a password typed as a name " + UUID.randomUUID();

        assertThat(signIn.signIn(typed, PASSWORD)).isEmpty();

        assertThat(ledger.about(typed)).isEmpty();
        assertThat(ledger.about("unknown")).isNotEmpty();
    }

    @Test
    void locksAfterTooManyFailuresEvenForTheRightPassword() {
        failThreeTimes();

        assertThat(signIn.signIn(name, PASSWORD)).isEmpty();
    }

    @Test
    void opensAgainWhenTheLockHasRunOut() {
        failThreeTimes();
        clock.advance(SETTINGS.lock());

        assertThat(signIn.signIn(name, PASSWORD)).isPresent();
    }

    @Test
    void aSuccessForgetsTheFailuresBeforeIt() {
        signIn.signIn(name, "wrong");
        signIn.signIn(name, "wrong");
        signIn.signIn(name, PASSWORD);
        signIn.signIn(name, "wrong");

        assertThat(signIn.signIn(name, PASSWORD)).isPresent();
    }

    @Test
    void changesThePasswordOfWhoKnowsIt() {
        boolean changed = signIn.changePassword(name, new NewPassword(PASSWORD, "new " + PASSWORD, "new " + PASSWORD));

        assertThat(changed).isTrue();
        assertThat(told())
                .containsExactly(LedgerEventKind.STAFF_SIGNED_IN, LedgerEventKind.STAFF_PASSWORD_CHANGED);
        assertThat(signIn.signIn(name, PASSWORD)).isEmpty();
        assertThat(signIn.signIn(name, "new " + PASSWORD))
                .map(StaffAccount::oneTimePassword)
                .contains(false);
    }

    @Test
    void aChangeOfPasswordEndsEverySessionOfTheAccount() {
        Instant now = clock.instant();
        sessions.add(new StaffSession("of " + name, name, now));
        sessions.add(new StaffSession("beside " + name, "somebody else", now));

        signIn.changePassword(name, new NewPassword(PASSWORD, "new " + PASSWORD, "new " + PASSWORD));

        assertThat(sessions.find("of " + name)).isEmpty();
        assertThat(sessions.find("beside " + name)).isPresent();
    }

    @Test
    void changesNoPasswordOfWhoDoesNotKnowIt() {
        boolean changed = signIn.changePassword(name, new NewPassword("guess", "new " + PASSWORD, "new " + PASSWORD));

        assertThat(changed).isFalse();
        assertThat(signIn.signIn(name, PASSWORD)).isPresent();
    }

    private void failThreeTimes() {
        signIn.signIn(name, "wrong");
        signIn.signIn(name, "wrong");
        signIn.signIn(name, "wrong");
    }

    private List<LedgerEventKind> told() {
        return ledger.about(name).stream().map(LedgerEvent::kind).toList();
    }
}
