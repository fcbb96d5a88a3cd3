package org.ehchub.consent.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.sql.ResultSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.ehchub.consent.ConsentEvidence;
import org.ehchub.consent.ConsentRegistry;
import org.ehchub.consent.KnownPeople;
import org.ehchub.consent.Purpose;
import org.ehchub.consent.RuleRegister;
import org.ehchub.consent.World;
import org.ehchub.consent.agencies.AgencyRegister;
import org.ehchub.consent.agencies.AgreementId;
import org.ehchub.consent.agencies.SharingAgreement;
import org.ehchub.consent.agencies.SharingAgreements;
import org.ehchub.consent.children.ChildId;
import org.ehchub.consent.children.ChildMerges;
import org.ehchub.consent.children.Circle;
import org.ehchub.consent.children.Involvement;
import org.ehchub.consent.children.InvolvementRole;
import org.ehchub.consent.consents.Categories;
import org.ehchub.consent.consents.ConsentId;
import org.ehchub.consent.consents.EvidenceKind;
import org.ehchub.consent.ledger.CheckpointOffice;
import org.ehchub.consent.ledger.Ledger;
import org.ehchub.consent.ledger.LedgerEvent;
import org.ehchub.consent.ledger.LedgerEventKind;
import org.ehchub.consent.ledger.LedgerTree;
import org.ehchub.consent.rules.ConsentBuilder;
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
import org.ehchub.consent.testing.OnEveryDatabase;
import org.ehchub.consent.testing.TestRegistry;
import org.ehchub.consent.testing.Vendor;
import org.ehchub.security.identity.CertificateFingerprint;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.support.TransactionTemplate;

/** The tables that say what somebody said or decided refuse to change, each with a row in it. */
class AppendOnlyTest extends OnEveryDatabase {

    private static final LocalDate TODAY = World.TODAY;

    /** Once for each database: what refuses to change is the same for every test. */
    @BeforeParameterizedClassInvocation
    static void recordSomethingOfEverything() {
        ChildId child = registry.child();
        var college = World.COLLEGE.id();
        ConsentId consent = ConsentId.random();
        var people = registry.get(KnownPeople.class);
        people.keep(child, people.named(child, "Ada Example", "mother"));
        registry.get(ConsentEvidence.class).add(child, consent, EvidenceKind.PDF, new byte[] {1}, "officer-1");
        registry.get(ConsentRegistry.class)
                .give(consent, ConsentBuilder.forPurpose(Purpose.SUPPORT).child(child).terms(), "officer-1");
        var agreement = new SharingAgreement(
                AgreementId.random(),
                World.EDUCATION.id(),
                college,
                Set.of(Purpose.SUPPORT),
                new Categories.All(),
                TODAY,
                TODAY.plusDays(9),
                "ISA-7");
        registry.get(SharingAgreements.class).record(agreement, "officer-1");
        registry.get(SharingAgreements.class).review(agreement.id(), TODAY, "officer-1");
        registry.get(SharingAgreements.class).end(agreement.id(), TODAY, "officer-1");
        var role = InvolvementRole.NAMED_INSTITUTION;
        registry.get(Circle.class).add(child, new Involvement(college, role, TODAY, Optional.empty()), "officer-1");
        registry.get(Circle.class).end(child, college, role, TODAY, "officer-1");
        registry.get(Objections.class).state(child, new Objection(college, TODAY), "officer-1");
        registry.get(Objections.class).lift(child, college, "officer-1");
        var told = new ParentTold(World.TRUST.id(), TODAY);
        registry.get(ParentsTold.class).record(child, told, "officer-1");
        registry.get(ParentsTold.class).takeBack(child, told, "officer-1");
        registry.get(AdviceRequests.class)
                .record(
                        World.adviceRequest(World.TRUST),
                        child,
                        World.EDUCATION.id(),
                        World.TRUST.id(),
                        TestRegistry.START);
        var agreed = new ReuseAgreement(
                World.TRUST.id(), World.EDUCATION.id(), "doc-1", Party.COUNCIL, "SEND team", TODAY);
        registry.get(ReuseAgreements.class).record(child, agreed, "officer-1");
        registry.get(ReuseAgreements.class).withdraw(child, agreed, "officer-1");
        var decision = new ReleaseDecision(
                ReleaseDecisionId.random(),
                Ground.APPEAL,
                "officer-1",
                "SE-1",
                Set.of(college),
                new Categories.All(),
                Set.of(),
                false,
                TODAY,
                TODAY);
        registry.get(ReleaseDecisions.class).record(child, decision, "An appeal.");
        registry.get(ReleaseDecisions.class).review(decision.id(), true, "Rightly so.", "officer-2");
        registry.get(ReleaseDecisions.class).end(decision.id(), "It is over.", "officer-2");
        registry.get(RuleRegister.class).confirm("duty-to-share", 0, InForce.off(), "Not commenced", "officer-1");
        ChildId duplicate = registry.child();
        registry.get(ChildMerges.class).merge(duplicate, child, "The same passport.", "officer-1");
        registry.get(ChildMerges.class).unmerge(duplicate, "Twins.", "officer-1");
        var certificate = new CertificateFingerprint("ab".repeat(32));
        registry.get(AgencyRegister.class).addCertificate(college, certificate, TestRegistry.START);
        registry.get(AgencyRegister.class).revokeCertificate(certificate, TestRegistry.START);
        fillALedgerRun();
    }

