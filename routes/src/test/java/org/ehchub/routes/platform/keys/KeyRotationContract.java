package org.ehchub.routes.platform.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.ehchub.consent.children.ChildId;
import org.ehchub.consent.ledger.Ledger;
import org.ehchub.consent.ledger.LedgerEvent;
import org.ehchub.consent.ledger.LedgerEventKind;
import org.ehchub.consent.store.WrappedKeyTable;
import org.ehchub.routes.disclosure.WrappedKeys;
import org.ehchub.routes.platform.keys.KeyRotation.Retirement;
import org.ehchub.routes.testing.SettableClock;
import org.ehchub.routes.testing.TestDatabase;
import org.ehchub.security.keys.DataKey;
import org.ehchub.security.keys.KeyCustodian;
import org.ehchub.security.keys.KeyUnavailable;
import org.ehchub.security.keys.KeystoreCustodian;
import org.ehchub.security.keys.WrappedKey;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessException;

/** The rotation on either kind of database. */
abstract class KeyRotationContract {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final LocalDate TODAY = LocalDate.ofInstant(NOON, ZoneOffset.UTC);
    private static final LocalDate TOMORROW = TODAY.plusDays(1);
    private static final Duration KEPT = Duration.ofDays(35);

    /** The tables that hold a wrapped key, each with its id. */
    private static final Map<String, String> TABLES = Map.of(
            "data_key", "subject",
            "child_profile", "child_id",
            "child_person", "ref",
            "sealed_note", "subject",
            "consent_evidence", "id");

    @TempDir
    Path folder;

    private final SettableClock clock = new SettableClock(NOON);
    private TestDatabase database;
    private Path keystore;
    private KeyCustodian custodian;
    private WrappedKeys keys;
    private Ledger ledger;
    private KeyRotation rotation;

    abstract TestDatabase database();

