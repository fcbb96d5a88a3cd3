package org.ehchub.consent.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.ehchub.consent.Purpose;
import org.ehchub.consent.RuleRegister;
import org.ehchub.consent.World;
import org.ehchub.consent.agencies.Agency;
import org.ehchub.consent.agencies.AgencyRegister;
import org.ehchub.consent.agencies.AgreementId;
import org.ehchub.consent.agencies.SharingAgreement;
import org.ehchub.consent.agencies.SharingAgreements;
import org.ehchub.consent.children.ChildId;
import org.ehchub.consent.consents.Categories;
import org.ehchub.consent.rules.InForce;
import org.ehchub.consent.testing.TestRegistry;
import org.ehchub.consent.testing.Vendor;
import org.ehchub.mappings.canonical.EhcMessage;
import org.ehchub.mappings.canonical.PlanSection;
import org.ehchub.mappings.canonical.PlanStatus;
import org.ehchub.security.identity.AgencyRole;
import org.ehchub.security.keys.KeyCustodian;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The children of several large councils, in bulk: each with ten consents of every state, four agencies around it, and
 * now and then a request or an objection.
 */
final class Population {

    private static final int CONSENTS_EACH = 10;
    private static final int COLLEGES = 300;
    private static final int CHUNK = 10_000;
    private static final LocalDate LONG_AGO = World.TODAY.minusYears(1);
    private static final String RECORDED = SqlTypes.text(TestRegistry.START.minusSeconds(86_400));
    private static final EhcMessage PLAN = World.plan(
            PlanStatus.FINAL,
            World.item("A-1", PlanSection.A),
            World.item("B-1", PlanSection.B),
            World.item("C-1", PlanSection.C),
            World.item("D-1", PlanSection.D),
            World.item("E-1", PlanSection.E),
            World.item("F-1", PlanSection.F),
            World.item("G-1", PlanSection.G),
            World.item("I-1", PlanSection.I),
            World.item("J-1", PlanSection.J),
            World.item("K-1", PlanSection.K));

    private final TestRegistry registry;
    private final JdbcTemplate jdbc;
    private final BlindIndexes indexes;

    private Population(TestRegistry registry) {
        this.registry = registry;
        this.jdbc = registry.get(JdbcTemplate.class);
        this.indexes = new BlindIndexes(registry.get(KeyCustodian.class).pseudonymiser());
    }

    /** Registers so many children; the database then knows its statistics, as it does after a night. */
    static void register(TestRegistry registry, Vendor vendor, int children) {
        var population = new Population(registry);
        population.agencies();
        population.rules();
        for (int first = 0; first < children; first += CHUNK) {
            int[] numbers = IntStream.range(first, Math.min(children, first + CHUNK)).toArray();
            registry.get(TransactionTemplate.class).executeWithoutResult(status -> population.children(numbers));
        }
        population.jdbc.execute(vendor == Vendor.POSTGRESQL ? "VACUUM ANALYZE" : "ANALYZE");
    }

    static ChildId child(int number) {
        return new ChildId(new UUID(7, number));
    }

    /** The college that one child goes to. */
    static Agency college(int number) {
        return World.agency("college-" + number % COLLEGES, AgencyRole.COLLEGE);
    }

    /** A plan of ten sections about one child. */
    static EhcMessage plan(int number) {
        return PLAN.with(PLAN.heading().about(World.childRef("L-" + number)), PLAN.items());
    }

    private void agencies() {
        for (int number = 0; number < COLLEGES; number++) {
            registry.get(AgencyRegister.class).register(college(number));
            registry.get(SharingAgreements.class)
                    .record(
                            new SharingAgreement(
                                    AgreementId.random(),
                                    World.EDUCATION.id(),
                                    college(number).id(),
                                    Set.of(Purpose.SUPPORT, Purpose.PLAN),
                                    new Categories.All(),
                                    LONG_AGO,
                                    World.TODAY.plusYears(1),
                                    "ISA-" + number),
                            "officer-1");
        }
    }

    /** Officers have confirmed when some rules are in force. */
    private void rules() {
        List.of("consent-college", "consent-partner", "final-plan")
                .forEach(rule -> registry.get(RuleRegister.class)
                        .confirm(rule, 0, InForce.from(LONG_AGO), "Commencement regulations", "officer-1"));
    }

