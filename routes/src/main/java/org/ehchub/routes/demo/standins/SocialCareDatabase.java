package org.ehchub.routes.demo.standins;

import java.nio.file.Path;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A stand-in for the council's social care database, into which the hub writes. */
public final class SocialCareDatabase {

    private final JdbcClient jdbc;

    public SocialCareDatabase(Path file) {
        jdbc = JdbcClient.create(PartnerFile.open(file, "social-care-database.sql"));
    }

    /** How many documents the hub has written. */
    public int received() {
        return jdbc.sql("SELECT COUNT(*) FROM ehc_document").query(Integer.class).single();
    }
}
