package org.ehchub.consent.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ehchub.consent.World.COLLEGE;
import static org.ehchub.consent.World.EDUCATION;
import static org.ehchub.consent.World.TODAY;
import static org.ehchub.consent.World.TRUST;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.ehchub.consent.BasisRecorded;
import org.ehchub.consent.CaseFiles;
import org.ehchub.consent.ConsentRegistry;
import org.ehchub.consent.ConsentWithdrawn;
import org.ehchub.consent.GroundsNarrowed;
import org.ehchub.consent.Purpose;
import org.ehchub.consent.World;
import org.ehchub.consent.children.ChildId;
import org.ehchub.consent.children.ChildMatch;
import org.ehchub.consent.children.ChildMerges;
import org.ehchub.consent.children.ChildRegister;
import org.ehchub.consent.children.Circle;
import org.ehchub.consent.children.Involvement;
import org.ehchub.consent.children.InvolvementRole;
import org.ehchub.consent.children.MergeAnswer;
import org.ehchub.consent.children.NewChild;
import org.ehchub.consent.children.PastMerge;
import org.ehchub.consent.consents.Consent;
import org.ehchub.consent.consents.ConsentChange;
import org.ehchub.consent.consents.ConsentId;
import org.ehchub.consent.ledger.LedgerEventKind;
import org.ehchub.consent.rules.ConsentBuilder;
import org.ehchub.consent.statutory.Objection;
import org.ehchub.consent.statutory.Objections;
import org.ehchub.consent.testing.OnEveryDatabase;
import org.ehchub.mappings.canonical.AgencyId;
import org.ehchub.mappings.canonical.ChildRef;
import org.ehchub.mappings.canonical.PersonName;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Two records that turn out to be one child's: one at the council, one at the trust, with birth dates a month apart.
 */
class ChildMergesTest extends OnEveryDatabase {

    private static final PersonName NAME = new PersonName("Robin", "Example");
    private static final LocalDate BORN = LocalDate.of(2014, 5, 2);
    private static final LocalDate MISTYPED = LocalDate.of(2014, 6, 2);

    private String councilsNumber;
    private String trustsNumber;
    private ChildId kept;
    private ChildId duplicate;

    @BeforeEach
    void twoRecords() {
        councilsNumber = UUID.randomUUID().toString();
        trustsNumber = UUID.randomUUID().toString();
        kept = register(BORN, EDUCATION.id(), councilsNumber);
        duplicate = register(MISTYPED, TRUST.id(), trustsNumber);
    }

    private static ChildId register(LocalDate born, AgencyId agency, String number) {
        return registry.get(ChildRegister.class)
                .register(new NewChild(
                        NAME,
                        born,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Map.of(agency, number),
                        Optional.of("officer-1")));
    }

    private static ChildMerges merges() {
        return registry.get(ChildMerges.class);
    }

    private void merge() {
        assertThat(merges().merge(duplicate, kept, "The same address.", "officer-1")).isEqualTo(MergeAnswer.MERGED);
    }

    private ChildMatch fromTheTrust(LocalDate born) {
        var reference = new ChildRef(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(trustsNumber), NAME, born);
        return registry.get(ChildRegister.class).match(reference, TRUST.id());
    }

    private static Consent consentOf(ChildId child) {
        var terms = ConsentBuilder.forPurpose(Purpose.SUPPORT).child(child).terms();
        return ((ConsentChange.Recorded)
                        registry.get(ConsentRegistry.class).give(ConsentId.random(), terms, "officer-1"))
                .consent();
    }

    @Test
    void theNumbersAndBirthDatesOfBothLeadToTheRecordThatStands() {
        merge();

        assertThat(fromTheTrust(MISTYPED)).isEqualTo(new ChildMatch.Matched(kept));
        assertThat(fromTheTrust(BORN)).isEqualTo(new ChildMatch.Matched(kept));
        assertThat(registry.get(ChildRegister.class).findByLocalId(TRUST.id(), trustsNumber)).contains(kept);
        assertThat(merges().recordsOf(duplicate)).containsExactly(kept, duplicate);
    }

    @Test
    void whatIsRecordedOfOneCountsForBoth() {
        Consent consent = consentOf(duplicate);
        registry.get(Circle.class)
                .add(
                        duplicate,
                        new Involvement(COLLEGE.id(), InvolvementRole.NAMED_INSTITUTION, TODAY, Optional.empty()),
                        "officer-1");
        registry.get(Objections.class).state(kept, new Objection(TRUST.id(), TODAY), "officer-1");

        merge();

        for (ChildId record : Set.of(kept, duplicate)) {
            var heading = World.heading(EDUCATION, Set.of());
            var file = registry.get(CaseFiles.class).read(record, heading, Set.of(TRUST.id())).file();
            assertThat(file.consents()).containsExactly(consent);
            assertThat(file.circle()).extracting(Involvement::agency).containsExactly(COLLEGE.id());
            assertThat(file.objections()).hasSize(1);
            assertThat(file.agency(COLLEGE.id())).isPresent();
        }
    }

