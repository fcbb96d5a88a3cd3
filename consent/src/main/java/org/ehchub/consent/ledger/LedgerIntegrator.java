package org.ehchub.consent.ledger;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.ehchub.security.ledger.HashChain;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.context.SmartLifecycle;

/**
 * Chains committed events in batches, again and again while the hub runs; a start on a broken chain is refused, before
 * anything is received.
 */
public final class LedgerIntegrator implements InitializingBean, SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(LedgerIntegrator.class);

    private static final int BATCH = 500;

    private final LedgerChain chain;
    private final LedgerProperties properties;
    private ScheduledExecutorService scheduler;

    public LedgerIntegrator(LedgerChain chain, LedgerProperties properties) {
        this.chain = chain;
        this.properties = properties;
    }

    /** @throws LedgerBroken when the end of the chain is not what it was */
    @Override
    public void afterPropertiesSet() {
        switch (chain.verifyTail(properties.verifiedAtStart())) {
            case HashChain.Verification.Intact(HashChain.Link head) ->
                LOG.info("Ledger intact, head at entry {}", head.index());
            case HashChain.Verification.Broken(long position) -> throw new LedgerBroken(position);
        }
    }

    /** Chains all that waits. */
    public void integrate() {
        int chained;
        do {
            chained = chain.chain(BATCH);
        } while (chained == BATCH);
    }

    @Override
    public synchronized void start() {
        scheduler = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("ledger-integrator").daemon().factory());
        scheduler.scheduleWithFixedDelay(this::round, 0, properties.interval().toMillis(), TimeUnit.MILLISECONDS);
    }

    /** A fault leaves the events waiting for the next round. */
    private void round() {
        try {
            integrate();
        } catch (RuntimeException e) {
            LOG.warn("Ledger events wait to be chained: {}", e.getClass().getSimpleName());
        }
    }

    /** Ends the rounds; what has not been chained waits for the next start. */
    @Override
    public synchronized void stop() {
        scheduler.close();
        scheduler = null;
    }

    @Override
    public synchronized boolean isRunning() {
        return scheduler != null;
    }
}
