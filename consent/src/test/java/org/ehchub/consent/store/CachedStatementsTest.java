package org.ehchub.consent.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.jdbc4.JDBC4PreparedStatement;

class CachedStatementsTest {

    private static final String ECHO = "SELECT ?";

    private Connection connection;

    @BeforeEach
    void connect(@TempDir Path folder) throws SQLException {
        connection = opened(folder).getDataSource().getConnection();
    }

    private static HikariConfig opened(Path folder) {
        var config = new HikariConfig();
        HubDatabase.sqlite(config, folder.resolve("statements.db"));
        return config;
    }

    @AfterEach
    void disconnect() throws SQLException {
        connection.close();
    }

    @Test
    void aPoolThatClosesIsToldToWaitForTheConnectionItIsMaking(@TempDir Path folder) throws SQLException {
        try (var pool = new HikariDataSource(opened(folder))) {
            assertThat(pool.getLoginTimeout()).isPositive();
        }
    }

    @Test
    void aStatementIsPreparedOnce() throws SQLException {
        JDBC4PreparedStatement first = prepared();
        assertThat(prepared()).isSameAs(first);
    }

    @Test
    void theSameStatementWithinItselfIsAnother() throws SQLException {
        try (PreparedStatement outer = connection.prepareStatement(ECHO)) {
            JDBC4PreparedStatement within = prepared();
            assertThat(within).isNotSameAs(outer.unwrap(JDBC4PreparedStatement.class));
        }
    }

    @Test
    void noParameterIsKept() throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(ECHO)) {
            statement.setString(1, "hers");
        }
        try (PreparedStatement statement = connection.prepareStatement(ECHO);
                ResultSet result = statement.executeQuery()) {
            assertThat(result.next()).isTrue();
            assertThat(result.getString(1)).isNull();
        }
    }

    @Test
    void aStatementSeesWhatTheTablesBecame() throws SQLException {
        // given
        connection.createStatement().execute("CREATE TABLE thing (name TEXT)");
        connection.createStatement().execute("INSERT INTO thing VALUES ('one')");
        assertThat(things()).isEqualTo(1);
        // when
        connection.createStatement().execute("ALTER TABLE thing ADD COLUMN other TEXT");
        connection.createStatement().execute("INSERT INTO thing VALUES ('two', 'more')");
        // then
        assertThat(things()).isEqualTo(2);
    }

    @Test
    void aResultReadInPartKeepsNobodyWaiting() throws SQLException {
        // given
        connection.createStatement().execute("CREATE TABLE thing (name TEXT)");
        connection.createStatement().execute("INSERT INTO thing VALUES ('one'), ('two')");
        // when
        try (PreparedStatement statement = connection.prepareStatement("SELECT name FROM thing")) {
            assertThat(statement.executeQuery().next()).isTrue();
        }
        // then: SQLite does not drop a table that a statement still reads
        connection.createStatement().execute("DROP TABLE thing");
    }

    @Test
    void aCancelledStatementCancelsNoOther() throws Exception {
        // given
        connection.createStatement().execute("CREATE TABLE thing (name TEXT)");
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO thing VALUES ('one')")) {
            insert.executeUpdate();
        }
        connection.setAutoCommit(false);
        // when
        try (PreparedStatement endless = connection.prepareStatement("""
                WITH RECURSIVE endless (n) AS (SELECT 1 UNION ALL SELECT n FROM endless)
                SELECT n FROM endless WHERE n = 0
                """)) {
            cancelled(endless);
        }
        // then
        connection.rollback();
        assertThat(things()).isEqualTo(1);
    }

    private static void cancelled(PreparedStatement endless) throws Exception {
        var over = new AtomicBoolean();
        Thread impatient = Thread.ofVirtual().start(() -> {
            while (!over.get()) {
                try {
                    endless.cancel();
                } catch (SQLException e) {
                    throw new IllegalStateException(e);
                }
            }
        });
        assertThatThrownBy(endless::executeQuery).isInstanceOf(SQLException.class);
        over.set(true);
        impatient.join();
    }

    private JDBC4PreparedStatement prepared() throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(ECHO)) {
            return statement.unwrap(JDBC4PreparedStatement.class);
        }
    }

    private int things() throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("SELECT count(*) FROM thing");
                ResultSet result = statement.executeQuery()) {
            result.next();
            return result.getInt(1);
        }
    }
}
