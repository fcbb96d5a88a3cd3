package org.ehchub.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.stream.Collectors;
import org.ehchub.consent.testing.TestRegistry;
import org.ehchub.consent.testing.Vendor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.QueryTimeoutException;

/** Every fault of every look-up behind a decision: what otherwise would be released is not, and waits. */
@ParameterizedClass(name = "on {0}")
@EnumSource(Vendor.class)
class LookUpFaultsTest {

    private static TestRegistry registry;

    @Parameter
    private Vendor vendor;

    private FaultyLookUps lookUps;

    @BeforeParameterizedClassInvocation
    static void open(Vendor vendor, @TempDir Path folder) {
        registry = new TestRegistry(vendor, folder, Map.of("hub.gate.look-up-timeout", "500ms"));
    }

    @AfterParameterizedClassInvocation
    static void close() {
        registry.close();
    }

    @BeforeEach
    void everyLookUpFindsSomething() {
        lookUps = new FaultyLookUps(registry);
    }

    @AfterEach
    void mend() {
        lookUps.mend();
    }

    @Test
    void withoutAFaultItIsReleased() {
        assertThat(lookUps.decide()).isInstanceOf(Released.class);
    }

    @ParameterizedTest
    @FieldSource("org.ehchub.consent.FaultyLookUps#TABLES")
    void anError(String table) {
        lookUps.replace(table);

        lookUps.assertHeld(DataAccessException.class);
    }

    /** Nothing is read page by page; what can be missing is the rest of the rows. */
    @ParameterizedTest
    @FieldSource("org.ehchub.consent.FaultyLookUps#TABLES_OF_ROWS")
    void anAnswerThatBreaksOff(String table) {
        String column = lookUps.columns(table).iterator().next();
        lookUps.replace(
                table,
                """
                SELECT * FROM gone
                UNION ALL
                SELECT * FROM gone WHERE ABS(-9223372036854775807 - LENGTH(%1$s) / LENGTH(%1$s)) > 0
                """.formatted(column));

        lookUps.assertHeld(DataAccessException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "child, school_age_from",
        "child, decides_from",
        "agency, id",
        "agency, role",
        "agency, channel",
        "involvement, agency_id",
        "involvement, role",
        "involvement, from_date",
        "involvement_end, last_day",
        "consent_version, consent_id",
        "consent_version, version",
        "consent_version, status",
        "consent_version, given_by",
        "consent_version, decided_at",
        "consent_version, from_date",
        "consent_version, until_date",
        "consent_version, purposes",
        "consent_version, recipients",
        "consent_version, categories",
        "consent_version, sensitivities",
        "consent_version, exclusions",
        "consent_version, recorded_at",
        "sharing_agreement, purposes",
        "sharing_agreement, categories",
        "sharing_agreement, from_date",
        "sharing_agreement, until_date",
        "sharing_agreement_end, last_day",
        "objection, agency_id",
        "objection, stated_on",
        "advice_request, kinds",
        "advice_request, received_on",
        "advice_request, deadline",
        "reuse_agreement, author_agency",
        "reuse_agreement, party",
        "reuse_agreement, agreed_on",
        "release_decision, ground",
        "release_decision, recipients",
        "release_decision, categories",
        "release_decision, from_date",
        "release_decision, until_date",
        "release_decision, recorded_at",
        "release_decision_review, upheld",
        "release_decision_review, reviewed_at",
        "rule_confirmation, from_date",
        "rule_confirmation, until_date",
        "parent_told, agency_id",
        "parent_told, told_on"
    })
    void aRowThatCannotBeUnderstood(String table, String column) {
        lookUps.replace(table, damaged(table, column));

        lookUps.assertHeld(IllegalStateException.class, DataAccessException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "involvement, child_id",
        "child_identifier, blind_index",
        "consent_version, child_id",
        "sharing_agreement, first_agency"
    })
    void aRowThatIsNotFound(String table, String key) {
        lookUps.replace(table, damaged(table, key));

        assertThat(lookUps.decide()).isInstanceOf(Withheld.class);
    }

    private String damaged(String table, String column) {
        return lookUps.columns(table).stream()
                .map(name -> name.equals(column) ? "'No Such Thing' AS " + name : name)
                .collect(Collectors.joining(", ", "SELECT ", " FROM gone"));
    }

    @Test
    void aTableLockedBySomeoneElse() throws SQLException {
        assumeTrue(vendor == Vendor.POSTGRESQL, "SQLite's readers wait for nobody");
        try (var other = registry.source().getConnection()) {
            other.setAutoCommit(false);
            other.createStatement().execute("LOCK TABLE consent_version IN ACCESS EXCLUSIVE MODE");

            lookUps.assertHeld(QueryTimeoutException.class);
            other.rollback();
        }
        assertThat(lookUps.decide()).isInstanceOf(Released.class);
    }
}
