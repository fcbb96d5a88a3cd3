package org.ehchub.routes.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.UUID;

/** The one PostgreSQL server of a test run: started when first needed, stopped with the JVM. */
public final class TestPostgres {

    private TestPostgres() {}

    /** The JDBC URL of a new, empty database, its user included. */
    public static String newDatabase() {
        return create("template1");
    }

    /** The JDBC URL of a new database with all that is in this one, to which nobody may be connected. */
    static String copyOf(String url) {
        return create(url.replaceFirst("^[^?]*/", "").replaceFirst("\\?.*$", ""));
    }

    private static String create(String template) {
        String name = "test_" + UUID.randomUUID().toString().replace("-", "");
        try (var connection = Server.RUNNING.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name + " TEMPLATE " + template);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return Server.RUNNING.getJdbcUrl("postgres", name);
    }

    private static final class Server {

        static final EmbeddedPostgres RUNNING = start();

        private static EmbeddedPostgres start() {
            try {
                // Its log quotes rows that it refused; what the hub logs is tested apart from it. Nothing cuts its power,
                // so it need not write through to the disk either.
                return EmbeddedPostgres.builder()
                        .setOutputRedirector(ProcessBuilder.Redirect.DISCARD)
                        .setErrorRedirector(ProcessBuilder.Redirect.DISCARD)
                        .start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
