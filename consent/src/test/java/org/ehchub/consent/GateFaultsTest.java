package org.ehchub.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import org.ehchub.consent.consents.ConsentChange;
import org.ehchub.consent.consents.ConsentId;
import org.ehchub.consent.ledger.Ledger;
import org.ehchub.consent.rules.ConsentBuilder;
import org.ehchub.consent.store.SqlTypes;
import org.ehchub.consent.testing.OnEveryDatabase;
import org.ehchub.consent.testing.TestRegistry;
import org.ehchub.consent.testing.Vendor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/** Whatever goes wrong when the gate looks something up, nothing is released: here it would be, if nothing went wrong. */
class GateFaultsTest extends OnEveryDatabase {

    private Releasable releasable;

    @BeforeEach
    void somethingThatWouldBeReleased() {
        releasable = Releasable.in(registry);
    }

    @Test
    void withoutAFaultItIsReleased() {
        assertThat(releasable.decide()).isInstanceOf(Released.class);
    }

    @Test
    void aLedgerThatCannotBeWrittenReleasesNothing() {
        registry.jdbc().sql("ALTER TABLE ledger_event RENAME TO gone").update();
        try {
            assertThatThrownBy(releasable::decide).isInstanceOf(DataAccessException.class);
        } finally {
            registry.jdbc().sql("ALTER TABLE gone RENAME TO ledger_event").update();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "status = 'MAYBE'",
                "given_by = 'NEIGHBOUR'",
                "relationship = ''",
                "responsibility = 'SURELY'",
                "person = ''",
                "capacity = 7, capacity_judged_by = 'x', capacity_judged_on = '2026-01-01'",
                "capacity = 1, capacity_judged_by = 'x', capacity_judged_on = 'lately'",
                "how_taken = 'GUESS'",
                "decided_at = 'once'",
                "from_date = 'soon'",
                "until_date = '2026-02-30'",
                "until_date = '1999-01-01'",
                "purposes = ''",
                "purposes = 'support everything'",
                "recipients = ''",
                "recipients = 'EVERYBODY'",
                "categories = ''",
                "categories = 'B Z'",
                "sensitivities = 'SECRET'",
                "exclusions = '*'",
                "exclusions = 'old-school|'",
                "recorded_at = '2026-13-01T00:00:00.000Z'",
                "version = 0"
            })
    void aConsentThatCannotBeUnderstoodReleasesNothing(String damage) {
        copy("consent_version", "consent_id", damage);

        assertThatThrownBy(releasable::decide).isInstanceOf(IllegalStateException.class);
        assertThat(registry.get(Ledger.class).about(releasable.disclosure())).isEmpty();
    }

    /** Adds a copy of the child's row, damaged, under an id of its own. */
    private void copy(String table, String id, String damage) {
        var row = registry.jdbc()
                .sql("SELECT * FROM " + table + " WHERE child_id = :child LIMIT 1")
                .param("child", releasable.child().toString())
                .query()
                .singleRow();
        row.put(id, UUID.randomUUID().toString());
        for (String change : damage.split(", (?=[a-z_]+ = )")) {
            String[] parts = change.split(" = ", 2);
            row.put(parts[0], parts[1].startsWith("'") ? parts[1].replace("'", "") : Integer.valueOf(parts[1]));
        }
        String columns = String.join(", ", row.keySet());
        String values = ":" + String.join(", :", row.keySet());
        registry.jdbc()
                .sql("INSERT INTO " + table + " (" + columns + ") VALUES (" + values + ")")
                .params(row)
                .update();
    }