    @Test
    void aWithdrawalIsToldForBoth() {
        Consent consent = consentOf(duplicate);
        merge();

        registry.get(ConsentRegistry.class).withdraw(consent.id(), 1, "officer-1");

        assertThat(registry.published())
                .contains(new ConsentWithdrawn(kept, consent.id()), new ConsentWithdrawn(duplicate, consent.id()));
    }

    @Test
    void aMergeIsABasisForBothAndStandsInTheLedger() {
        merge();

        assertThat(registry.published()).contains(new BasisRecorded(kept), new BasisRecorded(duplicate));
        assertThat(eventsOfMerges()).isPositive();
    }

    private static int eventsOfMerges() {
        return registry.jdbc()
                .sql("SELECT COUNT(*) FROM ledger_event WHERE kind = :kind")
                .param("kind", LedgerEventKind.CHILDREN_MERGED.name())
                .query(Integer.class)
                .single();
    }

    @Test
    void anUnmergeFindsEverythingWhereItWas() {
        Consent keptsOwn = consentOf(kept);
        Consent duplicatesOwn = consentOf(duplicate);
        merge();

        merges().unmerge(duplicate, "Twins.", "officer-2");

        assertThat(registry.get(ConsentRegistry.class).of(kept)).containsExactly(keptsOwn);
        assertThat(registry.get(ConsentRegistry.class).of(duplicate)).containsExactly(duplicatesOwn);
        assertThat(fromTheTrust(MISTYPED)).isEqualTo(new ChildMatch.Matched(duplicate));
        assertThat(fromTheTrust(BORN)).isInstanceOf(ChildMatch.IdentifiersDisagree.class);
        assertThat(merges().recordsOf(kept)).containsExactly(kept);
    }

    @Test
    void theyAreMergedAnewAfterAnUnmerge() {
        merge();
        merges().unmerge(duplicate, "Twins.", "officer-2");

        merge();

        assertThat(merges().standingFor(duplicate)).isEqualTo(kept);
    }

    @Test
    void severalRecordsAreOneChild() {
        ChildId third = registry.child();
        merge();

        assertThat(merges().merge(third, kept, "The same passport.", "officer-1")).isEqualTo(MergeAnswer.MERGED);

        Consent consent = consentOf(third);
        assertThat(registry.get(ConsentRegistry.class).of(duplicate)).containsExactly(consent);
        assertThat(merges().recordsOf(third)).startsWith(kept).containsExactlyInAnyOrder(kept, duplicate, third);
    }

    @Test
    void aMergeIsOneLevelDeep() {
        ChildId third = registry.child();
        merge();

        assertThat(merges().merge(duplicate, third, "x", "officer-1")).isEqualTo(MergeAnswer.MERGED_ALREADY);
        assertThat(merges().merge(kept, third, "x", "officer-1")).isEqualTo(MergeAnswer.MERGED_ALREADY);
        assertThat(merges().merge(third, duplicate, "x", "officer-1")).isEqualTo(MergeAnswer.MERGED_ALREADY);
        assertThat(merges().merge(kept, kept, "x", "officer-1")).isEqualTo(MergeAnswer.SAME_RECORD);
    }

    @Test
    void thereIsNothingToUnmerge() {
        assertThatThrownBy(() -> merges().unmerge(kept, "x", "officer-1")).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void anUnmergeIsToldForBoth() {
        merge();
        registry.published().clear();

        merges().unmerge(duplicate, "Twins.", "officer-2");

        assertThat(registry.published())
                .contains(
                        new GroundsNarrowed(kept),
                        new GroundsNarrowed(duplicate),
                        new BasisRecorded(kept),
                        new BasisRecorded(duplicate));
    }

    @Test
    void thatTwoRecordsWereReadAsOneIsToldOfBothAfterwards() {
        merge();
        Instant merged = registry.clock().instant();
        registry.clock().advance(Duration.ofDays(1));
        merges().unmerge(duplicate, "Twins.", "officer-2");
        Instant unmerged = registry.clock().instant();

        assertThat(merges().undone(kept)).containsExactly(new PastMerge(duplicate, merged, unmerged));
        assertThat(merges().undone(duplicate)).containsExactly(new PastMerge(kept, merged, unmerged));
        registry.clock().advance(Duration.ofDays(-1));
    }
}
