package org.ehchub.consent.store;

import com.zaxxer.hikari.HikariConfig;
import java.nio.file.Path;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** How the hub's own database is opened, whoever opens it. */
public final class HubDatabase {

    /**
     * Durable at commit: the wrapped keys live there, and a message without its key is a lost message. Writers queue up at
     * BEGIN rather than fail half way. No insert asks for the key it made: the answer would stay open for as long as the
     * statement is kept, and while any answer is open, a statement that is cancelled takes with it all that follow on its
     * connection.
     */
    private static final String SQLITE_OPTIONS =
            "?journal_mode=WAL&synchronous=FULL&foreign_keys=true&busy_timeout=15000&transaction_mode=IMMEDIATE"
                    + "&jdbc.get_generated_keys=false";

    /**
     * Look-ups go by key, to pages in memory or on a disk without moving parts. What PostgreSQL assumes of a disk makes it
     * read the whole register of agencies for each decision instead.
     */
    private static final String POSTGRESQL_OPTIONS = "-c random_page_cost=1.1";

    private HubDatabase() {}

    /** The embedded database in this file, which is made when there is none; its folder is there. */
    public static void sqlite(HikariConfig pool, Path file) {
        // Not the driver's own data source: its defaults, transactions that begin without the lock among them, win over
        // the options of an address.
        String url = "jdbc:sqlite:" + file.toAbsolutePath() + SQLITE_OPTIONS;
        pool.setDataSource(new CachedStatements(new DriverManagerDataSource(url)));
        // Deleted rows are overwritten: a destroyed key leaves no remnant.
        pool.setConnectionInitSql("PRAGMA secure_delete=ON");
    }

    /** @param url a JDBC address; options it names itself win over the hub's */
    public static void postgresql(HikariConfig pool, String url) {
        pool.setJdbcUrl(url);
        pool.addDataSourceProperty("options", POSTGRESQL_OPTIONS);
    }
}
