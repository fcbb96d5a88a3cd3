package org.ehchub.consent.web.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.ehchub.consent.ConsentRegistry;
import org.ehchub.consent.KnownPeople;
import org.ehchub.consent.RefusalReason;
import org.ehchub.consent.World;
import org.ehchub.consent.agencies.AgencyRegister;
import org.ehchub.consent.children.ChildId;
import org.ehchub.consent.children.ChildRegister;
import org.ehchub.consent.children.Circle;
import org.ehchub.consent.children.Involvement;
import org.ehchub.consent.children.InvolvementRole;
import org.ehchub.consent.consents.Consent;
import org.ehchub.consent.consents.ConsentStatus;
import org.ehchub.consent.consents.KnownPerson;
import org.ehchub.consent.consents.ParentalResponsibility;
import org.ehchub.consent.consents.Recipients;
import org.ehchub.consent.ledger.Ledger;
import org.ehchub.consent.ledger.LedgerEvent;
import org.ehchub.consent.ledger.LedgerEventKind;
import org.ehchub.consent.testing.OnEveryDatabase;
import org.ehchub.consent.web.AccessLog;
import org.ehchub.mappings.canonical.AgencyId;
import org.ehchub.security.identity.AgencyRole;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

class ConsentImportTest extends OnEveryDatabase {

    private static final String HEADER = String.join(",", Columns.ALL) + "\r\n";
    private static final AgencyId EDUCATION = new AgencyId("northmere-education");

    private ConsentImport imports;
    private ChildId child;
    private String localId;

    @BeforeEach
    void open() {
        child = registry.child();
        localId = registry.get(ChildRegister.class).find(child).localIds().get(EDUCATION);
        var access = new AccessLog(
                registry.get(Ledger.class), registry.get(TransactionTemplate.class), registry.get(Clock.class));
        imports = new ConsentImport(
                registry.get(ConsentRegistry.class),
                registry.get(KnownPeople.class),
                registry.get(ChildRegister.class),
                registry.get(Circle.class),
                registry.get(AgencyRegister.class),
                access,
                registry.get(TransactionTemplate.class),
                registry.get(Clock.class));
    }

    /** From the answer on. */
    private String row(String rest) {
        return ",northmere-education," + localId + "," + rest + "\r\n";
    }

    private String good() {
        return row("given,parent,Ada Example,mother,yes,form,\"Box 7, page 2\",2026-01-10,,,,support;plan,harbour-college;class:school,*,"
                + "mental-health,old-school;class:employer,C,2026-01-10,2027-01-09");
    }

    @Test
    void takesOverEverythingThatARowSays() {
        ImportPlan plan = imports.dryRun(HEADER + good());

        assertThat(plan.bad()).isEmpty();
        imports.record(plan, "officer-1");

        Consent recorded = registry.get(ConsentRegistry.class).of(child).getFirst();
        assertThat(recorded.status()).isEqualTo(ConsentStatus.GIVEN);
        assertThat(recorded.terms()).isEqualTo(plan.consents().getFirst().terms());
        assertThat(recorded.terms().evidence()).isEqualTo(Optional.of("Box 7, page 2"));
        assertThat(recorded.terms().scope().exclusions()).hasSize(2);
        assertThat(recorded.terms().scope().recipients())
                .isEqualTo(new Recipients.These(
                        Set.of(new AgencyId("harbour-college")), Set.of(AgencyRole.SCHOOL)));
        assertThat(recorded.terms().giver().responsibility()).isEqualTo(ParentalResponsibility.HELD);
        assertThat(registry.get(KnownPeople.class).of(child))
                .extracting(KnownPerson::name, KnownPerson::ref)
                .containsExactly(tuple("Ada Example", recorded.terms().giver().person().orElseThrow()));
    }

    @Test
    void recordsNothingBeforeItIsTold() {
        imports.dryRun(HEADER + good());

        assertThat(registry.get(ConsentRegistry.class).of(child)).isEmpty();
    }

    @Test
    void theSameFileASecondTimeRecordsNothingMore() {
        imports.record(imports.dryRun(HEADER + good()), "officer-1");

        imports.record(imports.dryRun(HEADER + good()), "officer-1");

        assertThat(registry.get(ConsentRegistry.class).of(child)).hasSize(1);
    }

    @Test
    void standsInTheLedger() {
        imports.record(
                imports.dryRun(HEADER
                        + row("refused,young-person,,,,meeting,,2026-01-10,yes,Dr Ash,2026-01-09,"
                                + "research,*,B;a,,,,2026-01-10,")),
                "officer-of-" + child);

        assertThat(registry.get(Ledger.class).about("officer-of-" + child))
                .extracting(LedgerEvent::kind)
                .containsExactly(LedgerEventKind.CONSENTS_IMPORTED);
        assertThat(registry.get(ConsentRegistry.class).of(child))
                .extracting(Consent::status)
                .containsExactly(ConsentStatus.REFUSED);
    }

