package org.ehchub.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ehchub.consent.World.COLLEGE;
import static org.ehchub.consent.World.EDUCATION;
import static org.ehchub.consent.World.TODAY;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.ehchub.consent.agencies.AgreementId;
import org.ehchub.consent.agencies.SharingAgreement;
import org.ehchub.consent.agencies.SharingAgreements;
import org.ehchub.consent.children.ChildId;
import org.ehchub.consent.children.Circle;
import org.ehchub.consent.children.Involvement;
import org.ehchub.consent.children.InvolvementRole;
import org.ehchub.consent.consents.Categories;
import org.ehchub.consent.consents.ConsentId;
import org.ehchub.consent.ledger.Ledger;
import org.ehchub.consent.rules.ConsentBuilder;
import org.ehchub.consent.testing.OnEveryDatabase;
import org.ehchub.consent.testing.TestRegistry;
import org.ehchub.mappings.canonical.PlanSection;
import org.ehchub.mappings.canonical.PlanStatus;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/** Whatever goes wrong when the gate looks something up, nothing is released: here it would be, if nothing went wrong. */
class GateFaultsTest extends OnEveryDatabase {

    private ChildId child;
    private String disclosure;

    @BeforeEach
    void somethingThatWouldBeReleased() {
        child = releasable(registry);
        disclosure = UUID.randomUUID().toString();
    }

    private static ChildId releasable(TestRegistry registry) {
        ChildId child = registry.child();
        registry.get(Circle.class)
                .add(
                        child,
                        new Involvement(COLLEGE.id(), InvolvementRole.NAMED_INSTITUTION, TODAY, Optional.empty()),
                        "officer-1");
        registry.get(SharingAgreements.class)
                .record(
                        new SharingAgreement(
                                AgreementId.random(),
                                EDUCATION.id(),
                                COLLEGE.id(),
                                Set.of(Purpose.SUPPORT),
                                new Categories.All(),
                                TODAY,
                                TODAY,
                                "ISA-7"),
                        "officer-1");
        registry.get(ConsentRegistry.class)
                .give(ConsentId.random(), ConsentBuilder.forPurpose(Purpose.SUPPORT).child(child).terms(), "officer-1");
        return child;
    }

    private GateOutcome decide(TestRegistry registry) {
        return registry.get(ReleaseGate.class)
                .decide(new DisclosureRequest(
                        disclosure,
                        World.plan(PlanStatus.DRAFT, PlanSection.B),
                        child,
                        COLLEGE.id(),
                        Purpose.SUPPORT,
                        TestRegistry.START));
    }

    @Test
    void withoutAFaultItIsReleased() {
        assertThat(decide(registry)).isInstanceOf(Released.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "child",
                "agency",
                "involvement",
                "involvement_end",
                "consent_version",
                "sharing_agreement",
                "sharing_agreement_end",
                "objection",
                "objection_lift",
                "advice_request",
                "release_decision",
                "parent_told"
            })
    void aTableThatCannotBeReadReleasesNothing(String table) {
        registry.jdbc().sql("ALTER TABLE " + table + " RENAME TO gone").update();
        try {
            assertThatThrownBy(() -> decide(registry)).isInstanceOf(DataAccessException.class);
        } finally {
            registry.jdbc().sql("ALTER TABLE gone RENAME TO " + table).update();
        }
        assertThat(registry.get(Ledger.class).about(disclosure)).isEmpty();
    }

    @Test
    void aLedgerThatCannotBeWrittenReleasesNothing() {
        registry.jdbc().sql("ALTER TABLE ledger_event RENAME TO gone").update();
        try {
            assertThatThrownBy(() -> decide(registry)).isInstanceOf(DataAccessException.class);
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

        assertThatThrownBy(() -> decide(registry)).isInstanceOf(IllegalStateException.class);
        assertThat(registry.get(Ledger.class).about(disclosure)).isEmpty();
    }

    /** Adds a copy of the child's row, damaged, under an id of its own. */
    private void copy(String table, String id, String damage) {
        var row = registry.jdbc()
                .sql("SELECT * FROM " + table + " WHERE child_id = :child")
                .param("child", child.toString())
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

        assertThatThrownBy(() -> decide(registry)).isInstanceOf(IllegalStateException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "INSERT INTO objection VALUES ('%1$s', '%2$s', 'harbour-college', 'never', 'x', 'x')",
                "INSERT INTO advice_request VALUES "
                        + "('bakery', 'old-school', '%1$s', 1, '%2$s', 'z', '2026-01-01', '2026-01-01')",
                "INSERT INTO parent_told VALUES ('%2$s', 'northmere-trust', 'yes', 'x', 'x')",
                "INSERT INTO release_decision VALUES ('%1$s', '%2$s', 'WHIM', 'o', 'r', 'e', 'bakery', '*', '', 0,"
                        + " '2026-01-01', '2026-01-01', 'x')",
                "INSERT INTO release_decision VALUES ('%1$s', '%2$s', 'APPEAL', 'o', 'r', 'e', 'bakery', '*', '', 2,"
                        + " '2026-01-01', '2026-01-01', 'x')",
                "UPDATE child SET decides_from = 'later' WHERE id = '%2$s'",
                "UPDATE child SET school_age_from = '' WHERE id = '%2$s'"
            })
    void aRowThatCannotBeUnderstoodReleasesNothing(String damage) {
        registry.jdbc().sql(damage.formatted(UUID.randomUUID(), child)).update();

        assertThatThrownBy(() -> decide(registry)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void anAgencyThatCannotBeUnderstoodReleasesNothing() {
        registry.jdbc().sql("UPDATE agency SET role = 'FRIEND' WHERE id = 'harbour-college'").update();
        try {
            assertThatThrownBy(() -> decide(registry)).isInstanceOf(IllegalStateException.class);
        } finally {
            registry.jdbc().sql("UPDATE agency SET role = 'COLLEGE' WHERE id = 'harbour-college'").update();
        }
    }

    @Test
    void aDatabaseThatIsGoneReleasesNothing(@TempDir Path folder) {
        var other = new TestRegistry(vendor, folder);
        child = releasable(other);
        other.source().close();

        assertThatThrownBy(() -> decide(other))
                .isInstanceOfAny(DataAccessException.class, TransactionException.class);
        other.close();
    }
}
