package org.ehchub.consent.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.ehchub.consent.World;
import org.ehchub.consent.children.ChildId;
import org.ehchub.consent.ledger.LedgerEvent;
import org.ehchub.consent.ledger.LedgerEventKind;
import org.ehchub.consent.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataIntegrityViolationException;

/** What the ledger's events promise on every database. */
abstract class LedgerContract {

    private TestDatabase database;
    private Store store;

    abstract TestDatabase open();

    @BeforeEach
    void openDatabase() {
        database = open();
        store = new Store(database);
    }

    @AfterEach
    void closeDatabase() {
        database.close();
    }

    static LedgerEvent event(String subject) {
        return new LedgerEvent(
                LedgerEventKind.DISCLOSURE_PERMITTED,
                Store.NOW,
                Optional.of("0a"),
                Optional.of(World.TRUST.id()),
                subject,
                new TreeMap<>(Map.of("purpose", "plan", "odd", "\"é\u0001\n\\")));
    }

    @Test
    void anEventIsReadAsItWasAppended() {
        // given
        LedgerEvent bare = new LedgerEvent(
                LedgerEventKind.STAFF_SIGN_IN_FAILED,
                Store.NOW,
                Optional.empty(),
                Optional.empty(),
                "d-1",
                new TreeMap<>());

        // when
        store.ledger.append(event("d-1"));
        store.ledger.append(event("d-2"));
        store.ledger.append(bare);

        // then
        assertThat(store.ledger.about("d-1")).containsExactly(event("d-1"), bare);
    }

    @Test
    void anEventFallsWithTheTransactionItWasAppendedIn() {
        // when
        database.transaction().executeWithoutResult(status -> {
            store.ledger.append(event("d-1"));
            status.setRollbackOnly();
        });

        // then
        assertThat(store.ledger.about("d-1")).isEmpty();
    }

    @Test
    void childrenHavePseudonymsOfTheirOwn() {
        // given
        ChildId child = ChildId.random();

        // when
        String pseudonym = store.ledger.pseudonymOf(child);

        // then
        assertThat(pseudonym).isEqualTo(store.ledger.pseudonymOf(child)).doesNotContain(child.toString());
        assertThat(store.ledger.pseudonymOf(ChildId.random())).isNotEqualTo(pseudonym);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UPDATE ledger_event SET facts = '{}'", "DELETE FROM ledger_event"})
    void theDatabaseRefusesToRewriteAnEvent(String rewrite) {
        // given
        store.ledger.append(event("d-1"));

        // when, then
        assertThatThrownBy(() -> database.jdbc().sql(rewrite).update())
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThat(store.ledger.about("d-1")).containsExactly(event("d-1"));
    }
}
