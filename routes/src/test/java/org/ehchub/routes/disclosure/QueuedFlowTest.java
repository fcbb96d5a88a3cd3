package org.ehchub.routes.disclosure;

import org.ehchub.routes.testing.TestBroker;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A test of the main flow and what it queues, on a database and a broker of their own. */
public abstract class QueuedFlowTest extends FlowTest {

    protected SealedQueue queue;
    protected QueueShelf shelf;

    private TestBroker broker;

    @BeforeEach
    protected final void openTheQueues() {
        broker = new TestBroker();
        queue = new SealedQueue(broker.jms());
        shelf = new QueueShelf(broker.jms());
    }

    @AfterEach
    protected final void closeTheQueues() {
        broker.close();
    }
}
