package org.ehchub.routes.platform.staff;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.ehchub.consent.store.SqlTypes;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table of sessions at the screens. A session that is not in it is over, on whichever node it was begun. */
final class StaffSessions {

    private static final RowMapper<StaffSession> SESSION = (row, number) -> new StaffSession(
            row.getString("id"), row.getString("account"), SqlTypes.instant(row.getString("began_at")));

    private final JdbcClient jdbc;

    StaffSessions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(StaffSession session) {
        jdbc.sql("INSERT INTO staff_session (id, account, began_at) VALUES (:id, :account, :at)")
                .param("id", session.id())
                .param("account", session.account())
                .param("at", SqlTypes.text(session.beganAt()))
                .update();
    }

    Optional<StaffSession> find(String id) {
        return jdbc.sql("SELECT id, account, began_at FROM staff_session WHERE id = :id")
                .param("id", id)
                .query(SESSION)
                .optional();
    }

    /** Someone's sessions that began after this, the latest first. */
    List<StaffSession> of(String account, Instant after) {
        return jdbc.sql("""
                        SELECT id, account, began_at FROM staff_session
                        WHERE account = :account AND began_at > :after ORDER BY began_at DESC, id""")
                .param("account", account)
                .param("after", SqlTypes.text(after))
                .query(SESSION)
                .list();
    }

    void remove(String id) {
        jdbc.sql("DELETE FROM staff_session WHERE id = :id").param("id", id).update();
    }

    void removeAll(String account) {
        jdbc.sql("DELETE FROM staff_session WHERE account = :account")
                .param("account", account)
                .update();
    }

    /** Removes what a node that went down has left. */
    void removeBegunBefore(Instant moment) {
        jdbc.sql("DELETE FROM staff_session WHERE began_at <= :moment")
                .param("moment", SqlTypes.text(moment))
                .update();
    }
}
