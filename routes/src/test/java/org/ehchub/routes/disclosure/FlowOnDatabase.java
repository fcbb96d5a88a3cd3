package org.ehchub.routes.disclosure;

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.ehchub.consent.CaseFiles;
import org.ehchub.consent.DisclosureRequest;
import org.ehchub.consent.ReleaseGate;
import org.ehchub.consent.Released;
import org.ehchub.consent.agencies.Agency;
import org.ehchub.consent.agencies.Channel;
import org.ehchub.consent.children.ChildId;
import org.ehchub.consent.children.Involvement;
import org.ehchub.consent.children.InvolvementRole;
import org.ehchub.consent.rules.CaseFile;
import org.ehchub.mappings.canonical.AgencyId;
import org.ehchub.mappings.canonical.EhcMessage;
import org.ehchub.mappings.canonical.json.CanonicalJson;
import org.ehchub.routes.arrival.ArrivalId;
import org.ehchub.routes.testing.KeptLedger;
import org.ehchub.routes.testing.Plans;
import org.ehchub.routes.testing.SettableClock;
import org.ehchub.routes.testing.TestDatabase;
import org.ehchub.security.envelope.EnvelopeCipher;
import org.ehchub.security.identity.AgencyRole;
import org.ehchub.security.keys.DataKey;
import org.ehchub.security.keys.KeyCustodian;
import org.ehchub.security.keys.KeystoreCustodian;
import org.ehchub.security.keys.Pseudonymiser;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The main flow without a broker: the parts of a hub from the opened arrival to the sealed shares, on a database of
 * their own. A council's plan is about one child; what the school is to the child is what a test says.
 */
public final class FlowOnDatabase implements AutoCloseable {

    /** Pulls what the council's plan shares with it. */
    public static final AgencyId SCHOOL = new AgencyId("hillside-school");