    @ParameterizedTest
    @ValueSource(strings = {"role = 'FRIEND'", "from_date = 'soon'", "until_date = '1999-01-01'"})
    void anInvolvementThatCannotBeUnderstoodReleasesNothing(String damage) {
        copy("involvement", "id", damage);

        assertThatThrownBy(releasable::decide).isInstanceOf(IllegalStateException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "INSERT INTO objection VALUES ('%1$s', '%2$s', 'harbour-college', 'never', 'x', 'x')",
                "INSERT INTO advice_request VALUES "
                        + "('bakery', 'old-school', '%1$s', 1, '%2$s', 'z', '2026-01-01', '2026-01-01')",
                "INSERT INTO parent_told VALUES ('%2$s', 'northmere-trust', 'yes', 'x', 'x')",
                "INSERT INTO release_decision VALUES ('%1$s', '%2$s', 'WHIM', 'o', 'e', 'bakery', '*', '', 0,"
                        + " '2026-01-01', '2026-01-01', '2026-01-01T00:00:00.000Z')",
                "INSERT INTO release_decision VALUES ('%1$s', '%2$s', 'APPEAL', 'o', 'e', 'bakery', '*', '', 2,"
                        + " '2026-01-01', '2026-01-01', '2026-01-01T00:00:00.000Z')",
                "UPDATE child SET decides_from = 'later' WHERE id = '%2$s'",
                "UPDATE child SET school_age_from = '' WHERE id = '%2$s'"
            })
    void aRowThatCannotBeUnderstoodReleasesNothing(String damage) {
        registry.jdbc().sql(damage.formatted(UUID.randomUUID(), releasable.child())).update();

        assertThatThrownBy(releasable::decide).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void datesOfARuleThatCannotBeUnderstoodReleaseNothing(@TempDir Path folder) {
        try (var other = new TestRegistry(vendor, folder)) {
            releasable = Releasable.in(other);
            other.jdbc()
                    .sql("INSERT INTO rule_confirmation VALUES ('consent-college', 1, 'soon', NULL, 'SI', 'o', 'x')")
                    .update();

            assertThatThrownBy(releasable::decide).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void anAgencyThatCannotBeUnderstoodReleasesNothing() {
        registry.jdbc().sql("UPDATE agency SET role = 'FRIEND' WHERE id = 'harbour-college'").update();
        try {
            assertThatThrownBy(releasable::decide).isInstanceOf(IllegalStateException.class);
        } finally {
            registry.jdbc().sql("UPDATE agency SET role = 'COLLEGE' WHERE id = 'harbour-college'").update();
        }
    }

    @Test
    void aConsentFromAfterTheMomentOfTheDecisionReleasesNothing() {
        copy("consent_version", "consent_id", "recorded_at = '" + SqlTypes.text(TestRegistry.START.plusMillis(1)) + "'");

        assertThatThrownBy(releasable::decide).isInstanceOf(IllegalStateException.class);
        assertThat(registry.get(Ledger.class).about(releasable.disclosure())).isEmpty();
    }

    @Test
    void aClockThatRunsBehindPutsNoWithdrawalBeforeItsConsent() {
        var terms = ConsentBuilder.forPurpose(Purpose.SUPPORT).child(releasable.child()).terms();
        var consents = registry.get(ConsentRegistry.class);
        var given = ((ConsentChange.Recorded) consents.give(ConsentId.random(), terms, "officer-1")).consent();
        registry.clock().advance(Duration.ofHours(-1));

        var withdrawn = (ConsentChange.Recorded) consents.withdraw(given.id(), 1, "officer-1");
        registry.clock().advance(Duration.ofHours(1));

        assertThat(withdrawn.consent().recordedAt()).isEqualTo(given.recordedAt());
        assertThat(releasable.decide()).isInstanceOf(Withheld.class);
    }

    @Test
    void aRefusalAmongThousandsOfConsentsIsFound() {
        registry.get(TransactionTemplate.class).executeWithoutResult(status -> {
            for (int number = 0; number < 2_000; number++) {
                copy("consent_version", "consent_id", number == 777 ? "status = 'REFUSED'" : "status = 'GIVEN'");
            }
        });

        assertThat(releasable.decide()).isInstanceOf(Withheld.class);
    }

    @Test
    void aDatabaseWhoseWriterDoesNotEndReleasesNothing(@TempDir Path folder) throws SQLException {
        assumeTrue(vendor == Vendor.SQLITE, "Elsewhere nobody waits for another's transaction to begin his own");
        try (var other = new TestRegistry(vendor, folder)) {
            releasable = Releasable.in(other);
            other.impatient();
            try (var writer = other.source().getConnection()) {
                writer.setAutoCommit(false);
                writer.createStatement().execute("DELETE FROM child_profile WHERE child_id = ''");

                assertThatThrownBy(releasable::decide)
                        .isInstanceOfAny(DataAccessException.class, TransactionException.class);
                writer.rollback();
            }
            assertThat(other.get(Ledger.class).about(releasable.disclosure())).isEmpty();
        }
    }

    @Test
    void aDatabaseThatIsGoneReleasesNothing(@TempDir Path folder) {
        var other = new TestRegistry(vendor, folder);
        releasable = Releasable.in(other);
        other.source().close();

        assertThatThrownBy(releasable::decide)
                .isInstanceOfAny(DataAccessException.class, TransactionException.class);
        other.close();
    }
}
