package org.ehchub.routes.disclosure;

import org.ehchub.consent.children.ChildId;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Lets one transaction at a time distribute or withdraw what is about a child. Otherwise, where transactions run side by
 * side, a withdrawal would not see what a distribution is about to queue on the consent that it has just read.
 */
final class ChildTurns {

    private final JdbcClient jdbc;

    ChildTurns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Waits until no other transaction has the child's turn; it ends with the caller's transaction. */
    void take(ChildId child) {
        jdbc.sql("""
                        INSERT INTO child_turn (child_id, turns) VALUES (:child, 1)
                        ON CONFLICT (child_id) DO UPDATE SET turns = child_turn.turns + 1
                        """)
                .param("child", child.value().toString())
                .update();
    }
}