    private static final Instant START = Instant.parse("2026-03-02T09:30:00Z");
    private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);
    /** Whom the plan is about. */
    public static final ChildId CHILD = new ChildId(UUID.fromString("5f0c1d6e-6b1f-4a52-9d0e-2f7f3f8d9a01"));
    private static final Duration HOLD_FOR = Duration.ofDays(90);

    private final TestDatabase database;
    private final SettableClock clock = new SettableClock(START);
    private final KeptLedger ledger = new KeptLedger();
    private final CanonicalJson json = new CanonicalJson();
    private final Sealer sealer = new Sealer(new EnvelopeCipher(), json);
    private final KeystoreCustodian custodian;
    private final WrappedKeys keys;
    private final ArrivalJournal arrivals;
    private final DisclosureJournal journal;
    private final DisclosureChanges changes;
    private final DisclosureLifecycle lifecycle;
    private final ReleaseGate gate;
    private final List<DataKey> made = new ArrayList<>();
    private List<Involvement> circle = List.of();
    private boolean failing;

    /** A flow whose database and keys are in this folder. */
    public FlowOnDatabase(Path folder) {
        database = TestDatabase.sqlite(folder);
        custodian = KeystoreCustodian.create(
                folder.resolve(UUID.randomUUID() + ".p12"), "password"::toCharArray, LocalDate.EPOCH);
        keys = new WrappedKeys(database.jdbc(), watched(custodian));
        arrivals = new ArrivalJournal(database.jdbc());
        journal = new DisclosureJournal(database.jdbc());
        changes = new DisclosureChanges(database.jdbc());
        lifecycle = new DisclosureLifecycle(changes, keys, ledger, database.jdbc(), clock);
        gate = new ReleaseGate(
                (child, heading, named) -> new CaseFiles.Opened(file(), Optional.of(heading.child())),
                ledger,
                database.transaction());
    }

    /** From now on the school has this one role, and is the whole circle. */
    public void schoolIs(InvolvementRole role) {
        circle = List.of(new Involvement(SCHOOL, role, LONG_AGO, Optional.empty()));
    }

    /** From now on nobody is involved with the child. */
    public void nobodyIsInvolved() {
        circle = List.of();
    }

    /** The council's final plan has arrived; nothing was distributed yet. */
    public ArrivalId arrive(int version) {
        ArrivalId id = new ArrivalId(DerivedId.of("arrival", "sending-" + version));
        arrivals.add(new ArrivalRow(
                id, Plans.COUNCIL, "test", "plan", CHILD, "mac", ArrivalState.RECEIVED, "", 1, clock.instant(),
                clock.instant()), id);
        keys.create(id.value()).close();
        return id;
    }

    /** What keeps arrivals for 90 days. */
    Holding holding() {
        return new Holding(arrivals, journal, changes, lifecycle, keys, ledger, HOLD_FOR, clock);
    }

    /** Distributes the version that has arrived, for the first time or again. */
    Distribution distribute(int version) {
        ArrivalRow row = arrivals.find(new ArrivalId(DerivedId.of("arrival", "sending-" + version))).orElseThrow();
        EhcMessage plan = Plans.version(version);
        var distributor = new Distributor(
                gate,
                sealer,
                new Sharing(changes, lifecycle, keys),
                arrivals,
                journal,
                custodian.pseudonymiser(),
                database.transaction(),
                holding(),
                new ChildTurns(database.jdbc()),
                clock);
        return distributor.distribute(new OpenedArrival(row, plan, sealed(row, plan)));
    }

    private SealedMessage sealed(ArrivalRow row, EhcMessage plan) {
        try (DataKey key = keys.find(row.id().value()).orElseThrow()) {
            return sealer.seal(row.id(), json.write(plan), key);
        }
    }

    /** The council's final plan has arrived; this is what the broker has of it. */
    public SealedMessage sealedArrival(int version) {
        return sealed(arrivals.find(arrive(version)).orElseThrow(), Plans.version(version));
    }

    /** Distributes what nobody may have yet. */
    public void withhold(int version) {
        distribute(version);
    }

    /** Distributes and gives the school's sealed share. */
    public SealedMessage share(int version) {
        return distribute(version).shares().getFirst().message();
    }

    /** What the gate releases of a version to the school as things stand. */
    public Released released(int version) {
        DisclosureRow row = row(version);
        var request = new DisclosureRequest(
                row.id().value(), Plans.version(version), CHILD, SCHOOL, row.purpose(), clock.instant());
        return (Released) gate.decide(request);
    }

    /** The school's share of a version, as the journal has it. */
    public DisclosureRow row(int version) {
        return row(version, 1);
    }

    /** An edition of the school's share of a version, as the journal has it. */
    DisclosureRow row(int version, int edition) {
        ArrivalId arrival = new ArrivalId(DerivedId.of("arrival", "sending-" + version));
        return journal.find(DisclosureId.of(arrival, SCHOOL, edition)).orElseThrow();
    }

    /** The school was handed this edition. */
    void deliver(int version, int edition) {
        DisclosureRow row = row(version, edition);
        var request = new DisclosureRequest(
                row.id().value(), Plans.version(version), CHILD, SCHOOL, row.purpose(), clock.instant());
        lifecycle.delivered(row, (Released) gate.decide(request));
    }

    private KeyCustodian watched(KeyCustodian custodian) {
        return (KeyCustodian) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {KeyCustodian.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("wrap")) {
                        made.add((DataKey) arguments[0]);
                        refuseCommit();
                    }
                    return method.invoke(custodian, arguments);
                });
    }

    /** Every data key that was made here. */
    public List<DataKey> made() {
        return made;
    }

    /** From now on nothing is committed that has a key made or the gate asked. */
    public void commitsFail() {
        failing = true;
    }

    private void refuseCommit() {
        if (failing) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void beforeCommit(boolean readOnly) {
                    throw new IllegalStateException("No commit");
                }
            });
        }
    }

    private CaseFile file() {
        refuseCommit();
        return Plans.onRecord(
                Map.of(
                        Plans.COUNCIL, agency(Plans.COUNCIL, AgencyRole.COUNCIL_EDUCATION),
                        SCHOOL, agency(SCHOOL, AgencyRole.SCHOOL)),
                circle);
    }

    private static Agency agency(AgencyId id, AgencyRole role) {
        return new Agency(id, "Test agency", role, Optional.empty(), Channel.INBOX, Optional.empty(), "Test desk");
    }

    /** The arrivals' rows. */
    public ArrivalJournal arrivals() {
        return arrivals;
    }

    /** The disclosures' rows. */
    public DisclosureJournal journal() {
        return journal;
    }

    /** Their changes. */
    public DisclosureChanges changes() {
        return changes;
    }

    /** Their changes of state. */
    public DisclosureLifecycle lifecycle() {
        return lifecycle;
    }

    /** The wrapped keys. */
    public WrappedKeys keys() {
        return keys;
    }

    /** Makes pseudonyms with the custodian's key. */
    public Pseudonymiser pseudonymiser() {
        return custodian.pseudonymiser();
    }

    /** Seals and opens. */
    public Sealer sealer() {
        return sealer;
    }

    /** Reads what the test says is on record. */
    public ReleaseGate gate() {
        return gate;
    }

    /** What was told. */
    public KeptLedger ledger() {
        return ledger;
    }

    /** Time, which stands still until told otherwise. */
    public SettableClock clock() {
        return clock;
    }

    /** The database. */
    public TestDatabase database() {
        return database;
    }

    @Override
    public void close() {
        database.close();
    }
}
