package org.ehchub.consent.ledger;

import java.time.Clock;
import java.time.Instant;
import java.util.OptionalLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.context.SmartLifecycle;

/**
 * Enters committed events into the tree in batches and signs its head, again and again while the hub runs; a start on a
 * broken ledger is refused, before anything is received.
 */
public final class LedgerIntegrator implements InitializingBean, SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(LedgerIntegrator.class);

    /** So small that nobody who waits for the embedded database's one writer notices. */
    private static final int BATCH = 256;

    private final LedgerTree tree;
    private final CheckpointOffice office;
    private final Witnessing witnessing;
    private final LedgerProperties properties;
    private final Clock clock;
    private Instant nextCheckpoint = Instant.MIN;
    private final Rounds rounds;

    public LedgerIntegrator(
            LedgerTree tree,
            CheckpointOffice office,
            Witnessing witnessing,
            LedgerProperties properties,
            Clock clock) {
        this.tree = tree;
        this.office = office;
        this.witnessing = witnessing;
        this.properties = properties;
        this.clock = clock;
        this.rounds = new Rounds("ledger-integrator", properties.interval(), this::integrate);
    }

    /** @throws LedgerBroken when the end of the ledger is not what it was, or not what was signed */
    @Override
    public void afterPropertiesSet() {
        OptionalLong broken = tree.firstBroken(properties.verifiedAtStart());
        if (broken.isPresent()) {
            throw new LedgerBroken(broken.getAsLong());
        }
        office.verifyLatest();
        LOG.info("Ledger intact, {} entries, public key {}", tree.size(), office.verifierKey());
    }

    /**
     * Enters all that waits, and signs when it is time; does nothing while the witness holds the tree. One at a time: of
     * two, the later would find the place taken and leave the rest.
     *
     * @throws LedgerBroken when the tree does not go on from the latest checkpoint
     */
    public synchronized void integrate() {
        if (witnessing.holds()) {
            return;
        }
        int entered;
        do {
            entered = tree.enter(BATCH);
        } while (entered == BATCH);
        Instant now = clock.instant();
        if (!now.isBefore(nextCheckpoint)) {
            office.sign();
            nextCheckpoint = now.plus(properties.checkpointEvery());
        }
    }

    @Override
    public void start() {
        rounds.start();
    }

    /** Ends the rounds; what has not been entered waits for the next start. */
    @Override
    public void stop() {
        rounds.stop();
    }

    @Override
    public boolean isRunning() {
        return rounds.isRunning();
    }
}
