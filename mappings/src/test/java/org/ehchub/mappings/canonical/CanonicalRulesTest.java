package org.ehchub.mappings.canonical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ehchub.mappings.canonical.Detail.BudgetMechanism;
import org.ehchub.mappings.canonical.Detail.BudgetStatus;
import org.ehchub.mappings.canonical.Detail.PersonalBudget;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalRulesTest {

    private static final AgencyId COUNCIL = new AgencyId("northmere-education");
    private static final AgencyId TRUST = new AgencyId("northmere-nhs-trust");
    private static final LocalDate DAY = LocalDate.of(2026, 5, 29);
    private static final String HASH = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

    @Test
    void aCopyWithSomethingLeftOutSaysSoButNotWhat() {
        PlanSections plan = plan(PlanStatus.FINAL, item("B", PlanSection.B), item("C", PlanSection.C));

        EhcMessage copy = plan.retaining(Set.of("B"));

        assertThat(copy.heading().partlyWithheld()).isTrue();
        assertThat(copy.items()).extracting(InformationItem::id).containsExactly("B");
    }

    @Test
    void aCopyWithEverythingIsTheMessageItself() {
        PlanSections plan = plan(PlanStatus.FINAL, item("B", PlanSection.B));

        assertThat(plan.retaining(Set.of("B", "C"))).isSameAs(plan);
    }

    @Test
    void anOutlineSaysWhatItsItemsAreAboutAndNothingThatWasWritten() {
        PlanSections plan = plan(PlanStatus.FINAL, item("B", PlanSection.B, "What the professional wrote"));

        assertThat(plan.outline()).isEqualTo(plan(PlanStatus.FINAL, item("B", PlanSection.B, "Title")));
    }

    @Test
    void aDraftNamesNoPlacement() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> plan(PlanStatus.DRAFT, item("I", PlanSection.I)))
                .withMessage("A draft plan names no placement");
    }

    @Test
    void adviceIsNoPartOfAPlan() {
        assertThatIllegalArgumentException().isThrownBy(() -> plan(PlanStatus.FINAL, item("c", AdviceKind.MEDICAL)));
    }

    @Test
    void everyItemHasItsOwnId() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> plan(PlanStatus.FINAL, item("B", PlanSection.B), item("B", PlanSection.C)));
    }

    @Test
    void aNameAndABirthDateIdentifyNobody() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ChildRef(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        new PersonName("Ada", "Okafor"),
                        DAY));
    }

    @Test
    void theFundersSharesAddUpToTheBudget() {
        assertThatIllegalArgumentException().isThrownBy(() -> budget("100", "60", "30"));
        assertThat(budget("100", "60", "40.00").funders()).containsEntry(TRUST, new BigDecimal("40.00"));
    }

    @Test
    void equalAmountsAreEqualHoweverManyZerosTheyHave() {
        assertThat(budget("100", "60", "40")).isEqualTo(budget("100.00", "60.0", "40.000"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "0.001", "1E+900000000", "1E-900000000", "100000001"})
    void anAmountIsWholePenceAndNoMoreThanAnyBudget(String amount) {
        assertThatIllegalArgumentException().isThrownBy(() -> PersonalBudget.pounds(new BigDecimal(amount)));
    }

    @Test
    void wordsKeepTheirLinesButNotTheirSurroundings() {
        InformationItem item = item("B", PlanSection.B, "  First\r\nsecond\rthird \n");

        assertThat(item.narrative()).isEqualTo("First\nsecond\nthird");
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "\n", "a\u0000b", "a\u0007b", "a\u001bb", "a\ud800b", "a\uffffb"})
    void blankWordsAndControlCharactersAreRefusedUnquoted(String words) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> item("B", PlanSection.B, words))
                .withMessageStartingWith("An item's narrative");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://files.example.org/a", "javascript:alert(1)", "https:a", "/a", "https://user:secret@example.org/a"
            })
    void anAttachmentIsFetchedOverHttpsWithTheRecipientsOwnCredentials(String location) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Attachment("Report", "application/pdf", URI.create(location), HASH, 1));
    }

    @Test
    void nothingPersonalIsShownInLogs() {
        PlanSections plan = plan(PlanStatus.FINAL, item("B", PlanSection.B, "He lives at 4 Mill Lane"));

        assertThat(plan.toString())
                .doesNotContain("Mill", "Okafor", "Ada", "9990000018", "Adeyemi", "2009")
                .contains("redacted");
    }

    private static PersonalBudget budget(String amount, String council, String trust) {
        return new PersonalBudget(
                new BigDecimal(amount),
                BudgetStatus.AGREED,
                BudgetMechanism.DIRECT_PAYMENT,
                Map.of(COUNCIL, new BigDecimal(council), TRUST, new BigDecimal(trust)));
    }

    private static PlanSections plan(PlanStatus status, InformationItem... items) {
        ChildRef child = new ChildRef(
                Optional.of(new NhsNumber("9990000018")),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                new PersonName("Ada", "Okafor"),
                LocalDate.of(2009, 3, 14));
        return new PlanSections(
                new Heading("plan/1", 1, COUNCIL, child, Set.of(), DAY, false), status, List.of(items));
    }

    private static InformationItem item(String id, ItemCategory category) {
        return item(id, category, "Words");
    }

    private static InformationItem item(String id, ItemCategory category, String narrative) {
        return new InformationItem(
                id,
                category,
                Topic.OTHER,
                "Title",
                narrative,
                Optional.empty(),
                new Authorship("Ruth Adeyemi", "EHC coordinator", COUNCIL, DAY),
                Confidentiality.NORMAL,
                Set.of(),
                List.of(),
                List.of());
    }
}
