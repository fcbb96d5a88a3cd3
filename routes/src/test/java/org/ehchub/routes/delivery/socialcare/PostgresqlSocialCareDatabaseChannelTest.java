package org.ehchub.routes.delivery.socialcare;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.ehchub.routes.testing.TestPartner;

class PostgresqlSocialCareDatabaseChannelTest extends SocialCareDatabaseChannelContract {

    @Override
    TestPartner open(String script) {
        return TestPartner.postgresql(script);
    }

    /** Port 1 is reserved, and nothing listens there. */
    @Override
    String nowhere() {
        return "jdbc:postgresql://127.0.0.1:1/gone";
    }

    @Override
    AutoCloseable lock(TestPartner council) throws SQLException {
        Connection connection = DriverManager.getConnection(council.url());
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("LOCK TABLE ehc_document IN ACCESS EXCLUSIVE MODE");
        }
        return connection;
    }
}