    @Test
    void listsEveryBadCellOfEveryBadRow() {
        ImportPlan plan = imports.dryRun(HEADER
                + good()
                + "9990000018,,,maybe,uncle,,,,guess,,10.1.2026,perhaps,,,fun,nowhere,Z,secret,,,soon,\r\n"
                + row("given,parent,,,,form,,2099-01-01,yes,,,support,harbour-college,*,,,,2026-01-10,2026-01-09"));

        assertThat(plan.isRecordable()).isFalse();
        assertThat(plan.bad())
                .extracting(BadRow::row, BadRow::column)
                .containsExactly(
                        tuple(3L, "nhs_number"),
                        tuple(3L, "answer"),
                        tuple(3L, "given_by"),
                        tuple(3L, "how_taken"),
                        tuple(3L, "decided_on"),
                        tuple(3L, "can_decide"),
                        tuple(3L, "from"),
                        tuple(3L, "purposes"),
                        tuple(3L, "recipients"),
                        tuple(3L, "content"),
                        tuple(3L, "sensitivities"),
                        tuple(4L, "parental_responsibility"),
                        tuple(4L, "name"),
                        tuple(4L, "relationship"),
                        tuple(4L, "decided_on"),
                        tuple(4L, "judged_on"),
                        tuple(4L, "judged_by"),
                        tuple(4L, "until"));
    }

    @Test
    void tellsOfRowsThatWouldReleaseNothingAndOfNoOthers() {
        var college = new Involvement(
                World.COLLEGE.id(), InvolvementRole.PROSPECTIVE_INSTITUTION, World.TODAY, Optional.empty());
        registry.get(Circle.class).add(child, college, "officer-1");

        ImportPlan plan = imports.dryRun(HEADER
                + good()
                + answer("given,parent,Ada Example,mother,no", "", "*", "")
                + answer("given,young-person,,,", "", "*", "")
                + answer("given,young-person,,,", "yes,Dr Ash,2026-01-09", "*", "")
                + answer("given,parent,Ada Example,mother,yes", "", "*", "2026-01-10")
                + answer("given,parent,Ada Example,mother,yes", "", "class:employer", "")
                + answer("given,parent,Ada Example,mother,yes", "", "class:college", "")
                + answer("given,parent,Ada Example,mother,no", "", "class:employer", "")
                + answer("refused,parent,Ada Example,mother,no", "", "class:employer", "2026-01-10"));

        assertThat(plan.isRecordable()).isTrue();
        assertThat(plan.idle())
                .containsExactly(
                        new IdleRow(3, RefusalReason.NO_PARENTAL_RESPONSIBILITY),
                        new IdleRow(4, RefusalReason.NOT_YET_A_YOUNG_PERSON),
                        new IdleRow(6, RefusalReason.CONSENT_EXPIRED),
                        new IdleRow(7, RefusalReason.NOT_INVOLVED),
                        new IdleRow(9, RefusalReason.NOT_INVOLVED),
                        new IdleRow(9, RefusalReason.NO_PARENTAL_RESPONSIBILITY));
    }

    /** Of 10 January 2026 on, about the child, for support. */
    private String answer(String who, String judged, String recipients, String until) {
        return row(who + ",form,,2026-01-10," + (judged.isEmpty() ? ",," : judged) + ",support," + recipients
                + ",*,,,,2026-01-10," + until);
    }

    @Test
    void aRowThatIsThereTwiceIsBad() {
        assertThat(imports.dryRun(HEADER + good() + good()).bad())
                .extracting(BadRow::row, BadRow::expected)
                .containsExactly(tuple(3L, "A row that is not there twice"));
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheFirstColumnsName() {
        ImportPlan plan = imports.dryRun("\uFEFF" + HEADER + good());

        assertThat(plan.bad()).isEmpty();
        assertThat(plan.isRecordable()).isTrue();
    }

    @Test
    void saysThatAFileHasNoRowUnderItsHeader() {
        assertThat(imports.dryRun(HEADER).bad()).containsExactly(new BadRow(2, "", "A consent or a refusal"));
    }

    @Test
    void saysWhichColumnsAreMissing() {
        assertThat(imports.dryRun("nhs_number,answer\r\n").bad())
                .extracting(BadRow::column)
                .contains("purposes", "recipients")
                .doesNotContain("answer");
    }

    @Test
    void aFileThatIsNoTableIsBad() {
        assertThat(imports.dryRun("\"").bad()).isNotEmpty();
    }
}