    private static void fillALedgerRun() {
        var event = new LedgerEvent(
                LedgerEventKind.SEARCHED, TestRegistry.START, Optional.empty(), Optional.empty(), "s", new TreeMap<>());
        registry.get(TransactionTemplate.class).executeWithoutResult(status -> {
            for (int i = 0; i < 256; i++) {
                registry.get(Ledger.class).append(event);
            }
        });
        registry.get(LedgerTree.class).enter(1_000);
        registry.get(CheckpointOffice.class).sign();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE consent_version SET status = 'GIVEN'",
                "UPDATE consent_evidence SET kind = 'PNG'",
                "DELETE FROM consent_evidence",
                "UPDATE child_person SET envelope = wrapped",
                "DELETE FROM child_person",
                "UPDATE sharing_agreement SET purposes = 'research'",
                "UPDATE sharing_agreement_end SET last_day = '2099-01-01'",
                "UPDATE sharing_agreement_review SET next_review = '2099-01-01'",
                "UPDATE involvement SET role = 'FAMILY'",
                "UPDATE involvement_end SET last_day = '2099-01-01'",
                "UPDATE objection SET stated_on = '2099-01-01'",
                "UPDATE objection_lift SET recorded_by = 'nobody'",
                "UPDATE parent_told SET told_on = '2000-01-01'",
                "UPDATE parent_told_taken_back SET told_on = '2000-01-01'",
                "UPDATE advice_request SET deadline = '2099-01-01'",
                "UPDATE reuse_agreement SET party = 'PARENT'",
                "UPDATE reuse_withdrawal SET party = 'PARENT'",
                "UPDATE release_decision_end SET ended_by = 'nobody'",
                "UPDATE release_decision SET officer = 'nobody'",
                "UPDATE release_decision_review SET upheld = 0",
                "UPDATE rule_confirmation SET from_date = '2000-01-01'",
                "UPDATE sealed_note SET subject = 'other'",
                "UPDATE child_merge SET kept = duplicate",
                "UPDATE child_unmerge SET unmerged_by = 'nobody'",
                "UPDATE agency_certificate_revocation SET revoked_at = '2099-01-01T00:00:00.000Z'",
                "UPDATE ledger_event SET subject = 'other'",
                "UPDATE ledger_entry SET event_id = event_id + 1",
                "UPDATE ledger_run SET position = position + 1",
                "UPDATE ledger_checkpoint SET note = ''",
                "DELETE FROM consent_version",
                "DELETE FROM sharing_agreement_end",
                "DELETE FROM sharing_agreement_review",
                "DELETE FROM involvement_end",
                "DELETE FROM objection_lift",
                "DELETE FROM parent_told",
                "DELETE FROM parent_told_taken_back",
                "DELETE FROM advice_request",
                "DELETE FROM reuse_agreement",
                "DELETE FROM reuse_withdrawal",
                "DELETE FROM release_decision_end",
                "DELETE FROM release_decision",
                "DELETE FROM release_decision_review",
                "DELETE FROM rule_confirmation",
                "DELETE FROM sealed_note",
                "DELETE FROM child_merge",
                "DELETE FROM child_unmerge",
                "DELETE FROM agency_certificate_revocation",
                "DELETE FROM ledger_entry",
                "DELETE FROM ledger_run",
                "DELETE FROM ledger_checkpoint",
                "DELETE FROM ledger_event"
            })
    void theDatabaseRefuses(String change) {
        assertThatThrownBy(() -> registry.jdbc().sql(change).update())
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasStackTraceContaining("append-only");
    }

    /** Each table that has a key, by that key: the one way to change a row without an UPDATE or DELETE. */
    @ParameterizedTest
    @CsvSource({
        "consent_version, recorded_by, 'consent_id, version'",
        "child_person, epoch, ref",
        "consent_evidence, added_by, id",
        "sharing_agreement, document, id",
        "sharing_agreement_review, recorded_by, id",
        "involvement, recorded_by, id",
        "objection, recorded_by, id",
        "objection_lift, recorded_by, objection_id",
        "advice_request, kinds, 'from_agency, to_agency, document, version'",
        "release_decision, officer, id",
        "release_decision_review, reviewed_by, decision_id",
        "reuse_withdrawal, recorded_by, id",
        "parent_told_taken_back, recorded_by, id",
        "release_decision_end, ended_by, decision_id",
        "rule_confirmation, authority, 'rule, version'",
        "child_merge, merged_by, id",
        "child_unmerge, unmerged_by, merge_id",
        "agency_certificate_revocation, revoked_at, fingerprint",
        "ledger_checkpoint, note, 'origin, size'"
    })
    void noRowTakesThePlaceOfAnother(String table, String column, String key) {
        // given
        List<Object> before = values(table, column);

        // when
        Throwable refusal = catchThrowable(() -> registry.jdbc().sql(replacing(table, column, key)).update());

        // then it was refused, or nothing came of it
        if (refusal != null) {
            assertThat(refusal).hasStackTraceContaining("append-only");
        }
        assertThat(before).isNotEmpty();
        assertThat(values(table, column)).isEqualTo(before);
    }

    private static List<Object> values(String table, String column) {
        return registry.jdbc().sql("SELECT %s FROM %s ORDER BY 1".formatted(column, table)).query().singleColumn();
    }

    private String replacing(String table, String column, String key) {
        String columns = columns(table).stream()
                .map(name -> vendor == Vendor.SQLITE && name.equals(column) ? "'other'" : name)
                .collect(Collectors.joining(", "));
        return vendor == Vendor.SQLITE
                ? "INSERT OR REPLACE INTO %s SELECT %s FROM %s".formatted(table, columns, table)
                : "INSERT INTO %s SELECT %s FROM %s ON CONFLICT (%s) DO UPDATE SET %s = excluded.%s"
                        .formatted(table, columns, table, key, column, column);
    }

    private static List<String> columns(String table) {
        return registry.jdbc().sql("SELECT * FROM " + table + " LIMIT 1").query((ResultSet rows) -> {
            List<String> columns = new ArrayList<>();
            for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                columns.add(rows.getMetaData().getColumnName(i));
            }
            return columns;
        });
    }
}
