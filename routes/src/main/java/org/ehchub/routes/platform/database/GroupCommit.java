package org.ehchub.routes.platform.database;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Transactions on the embedded database. SQLite has one writer, and each commit waits for the disk: so the units of work
 * that come while the disk is busy are done one after the other by one thread, and committed together. Whoever submitted
 * one goes on when it is on the disk. A unit that fails is undone alone; a commit that fails, fails for all of its units.
 */
final class GroupCommit extends TransactionTemplate implements DisposableBean {

    private static final long serialVersionUID = 1L;
    private static final int MOST_UNITS = 64;

    private final transient BlockingQueue<Unit<?>> waiting = new LinkedBlockingQueue<>();
    private final transient TransactionTemplate unit;
    private final transient Thread lane;
    private volatile boolean open = true;

    GroupCommit(PlatformTransactionManager transactions) {
        super(transactions);
        unit = new TransactionTemplate(transactions);
        unit.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
        lane = Thread.ofPlatform().name("group-commit").daemon().start(this::work);
    }

    /** @throws IllegalStateException when the hub is stopping */
    @Override
    public <T> T execute(TransactionCallback<T> action) {
        if (Thread.currentThread() == lane) {
            return unit.execute(action);
        }
        Unit<T> submitted = new Unit<>(action, new CompletableFuture<>());
        waiting.add(submitted);
        if (!open && waiting.remove(submitted)) {
            throw new IllegalStateException("The hub is stopping");
        }
        try {
            return submitted.outcome().join();
        } catch (CompletionException e) {
            throw unwrapped(e);
        }
    }

    private static RuntimeException unwrapped(CompletionException e) {
        return switch (e.getCause()) {
            case RuntimeException cause -> cause;
            case Error cause -> throw cause;
            case null, default -> e;
        };
    }

    private void work() {
        while (open || !waiting.isEmpty()) {
            try {
                List<Unit<?>> batch = new ArrayList<>();
                batch.add(waiting.take());
                waiting.drainTo(batch, MOST_UNITS - 1);
                commit(batch);
            } catch (InterruptedException stopping) {
                open = false;
            }
        }
    }

    private void commit(List<Unit<?>> batch) {
        List<Runnable> answers = new ArrayList<>();
        try {
            super.execute(status -> {
                batch.forEach(one -> answers.add(one.done(unit)));
                return null;
            });
        } catch (RuntimeException | Error failed) {
            batch.forEach(one -> one.outcome().completeExceptionally(failed));
        }
        answers.forEach(Runnable::run);
    }

    /** Finishes what was submitted. */
    @Override
    public void destroy() throws InterruptedException {
        lane.interrupt();
        lane.join();
    }

    /** Work for one transaction, and who waits for it. */
    private record Unit<T>(TransactionCallback<T> action, CompletableFuture<T> outcome) {

        /** Does the work; the answer is to be given after the commit. */
        Runnable done(TransactionTemplate nested) {
            try {
                T result = nested.execute(action);
                return () -> outcome.complete(result);
            } catch (RuntimeException | Error failed) {
                return () -> outcome.completeExceptionally(failed);
            }
        }
    }
}
