package org.ehchub.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ehchub.consent.World.EDUCATION;
import static org.ehchub.consent.World.EMPLOYER;
import static org.ehchub.consent.World.SCHOOL;
import static org.ehchub.consent.World.TODAY;
import static org.ehchub.consent.World.TRUST;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.ehchub.consent.agencies.AgreementId;
import org.ehchub.consent.agencies.SharingAgreement;
import org.ehchub.consent.agencies.SharingAgreements;
import org.ehchub.consent.children.ChildId;
import org.ehchub.consent.children.ChildMerges;
import org.ehchub.consent.children.Circle;
import org.ehchub.consent.children.Involvement;
import org.ehchub.consent.children.InvolvementRole;
import org.ehchub.consent.consents.Categories;
import org.ehchub.consent.ledger.Ledger;
import org.ehchub.consent.rules.InForce;
import org.ehchub.consent.statutory.AdviceRequests;
import org.ehchub.consent.statutory.Ground;
import org.ehchub.consent.statutory.Objection;
import org.ehchub.consent.statutory.Objections;
import org.ehchub.consent.statutory.ParentTold;
import org.ehchub.consent.statutory.ParentsTold;
import org.ehchub.consent.statutory.ReleaseDecision;
import org.ehchub.consent.statutory.ReleaseDecisionId;
import org.ehchub.consent.statutory.ReleaseDecisions;
import org.ehchub.consent.statutory.ReuseAgreement;
import org.ehchub.consent.statutory.ReuseAgreement.Party;
import org.ehchub.consent.statutory.ReuseAgreements;
import org.ehchub.consent.testing.TestRegistry;
import org.ehchub.consent.testing.Vendor;
import org.ehchub.mappings.canonical.AdviceRequest;
import org.ehchub.mappings.canonical.Heading;
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
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every fault of every look-up behind a decision: what otherwise would be released is not, and waits. */
@ParameterizedClass(name = "on {0}")
@EnumSource(Vendor.class)
class LookUpFaultsTest {

    /** What the gate reads, each by its table. */
    static final List<String> LOOK_UPS = List.of(
            "child",
            "child_merge",
            "child_identifier",
            "agency",
            "involvement",
            "involvement_end",
            "consent_version",
            "sharing_agreement",
            "sharing_agreement_end",
            "objection",
            "objection_lift",
            "advice_request",
            "reuse_agreement",
            "release_decision",
            "release_decision_review",
            "parent_told",
            "rule_confirmation");

    /** Whether these have a row is all that is asked, so nothing can break off after it. */
    private static final Set<String> ANSWERED_BY_ONE_ROW =
            Set.of("child_merge", "child_identifier", "objection_lift", "release_decision_review");

    static final List<String> LOOK_UPS_OF_ROWS = LOOK_UPS.stream()
            .filter(table -> !ANSWERED_BY_ONE_ROW.contains(table))
            .toList();

    private static TestRegistry registry;

    @Parameter
    private Vendor vendor;

