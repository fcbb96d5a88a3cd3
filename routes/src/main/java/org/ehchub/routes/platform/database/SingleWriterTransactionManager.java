package org.ehchub.routes.platform.database;

import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;

/**
 * Lets one transaction at a time into the embedded database, in the order in which they came. SQLite has one writer
 * anyway; left to itself it makes the others poll with growing pauses, and the unlucky wait long. Reads outside
 * transactions are not held up.
 */
final class SingleWriterTransactionManager extends JdbcTransactionManager {

    private static final long serialVersionUID = 1L;

    private final transient ReentrantLock turn = new ReentrantLock(true);

    SingleWriterTransactionManager(DataSource database) {
        super(database);
    }

    @Override
    protected void doBegin(Object transaction, TransactionDefinition definition) {
        turn.lock();
        boolean begun = false;
        try {
            super.doBegin(transaction, definition);
            begun = true;
        } finally {
            if (!begun) {
                turn.unlock();
            }
        }
    }

    @Override
    protected void doCleanupAfterCompletion(Object transaction) {
        try {
            super.doCleanupAfterCompletion(transaction);
        } finally {
            turn.unlock();
        }
    }
}
