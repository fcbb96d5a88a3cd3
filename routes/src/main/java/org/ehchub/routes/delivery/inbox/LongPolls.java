package org.ehchub.routes.delivery.inbox;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.ehchub.mappings.canonical.AgencyId;
import org.ehchub.routes.delivery.Inbox;
import org.ehchub.routes.platform.machines.FaultWithoutText;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.web.context.request.async.DeferredResult;

/**
 * The listings that wait for something to list. They hold no thread: one looks for all of them, in the database,
 * because what they wait for may be queued by another node of the hub.
 */
final class LongPolls implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(LongPolls.class);
    private static final Duration PERIOD = Duration.ofSeconds(1);

    /** One agency's systems may wait this many times over; one more, and the longest waiting is answered. */
    private static final int PER_AGENCY = 8;

    private final Inbox inbox;
    private final Map<AgencyId, Queue<Poll>> waiting = new ConcurrentHashMap<>();
    private volatile ScheduledExecutorService looking;

    LongPolls(Inbox inbox) {
        this.inbox = inbox;
    }

    private record Poll(long after, DeferredResult<InboxPage> answer) {

        void answer(Inbox inbox, AgencyId agency) {
            InboxPage page = page(inbox, agency, after);
            if (!page.isEmpty()) {
                answer.setResult(page);
            }
        }

        void giveUp() {
            answer.setResult(InboxPage.of(List.of(), after));
        }
    }

    /** The page after a cursor: at once when there is one, or else once there is one, empty when the wait is over. */
    DeferredResult<InboxPage> poll(AgencyId agency, long after, Duration wait) {
        DeferredResult<InboxPage> answer = new DeferredResult<>(wait.toMillis());
        InboxPage now = page(inbox, agency, after);
        if (!now.isEmpty() || wait.isZero()) {
            answer.setResult(now);
            return answer;
        }
        Poll poll = new Poll(after, answer);
        Queue<Poll> polls = waiting.computeIfAbsent(agency, any -> new ConcurrentLinkedQueue<>());
        answer.onTimeout(poll::giveUp);
        answer.onCompletion(() -> polls.remove(poll));
        polls.add(poll);
        if (polls.size() > PER_AGENCY) {
            polls.remove().giveUp();
        }
        return answer;
    }

    private static InboxPage page(Inbox inbox, AgencyId agency, long after) {
        return InboxPage.of(inbox.list(agency, after, InboxPage.SIZE), after);
    }

    private void look() {
        try {
            waiting.forEach((agency, polls) -> polls.forEach(poll -> poll.answer(inbox, agency)));
        } catch (RuntimeException fault) {
            LOG.error("Looking for waiting disclosures failed", new FaultWithoutText(fault));
        }
    }

    @Override
    public void start() {
        looking = Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().name("long-polls").factory());
        looking.scheduleWithFixedDelay(this::look, PERIOD.toMillis(), PERIOD.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Answers everyone who waits, so that a stop does not wait for them. */
    @Override
    public void stop() {
        looking.shutdownNow();
        looking = null;
        waiting.values().forEach(polls -> polls.forEach(Poll::giveUp));
    }

    @Override
    public boolean isRunning() {
        return looking != null;
    }
}