    private void children(int[] numbers) {
        List<Object[]> children = new ArrayList<>();
        List<Object[]> links = new ArrayList<>();
        List<Object[]> circle = new ArrayList<>();
        List<Object[]> consents = new ArrayList<>();
        List<Object[]> requests = new ArrayList<>();
        List<Object[]> objections = new ArrayList<>();
        for (int number : numbers) {
            String child = child(number).toString();
            children.add(new Object[] {child, "born", "2019-12-31", "2031-06-27", RECORDED});
            String index = indexes.ofLocalId(World.EDUCATION.id(), "L-" + number);
            links.add(new Object[] {index, "local", child, "officer-1"});
            List.of(World.EDUCATION, World.TRUST, World.FAMILY, college(number))
                    .forEach(agency -> circle.add(new Object[] {
                        UUID.randomUUID().toString(), child, agency.id().value(), "HEALTH_PROVIDER", LONG_AGO.toString()
                    }));
            for (int consent = 0; consent < CONSENTS_EACH; consent++) {
                consents.addAll(consent(number, consent));
            }
            if (number % 5 == 0) {
                requests.add(new Object[] {"request-" + number, child});
            }
            if (number % 20 == 0) {
                objections.add(new Object[] {UUID.randomUUID().toString(), child});
            }
        }
        jdbc.batchUpdate("INSERT INTO child VALUES (?, ?, ?, ?, ?)", children);
        jdbc.batchUpdate("INSERT INTO child_identifier VALUES (?, ?, ?, ?)", links);
        jdbc.batchUpdate("INSERT INTO involvement VALUES (?, ?, ?, ?, ?, NULL, 'officer-1', 'x')", circle);
        jdbc.batchUpdate(
                """
                INSERT INTO consent_version
                    (consent_id, version, child_id, status, given_by, relationship, person, responsibility,
                     how_taken, decided_at, from_date, until_date, purposes, recipients, categories,
                     sensitivities, exclusions, recorded_by, recorded_at)
                VALUES
                    (?, ?, ?, ?, 'PARENT', 'mother', 'someone', 'HELD', 'FORM', ?, ?, ?, ?, ?, ?, '', ?, 'officer-1', ?)
                """,
                consents);
        jdbc.batchUpdate(
                """
                INSERT INTO advice_request
                VALUES ('northmere-education', 'northmere-trust', ?, 1, ?, 'c', '2026-01-05', '2026-02-16')
                """,
                requests);
        jdbc.batchUpdate(
                "INSERT INTO objection VALUES (?, ?, 'bakery', '2026-01-05', 'officer-1', 'x')", objections);
    }

    /** Of ten consents two were withdrawn, one was refused, one has ended, and one leaves something out. */
    private static List<Object[]> consent(int child, int number) {
        String id = new UUID(child, number).toString();
        Purpose purpose = Purpose.values()[number % Purpose.values().length];
        String recipients = number % 2 == 0 ? "COLLEGE HEALTH" : college(child).id().value();
        return switch (number) {
            case 0, 1 ->
                List.of(
                        row(id, 1, child, "GIVEN", Optional.empty(), purpose, recipients, ""),
                        row(id, 2, child, "WITHDRAWN", Optional.empty(), purpose, recipients, ""));
            case 2 -> one(row(id, 1, child, "REFUSED", Optional.empty(), Purpose.RESEARCH, "*", ""));
            case 4 -> one(row(id, 1, child, "GIVEN", Optional.of(LONG_AGO), Purpose.SUPPORT, recipients, ""));
            case 5 -> one(row(id, 1, child, "GIVEN", Optional.empty(), Purpose.SUPPORT, "*", "*|C;old-school|*"));
            default -> one(row(id, 1, child, "GIVEN", Optional.empty(), purpose, recipients, ""));
        };
    }

    private static List<Object[]> one(Object[] row) {
        return Collections.singletonList(row);
    }

    private static Object[] row(
            String id,
            int version,
            int child,
            String status,
            Optional<LocalDate> until,
            Purpose purpose,
            String recipients,
            String exclusions) {
        return new Object[] {
            id,
            version,
            child(child).toString(),
            status,
            RECORDED,
            LONG_AGO.toString(),
            until.map(LocalDate::toString).orElse(null),
            purpose.code(),
            recipients,
            "*",
            exclusions,
            RECORDED
        };
    }
}