    private Releasable releasable;
    private Optional<String> replaced = Optional.empty();

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
        releasable = Releasable.in(registry);
        ChildId child = releasable.child();
        var circle = registry.get(Circle.class);
        circle.add(child, new Involvement(SCHOOL.id(), InvolvementRole.NAMED_INSTITUTION, TODAY, Optional.empty()), "o");
        circle.end(child, SCHOOL.id(), InvolvementRole.NAMED_INSTITUTION, TODAY, "o");
        var ended = new SharingAgreement(
                AgreementId.random(),
                EDUCATION.id(),
                SCHOOL.id(),
                Set.of(Purpose.SUPPORT),
                new Categories.All(),
                TODAY,
                TODAY.plusYears(1),
                "ISA-8");
        registry.get(SharingAgreements.class).record(ended, "o");
        registry.get(SharingAgreements.class).end(ended.id(), TODAY, "o");
        var objections = registry.get(Objections.class);
        objections.state(child, new Objection(SCHOOL.id(), TODAY), "o");
        objections.lift(child, SCHOOL.id(), "o");
        objections.state(child, new Objection(EMPLOYER.id(), TODAY), "o");
        registry.get(AdviceRequests.class)
                .record(request("request-" + child), child, EDUCATION.id(), TRUST.id(), TestRegistry.START);
        registry.get(ParentsTold.class).record(child, new ParentTold(TRUST.id(), TODAY), "o");
        registry.get(ReuseAgreements.class)
                .record(
                        child,
                        new ReuseAgreement(TRUST.id(), EDUCATION.id(), "doc-1", Party.COUNCIL, "SEND team", TODAY),
                        "o");
        var decision = new ReleaseDecision(
                ReleaseDecisionId.random(),
                Ground.APPEAL,
                "o",
                "evidence",
                Set.of(SCHOOL.id()),
                new Categories.All(),
                Set.of(),
                false,
                TODAY,
                TODAY);
        registry.get(ReleaseDecisions.class).record(child, decision, "reason");
        registry.get(ReleaseDecisions.class).review(decision.id(), true, "note", "p");
        registry.get(ChildMerges.class).merge(registry.child(), child, "reason", "o");
        // Confirmed once; the second time it stands already.
        registry.get(RuleRegister.class).confirm("duty-to-share", 0, InForce.off(), "Not commenced", "o");
    }

    private static AdviceRequest request(String document) {
        AdviceRequest request = World.adviceRequest(TRUST);
        Heading heading = request.heading();
        return request.with(
                new Heading(
                        document,
                        1,
                        heading.source(),
                        heading.child(),
                        heading.addressees(),
                        heading.writtenOn(),
                        false),
                request.items());
    }

    @AfterEach
    void mend() {
        replaced.ifPresent(table -> {
            jdbc().sql("DROP VIEW IF EXISTS " + table).update();
            jdbc().sql("ALTER TABLE gone RENAME TO " + table).update();
        });
    }

    private static JdbcClient jdbc() {
        return registry.jdbc();
    }

    /** Takes the table away; a query in its place answers for it. */
    private void replace(String table, String... query) {
        jdbc().sql("ALTER TABLE " + table + " RENAME TO gone").update();
        replaced = Optional.of(table);
        for (String select : query) {
            jdbc().sql("CREATE VIEW " + table + " AS " + select).update();
        }
    }

    private void assertHeld(Class<?>... faults) {
        assertThatThrownBy(releasable::decide).isInstanceOfAny(faults);
        assertThat(registry.get(Ledger.class).about(releasable.disclosure())).isEmpty();
    }

    @Test
    void withoutAFaultItIsReleased() {
        assertThat(releasable.decide()).isInstanceOf(Released.class);
    }

    @ParameterizedTest
    @FieldSource("LOOK_UPS")
    void anError(String table) {
        replace(table);

        assertHeld(DataAccessException.class);
    }

    @ParameterizedTest
    @FieldSource("LOOK_UPS")
    void noAnswerInTime(String table) {
        replace(table, """
                WITH RECURSIVE endless (n) AS (SELECT 1 UNION ALL SELECT n FROM endless)
                SELECT gone.* FROM gone CROSS JOIN endless WHERE endless.n = 0
                """);

        assertHeld(QueryTimeoutException.class);
    }

    /** Nothing is read page by page; what can be missing is the rest of the rows. */
    @ParameterizedTest
    @FieldSource("LOOK_UPS_OF_ROWS")
    void anAnswerThatBreaksOff(String table) {
        String column = columns(table).iterator().next();
        replace(
                table,
                """
                SELECT * FROM gone
                UNION ALL
                SELECT * FROM gone WHERE ABS(-9223372036854775807 - LENGTH(%1$s) / LENGTH(%1$s)) > 0
                """.formatted(column));

        assertHeld(DataAccessException.class);
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
        replace(table, damaged(table, column));

        assertHeld(IllegalStateException.class, DataAccessException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "involvement, child_id",
        "child_identifier, blind_index",
        "consent_version, child_id",
        "sharing_agreement, first_agency"
    })
    void aRowThatIsNotFound(String table, String key) {
        replace(table, damaged(table, key));

        assertThat(releasable.decide()).isInstanceOf(Withheld.class);
    }

    private static String damaged(String table, String column) {
        return columns(table).stream()
                .map(name -> name.equals(column) ? "'No Such Thing' AS " + name : name)
                .collect(Collectors.joining(", ", "SELECT ", " FROM gone"));
    }

    @Test
    void aTableLockedBySomeoneElse() throws SQLException {
        assumeTrue(vendor == Vendor.POSTGRESQL, "SQLite's readers wait for nobody");
        try (var other = registry.source().getConnection()) {
            other.setAutoCommit(false);
            other.createStatement().execute("LOCK TABLE consent_version IN ACCESS EXCLUSIVE MODE");

            assertHeld(QueryTimeoutException.class);
            other.rollback();
        }
        assertThat(releasable.decide()).isInstanceOf(Released.class);
    }

    private static Set<String> columns(String table) {
        return jdbc().sql("SELECT * FROM " + table + " LIMIT 1").query().singleRow().keySet();
    }
}
