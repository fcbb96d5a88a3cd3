package org.ehchub.routes.demo.standins;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/** A council's database as an SQLite file of its own, with the tables that the hub documents for it. */
final class PartnerFile {

    private static final int BUSY_MILLIS = 20_000;

    private PartnerFile() {}

    /**
     * The database in this file, made when there is none.
     *
     * @param tables the script under {@code db/partner} that makes its tables
     */
    static DataSource open(Path file, String tables) {
        boolean made = Files.exists(file);
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
        } catch (IOException e) {
            throw new UncheckedIOException("The demo's folder cannot be made", e);
        }
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setBusyTimeout(BUSY_MILLIS);
        config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
        config.enforceForeignKeys(true);
        SQLiteDataSource database = new SQLiteDataSource(config);
        database.setUrl("jdbc:sqlite:" + file.toAbsolutePath());
        if (!made) {
            new ResourceDatabasePopulator(new ClassPathResource("db/partner/" + tables)).execute(database);
        }
        return database;
    }
}
