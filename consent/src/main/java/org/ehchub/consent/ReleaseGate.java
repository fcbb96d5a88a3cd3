package org.ehchub.consent;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.ehchub.consent.children.ChildId;
import org.ehchub.consent.children.Involvement;
import org.ehchub.consent.ledger.Ledger;
import org.ehchub.mappings.canonical.AgencyId;
import org.ehchub.mappings.canonical.EhcMessage;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Decides what of a message a recipient may have, and is the only maker of a {@link Released}.
 *
 * <p>It fails closed: what it cannot read, it throws, and then nothing is released. Every decision stands in the ledger
 * by the same commit as what follows from it. There is no switch that turns it off.
 */
public final class ReleaseGate {

    private final CaseFiles files;
    private final DecisionLog log;
    private final TransactionTemplate transactions;

    public ReleaseGate(CaseFiles files, Ledger ledger, TransactionTemplate transactions) {
        this.files = files;
        this.log = new DecisionLog(ledger);
        this.transactions = transactions;
    }

    /**
     * Decides for one recipient, in the caller's transaction or in its own.
     *
     * @throws java.util.NoSuchElementException when there is no such child
     * @throws org.springframework.dao.DataAccessException when the store fails, or does not answer in time
     * @throws IllegalStateException when a row on record cannot be understood, or is from after that moment
     */
    public GateOutcome decide(DisclosureRequest request) {
        return transactions.execute(transaction ->
                open(request.message(), request.child(), Set.of(request.to()), request.at())
                        .decide(request.disclosure(), request.to(), request.purpose()));
    }

    /**
     * What the gate would decide, item by item, for an officer who asks before anything is sent. It releases nothing
     * and is no event in the ledger; that somebody asked is theirs to record who answer them.
     *
     * @throws java.util.NoSuchElementException when there is no such child
     * @throws org.springframework.dao.DataAccessException when the store fails
     * @throws IllegalStateException when a row on record cannot be understood
     */
    public List<Decision> foresee(DisclosureRequest request) {
        return transactions.execute(transaction ->
                open(request.message(), request.child(), Set.of(request.to()), request.at())
                        .foresee(request.to(), request.purpose()));
    }

    /**
     * The same for every agency of the child's circle on that day but the sender, each for what it would get the
     * message for.
     *
     * @throws java.util.NoSuchElementException when there is no such child
     * @throws org.springframework.dao.DataAccessException when the store fails, or does not answer in time
     * @throws IllegalStateException when a row on record cannot be understood, or is from after that moment
     */
    public Map<AgencyId, List<Decision>> foreseeCircle(EhcMessage message, ChildId child, Instant at) {
        return transactions.execute(transaction -> {
            GateSession session = open(message, child, at);
            Map<AgencyId, List<Decision>> decisions = new TreeMap<>();
            session.circle().stream()
                    .map(Involvement::agency)
                    .filter(agency -> !agency.equals(message.heading().source()))
                    .forEach(agency -> session.purposeFor(agency)
                            .ifPresent(purpose -> decisions.put(agency, session.foresee(agency, purpose))));
            return decisions;
        });
    }

    /**
     * Opens the gate for one message and all its recipients: the child's circle and the message's addressees. What is
     * on record is read once.
     *
     * @param at the moment the decisions are for
     * @return a session that ends with the caller's transaction
     * @throws java.util.NoSuchElementException when there is no such child
     * @throws org.springframework.dao.DataAccessException when the store fails, or does not answer in time
     * @throws IllegalStateException when a row on record cannot be understood, or there is no transaction
     */
    public GateSession open(EhcMessage message, ChildId child, Instant at) {
        return open(message, child, message.heading().addressees(), at);
    }

    private GateSession open(EhcMessage message, ChildId child, Set<AgencyId> recipients, Instant at) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            throw new IllegalStateException("A gate session lives inside a transaction");
        }
        Set<AgencyId> named = new HashSet<>(recipients);
        named.add(message.heading().source());
        CaseFiles.Opened opened = files.read(child, message.heading(), named);
        var session = new GateSession(message, child, opened.identity(), at, opened.file(), log);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                session.close();
            }
        });
        return session;
    }
}
