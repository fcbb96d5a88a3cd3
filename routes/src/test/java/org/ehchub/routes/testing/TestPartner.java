package org.ehchub.routes.testing;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import org.ehchub.routes.platform.database.PartnerDatabase;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/** A fresh database of either kind as a partner's own team would set it up, and as that team and the hub see it. */
public final class TestPartner implements AutoCloseable {

    private final String url;
    private final SingleConnectionDataSource team;
    private final PartnerDatabase database;

    private TestPartner(String url, String script) {
        this.url = url;
        team = new SingleConnectionDataSource(url, true);
        // Text that the team writes becomes what the column is.
        var properties = new Properties();
        properties.setProperty("stringtype", "unspecified");
        team.setConnectionProperties(properties);
        new ResourceDatabasePopulator(new ClassPathResource(script)).execute(team);
        database = open(url);
    }

    /**
     * A SQLite file in this folder.
     *
     * @param script where the partner's team finds its tables on the class path
     */
    public static TestPartner sqlite(Path folder, String script) {
        return new TestPartner(
                "jdbc:sqlite:" + folder.resolve(UUID.randomUUID() + ".db") + "?journal_mode=WAL&busy_timeout=15000",
                script);
    }

    /** A database of its own on the one PostgreSQL server of this test run. */
    public static TestPartner postgresql(String script) {
        return new TestPartner(TestPostgres.newDatabase(), script);
    }

    /** What the hub makes of a URL. */
    public static PartnerDatabase open(String url) {
        return new PartnerDatabase("partner", url, Optional.empty(), Optional.empty(), 4, Duration.ofSeconds(20));
    }

    /** What the hub makes of a URL at which it will wait in vain. */
    public static PartnerDatabase openImpatiently(String url) {
        return new PartnerDatabase("partner", url, Optional.empty(), Optional.empty(), 1, Duration.ofSeconds(1));
    }

    /** Where it is. */
    public String url() {
        return url;
    }

    /** The hub's connection. */
    public PartnerDatabase database() {
        return database;
    }

    /** The partner's own team at work. */
    public JdbcClient team() {
        return JdbcClient.create(team);
    }

    @Override
    public void close() {
        database.close();
        team.destroy();
    }
}
