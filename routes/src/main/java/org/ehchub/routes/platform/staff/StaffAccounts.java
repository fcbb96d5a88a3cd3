package org.ehchub.routes.platform.staff;

import java.time.Instant;
import java.util.Optional;
import org.ehchub.consent.store.SqlTypes;
import org.ehchub.security.identity.StaffRole;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table of local accounts. */
final class StaffAccounts {

    private final JdbcClient jdbc;

    StaffAccounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean areNone() {
        return jdbc.sql("SELECT COUNT(*) FROM staff_account").query(Long.class).single() == 0;
    }

    Optional<StaffAccount> find(String name) {
        return jdbc.sql("""
                        SELECT name, role, password_hash, password_is_one_time, locked_until
                        FROM staff_account WHERE name = :name""")
                .param("name", name)
                .query((row, index) -> new StaffAccount(
                        row.getString("name"),
                        StaffRole.valueOf(row.getString("role")),
                        row.getString("password_hash"),
                        row.getInt("password_is_one_time") == 1,
                        Optional.ofNullable(row.getString("locked_until")).map(SqlTypes::instant)))
                .optional();
    }

    void add(StaffAccount account, Instant now) {
        jdbc.sql("""
                        INSERT INTO staff_account
                            (name, role, password_hash, password_is_one_time, failures, created_at)
                        VALUES (:name, :role, :hash, :oneTime, 0, :now)""")
                .param("name", account.name())
                .param("role", account.role().name())
                .param("hash", account.passwordHash())
                .param("oneTime", account.oneTimePassword() ? 1 : 0)
                .param("now", SqlTypes.text(now))
                .update();
    }

    void changePassword(String name, String hash) {
        jdbc.sql("UPDATE staff_account SET password_hash = :hash, password_is_one_time = 0 WHERE name = :name")
                .param("name", name)
                .param("hash", hash)
                .update();
    }

    /**
     * Counts a failure and locks the account at the last one allowed. A lock that has run out starts the count anew.
     * One statement, so that failures at the same moment are all counted.
     */
    void countFailure(String name, int allowed, Instant now, Instant lockedUntil) {
        jdbc.sql("""
                        UPDATE staff_account SET
                            failures = CASE WHEN locked_until <= :now THEN 1 ELSE failures + 1 END,
                            locked_until = CASE
                                WHEN failures + 1 >= :allowed AND (locked_until IS NULL OR locked_until > :now) THEN :until
                                ELSE NULL END
                        WHERE name = :name""")
                .param("name", name)
                .param("allowed", allowed)
                .param("now", SqlTypes.text(now))
                .param("until", SqlTypes.text(lockedUntil))
                .update();
    }

    void forgetFailures(String name) {
        jdbc.sql("UPDATE staff_account SET failures = 0, locked_until = NULL WHERE name = :name AND failures > 0")
                .param("name", name)
                .update();
    }
}
