package org.ehchub.consent.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import org.ehchub.consent.testing.Vendor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

class HubDatabaseTest {

    private static String setting(HikariDataSource source, String statement) {
        return JdbcClient.create(source).sql(statement).query(String.class).single();
    }

    @Test
    void aCommitOnTheEmbeddedDatabaseIsOnTheDiskAndWhatIsDeletedIsOverwritten(@TempDir Path folder) {
        try (HikariDataSource source = Vendor.SQLITE.open(folder)) {
            assertThat(setting(source, "PRAGMA journal_mode")).isEqualTo("wal");
            assertThat(setting(source, "PRAGMA synchronous")).isEqualTo("2");
            assertThat(setting(source, "PRAGMA foreign_keys")).isEqualTo("1");
            assertThat(setting(source, "PRAGMA secure_delete")).isEqualTo("1");
        }
    }

    @Test
    void postgresqlIsToldThatALookUpByKeyIsCheap(@TempDir Path folder) {
        try (HikariDataSource source = Vendor.POSTGRESQL.open(folder)) {
            assertThat(setting(source, "SHOW random_page_cost")).isEqualTo("1.1");
        }
    }
}