    @BeforeEach
    void open() {
        database = database();
        keystore = folder.resolve(UUID.randomUUID() + ".p12");
        custodian = KeystoreCustodian.create(keystore, "secret"::toCharArray, TODAY);
        keys = new WrappedKeys(database.jdbc(), custodian);
        ledger = new RememberingLedger();
        rotation = rotation(custodian);
        rotation.round();
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void wrapsEveryKeyUnderTheNewEpoch() {
        IntStream.range(0, 250).forEach(i -> keys.create("subject-" + i).close());
        rotation.rotate("operations");

        rotation.round();

        assertThat(rotation.epochs()).extracting(KeyEpoch::epoch, KeyEpoch::keys)
                .containsExactly(tuple(TOMORROW, 250L), tuple(TODAY, 0L));
    }

    @Test
    void aRewrappedKeyIsTheSameKey() {
        byte[] before;
        try (DataKey key = keys.create("subject")) {
            before = key.getEncoded();
        }
        rotation.rotate("operations");

        rotation.round();

        try (DataKey key = keys.find("subject").orElseThrow()) {
            assertThat(key.getEncoded()).isEqualTo(before);
        }
    }

    @Test
    void reachesEveryTableThatHoldsAWrappedKey() {
        assertThat(database.tablesWithColumn("wrapped")).containsExactlyInAnyOrderElementsOf(TABLES.keySet());
    }

    @Test
    void wrapsTheKeysOfNotesAnewAndLeavesTheirWords() {
        try (DataKey key = DataKey.generate()) {
            WrappedKey wrapped = custodian.wrap(key);
            database.jdbc()
                    .sql("""
                            INSERT INTO sealed_note (subject, epoch, wrapped, envelope)
                            VALUES ('s', :epoch, :wrapped, :said)
                            """)
                    .param("epoch", wrapped.epoch())
                    .param("wrapped", wrapped.bytes())
                    .param("said", new byte[] {1})
                    .update();
        }
        rotation.rotate("operations");

        rotation.round();

        assertThat(rotation.epochs().getFirst().keys()).isEqualTo(1);
        assertThatThrownBy(() -> database.jdbc()
                        .sql("UPDATE sealed_note SET envelope = :other")
                        .param("other", new byte[] {2})
                        .update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void passesByAKeyThatWasLostBefore() {
        database.jdbc()
                .sql("INSERT INTO data_key (subject, epoch, wrapped) VALUES ('lost', :epoch, :wrapped)")
                .param("epoch", TODAY.toString())
                .param("wrapped", new byte[40])
                .update();
        keys.create("subject").close();
        rotation.rotate("operations");

        rotation.round();

        assertThat(rotation.epochs().getFirst().keys()).isEqualTo(1);
    }

    @Test
    void retiresByDate() {
        rotation.rotate("operations");
        rotation.round();
        clock.advance(KEPT);

        rotation.round();

        assertThat(custodian.epochs()).containsExactly(TOMORROW);
        assertThat(told(LedgerEventKind.KEY_EPOCH_RETIRED, TODAY)).hasSize(1);
    }

    @Test
    void doesNotRetireBeforeItsDate() {
        rotation.rotate("operations");
        clock.advance(KEPT.minusSeconds(1));

        rotation.round();

        assertThat(custodian.epochs()).containsExactly(TODAY, TOMORROW);
    }

    @Test
    void anOldBackupOpensNothingOnceItsEpochIsRetired() {
        keys.create("subject").close();
        WrappedKey inTheBackup = wrapped("subject");
        rotation.rotate("operations");
        rotation.round();
        clock.advance(KEPT);
        rotation.round();

        KeyCustodian ofToday = KeystoreCustodian.open(keystore, "secret"::toCharArray);

        assertThatThrownBy(() -> ofToday.unwrap(inTheBackup))
                .isInstanceOfSatisfying(KeyUnavailable.class, refused -> assertThat(refused.reason())
                        .isEqualTo(KeyUnavailable.Reason.UNKNOWN_EPOCH));
    }

    @Test
    void keepsAnEpochUnderWhichAKeyStillIs() {
        keys.create("subject").close();
        rotation.rotate("operations");
        clock.advance(KEPT);

        assertThat(rotation.retire(TODAY, "operations")).isEqualTo(Retirement.STILL_IN_USE);
    }

    @Test
    void retiresAtAnOperatorsWordOnceEveryNodeHasSettled() {
        rotation.rotate("operations");
        assertThat(rotation.retire(TODAY, "operations")).isEqualTo(Retirement.STILL_IN_USE);
        clock.advance(Duration.ofMinutes(1));

        assertThat(rotation.retire(TODAY, "operations")).isEqualTo(Retirement.RETIRED);

        assertThat(custodian.epochs()).containsExactly(TOMORROW);
    }

    @Test
    void neverRetiresTheCurrentEpoch() {
        assertThat(rotation.retire(TODAY, "operations")).isEqualTo(Retirement.CURRENT);
    }

    @Test
    void saysWhenThereIsNoSuchEpoch() {
        assertThat(rotation.retire(TODAY.minusYears(1), "operations")).isEqualTo(Retirement.NOT_FOUND);
    }

    @Test
    void tellsTheLedgerOfEachEpochOnce() {
        rotation.rotate("operations");

        rotation.round();
        rotation.round();

        assertThat(told(LedgerEventKind.KEY_EPOCH_BEGAN, TODAY))
                .singleElement()
                .extracting(event -> event.facts().get("by"))
                .isEqualTo("hub");
        assertThat(told(LedgerEventKind.KEY_EPOCH_BEGAN, TOMORROW))
                .singleElement()
                .extracting(event -> event.facts().get("by"))
                .isEqualTo("operations");
    }

    @Test
    void anotherNodeFollows() {
        KeyCustodian other = KeystoreCustodian.open(keystore, "secret"::toCharArray);
        rotation.rotate("operations");

        rotation(other).round();

        assertThat(other.currentEpoch()).isEqualTo(TOMORROW.toString());
    }

    private KeyRotation rotation(KeyCustodian node) {
        var properties = new KeyProperties(
                keystore,
                Optional.of("secret"),
                keystore,
                Optional.empty(),
                KEPT,
                Duration.ofSeconds(10));
        return new KeyRotation(
                node,
                TABLES.entrySet().stream()
                        .map(table -> new WrappedKeyTable(database.jdbc(), node, table.getKey(), table.getValue()))
                        .toList(),
                new EpochLedger(ledger, database.transaction(), clock),
                database.transaction(),
                properties,
                clock);
    }

    private WrappedKey wrapped(String subject) {
        return database.jdbc()
                .sql("SELECT epoch, wrapped FROM data_key WHERE subject = :subject")
                .param("subject", subject)
                .query((row, number) -> new WrappedKey(row.getString("epoch"), row.getBytes("wrapped")))
                .single();
    }

    private List<LedgerEvent> told(LedgerEventKind kind, LocalDate epoch) {
        return ledger.about("key-epoch/" + epoch).stream()
                .filter(event -> event.kind() == kind)
                .toList();
    }

    private static final class RememberingLedger implements Ledger {

        private final List<LedgerEvent> events = new ArrayList<>();

        @Override
        public void append(LedgerEvent event) {
            events.add(event);
        }

        @Override
        public List<LedgerEvent> about(String subject) {
            return events.stream().filter(event -> event.subject().equals(subject)).toList();
        }

        @Override
        public String pseudonymOf(ChildId child) {
            return child.toString();
        }
    }
}
