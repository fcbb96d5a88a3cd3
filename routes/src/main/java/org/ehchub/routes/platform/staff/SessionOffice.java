package org.ehchub.routes.platform.staff;

import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.ehchub.consent.ledger.Ledger;
import org.ehchub.consent.ledger.LedgerEvent;
import org.ehchub.consent.ledger.LedgerEventKind;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Begins and ends sessions at the screens, and says which still stand (OWASP ASVS 4.0.3, section 3.3). A browser's
 * session is in the memory of one node and ends with it, so a node that stops leaves none of its own behind.
 */
final class SessionOffice implements HttpSessionListener, DisposableBean {

    /** Where a browser's session keeps its {@link StaffSession#id()}. */
    private static final String ID = SessionOffice.class.getName();

    private final StaffSessions sessions;
    private final Ledger ledger;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Duration longest;

    /** The ids of this node's sessions, for as long as there may be a row of theirs to remove. */
    private final Set<String> begunHere = ConcurrentHashMap.newKeySet();

    SessionOffice(
            StaffSessions sessions, Ledger ledger, TransactionTemplate transaction, Clock clock, Duration longest) {
        this.sessions = sessions;
        this.ledger = ledger;
        this.transaction = transaction;
        this.clock = clock;
        this.longest = longest;
    }

    /** Someone has signed in, anew perhaps: their time begins again. */
    void begin(HttpSession browser, String account) {
        Optional<String> before = idOf(browser);
        var session = new StaffSession(UUID.randomUUID().toString(), account, clock.instant());
        transaction.executeWithoutResult(status -> {
            before.ifPresent(sessions::remove);
            sessions.removeBegunBefore(oldest());
            sessions.add(session);
        });
        before.ifPresent(begunHere::remove);
        begunHere.add(session.id());
        browser.setAttribute(ID, session.id());
    }

    /** Whether the session was neither ended elsewhere nor has lasted too long. */
    boolean stands(HttpSession browser) {
        return idOf(browser)
                .flatMap(sessions::find)
                .filter(session -> session.beganAt().isAfter(oldest()))
                .isPresent();
    }

    /** Every session of this account, the latest first. */
    List<StaffSession> of(String account) {
        return sessions.of(account, oldest());
    }

    /** Whether it is this browser's. */
    boolean isOf(HttpSession browser, StaffSession session) {
        return idOf(browser).filter(session.id()::equals).isPresent();
    }

    /** Ends every session of the account but this browser's; it is in the ledger. */
    void endOthers(HttpSession browser, String account) {
        transaction.executeWithoutResult(status -> of(account).stream()
                .filter(session -> !isOf(browser, session))
                .forEach(this::end));
    }

    /** Ends one session of the account; nothing happens when it has none of this id. */
    void end(String account, String id) {
        transaction.executeWithoutResult(status -> sessions.find(id)
                .filter(session -> session.account().equals(account))
                .ifPresent(this::end));
    }

    private void end(StaffSession session) {
        sessions.remove(session.id());
        ledger.append(new LedgerEvent(
                LedgerEventKind.STAFF_SESSION_ENDED,
                clock.instant(),
                Optional.empty(),
                Optional.empty(),
                session.account(),
                new TreeMap<>()));
    }

    /** Signed out, or idle for too long. */
    @Override
    public void sessionDestroyed(HttpSessionEvent event) {
        idOf(event.getSession())
                .filter(begunHere::remove)
                .ifPresent(id -> transaction.executeWithoutResult(status -> sessions.remove(id)));
    }

    /**
     * The hub stops. The web server tells of the end of each session only when the database is closed already, so they
     * are all removed here, while it is open; nobody can sign in any more.
     */
    @Override
    public void destroy() {
        List<String> ending = List.copyOf(begunHere);
        if (!ending.isEmpty()) {
            transaction.executeWithoutResult(status -> ending.forEach(sessions::remove));
        }
        begunHere.clear();
    }

    private Instant oldest() {
        return clock.instant().minus(longest);
    }

    private static Optional<String> idOf(HttpSession browser) {
        return Optional.ofNullable((String) browser.getAttribute(ID));
    }
}
