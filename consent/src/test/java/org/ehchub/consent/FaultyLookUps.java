package org.ehchub.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ehchub.consent.World.EDUCATION;
import static org.ehchub.consent.World.EMPLOYER;
import static org.ehchub.consent.World.SCHOOL;
import static org.ehchub.consent.World.TODAY;
import static org.ehchub.consent.World.TRUST;

import java.util.List;
import java.util.Optional;
import java.util.Set;
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
import org.ehchub.mappings.canonical.AdviceRequest;
import org.ehchub.mappings.canonical.Heading;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A child of whom every look-up behind a decision finds something; then one of them goes wrong. */
final class FaultyLookUps {

    /** What the gate reads, each by its table. */
    static final List<String> TABLES = List.of(
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
            "parent_told_taken_back",
            "rule_confirmation");

    /** Whether these have a row is all that is asked, so nothing can break off after it. */
    private static final Set<String> ANSWERED_BY_ONE_ROW =
            Set.of(
            "child_merge", "child_identifier", "objection_lift", "release_decision_review", "parent_told_taken_back");

    static final List<String> TABLES_OF_ROWS = TABLES.stream()
            .filter(table -> !ANSWERED_BY_ONE_ROW.contains(table))
            .toList();

    private final TestRegistry registry;
    private final Releasable releasable;
    private Optional<String> replaced = Optional.empty();

    FaultyLookUps(TestRegistry registry) {
        this.registry = registry;
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
        var parentsTold = registry.get(ParentsTold.class);
        parentsTold.record(child, new ParentTold(TRUST.id(), TODAY), "o");
        parentsTold.record(child, new ParentTold(SCHOOL.id(), TODAY), "o");
        parentsTold.takeBack(child, new ParentTold(SCHOOL.id(), TODAY), "o");
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

    private JdbcClient jdbc() {
        return registry.jdbc();
    }

    /** Takes the table away; a query in its place answers for it. */
    void replace(String table, String... query) {
        jdbc().sql("ALTER TABLE " + table + " RENAME TO gone").update();
        replaced = Optional.of(table);
        for (String select : query) {
            jdbc().sql("CREATE VIEW " + table + " AS " + select).update();
        }
    }

    /** Brings back what was taken away. */
    void mend() {
        replaced.ifPresent(table -> {
            jdbc().sql("DROP VIEW IF EXISTS " + table).update();
            jdbc().sql("ALTER TABLE gone RENAME TO " + table).update();
        });
    }

    Set<String> columns(String table) {
        return jdbc().sql("SELECT * FROM " + table + " LIMIT 1").query().singleRow().keySet();
    }

    /** What the gate says as things stand. */
    GateOutcome decide() {
        return releasable.decide();
    }

    /** Fails unless nothing is decided, for one of these reasons, and the ledger is told nothing. */
    void assertHeld(Class<?>... faults) {
        assertThatThrownBy(releasable::decide).isInstanceOfAny(faults);
        assertThat(registry.get(Ledger.class).about(releasable.disclosure())).isEmpty();
    }
}
