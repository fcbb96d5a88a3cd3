package org.ehchub.routes.delivery.socialcare;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.ehchub.routes.testing.TestPartner;
import org.junit.jupiter.api.io.TempDir;

class SqliteSocialCareDatabaseChannelTest extends SocialCareDatabaseChannelContract {

    @TempDir
    private Path databases;

    @Override
    TestPartner open(String script) {
        return TestPartner.sqlite(databases, script);
    }

    @Override
    String nowhere() {
        return "jdbc:sqlite:" + databases.resolve("gone").resolve("file.db");
    }

    @Override
    AutoCloseable lock(TestPartner council) throws SQLException {
        Connection connection = DriverManager.getConnection(council.url());
        try (Statement statement = connection.createStatement()) {
            statement.execute("BEGIN IMMEDIATE");
        }
        return connection;
    }
}
