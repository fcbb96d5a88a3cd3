package org.ehchub.routes.platform.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/**
 * SQLite's write-ahead log. The database overwrites what is deleted ({@code secure_delete}), but the log still has the
 * pages as they were, until it is emptied: so destroyed keys end in both.
 */
public final class WriteAheadLog {

    /** Writers wait meanwhile, so it soon lets them go; the next round tries again. */
    private static final String PATIENCE = "PRAGMA busy_timeout = 200";

    private static final String USUAL_PATIENCE = "PRAGMA busy_timeout = 15000";

    private final DataSource source;

    /** The log of this database. */
    public WriteAheadLog(DataSource source) {
        this.source = source;
    }

    /**
     * Moves all of it into the database file and cuts it to nothing.
     *
     * @return false when someone was reading or writing the whole time
     */
    public boolean empty() throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(PATIENCE);
            try (ResultSet result = statement.executeQuery("PRAGMA wal_checkpoint(TRUNCATE)")) {
                return result.next() && result.getInt("busy") == 0;
            } finally {
                statement.execute(USUAL_PATIENCE);
            }
        }
    }
}
