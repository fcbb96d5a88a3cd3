package org.ehchub.routes.disclosure;

import java.util.Optional;
import org.ehchub.security.keys.DataKey;
import org.ehchub.security.keys.KeyCustodian;
import org.ehchub.security.keys.WrappedKey;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The wrapped data keys, one for each sealed arrival and disclosure. Destroying one makes every copy of its message
 * unreadable, in whatever journal, replica or backup of the broker it may be. Every method joins the caller's
 * transaction.
 */
public final class WrappedKeys {

    private final JdbcClient jdbc;
    private final KeyCustodian custodian;

    /** Keys in this database, wrapped by this custodian. */
    public WrappedKeys(JdbcClient jdbc, KeyCustodian custodian) {
        this.jdbc = jdbc;
        this.custodian = custodian;
    }

    /** A fresh key for a subject that has none. */
    public DataKey create(String subject) {
        DataKey key = DataKey.generate();
        WrappedKey wrapped = custodian.wrap(key);
        jdbc.sql("INSERT INTO data_key (subject, epoch, wrapped) VALUES (:subject, :epoch, :wrapped)")
                .param("subject", subject)
                .param("epoch", wrapped.epoch())
                .param("wrapped", wrapped.bytes())
                .update();
        return key;
    }

    /** The subject's key; empty when it was destroyed or never was. */
    public Optional<DataKey> find(String subject) {
        return jdbc.sql("SELECT epoch, wrapped FROM data_key WHERE subject = :subject")
                .param("subject", subject)
                .query((row, number) -> new WrappedKey(row.getString("epoch"), row.getBytes("wrapped")))
                .optional()
                .map(custodian::unwrap);
    }

    /** Whether the subject has a key. */
    boolean has(String subject) {
        return jdbc.sql("SELECT COUNT(*) FROM data_key WHERE subject = :subject")
                        .param("subject", subject)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Destroys the subject's key; false when it has none. */
    public boolean destroy(String subject) {
        return jdbc.sql("DELETE FROM data_key WHERE subject = :subject")
                        .param("subject", subject)
                        .update()
                == 1;
    }
}
