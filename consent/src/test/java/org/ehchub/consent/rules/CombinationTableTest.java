package org.ehchub.consent.rules;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.ehchub.consent.World.COLLEGE;
import static org.ehchub.consent.World.EDUCATION;
import static org.ehchub.consent.World.SCHOOL;
import static org.ehchub.consent.World.TODAY;
import static org.ehchub.consent.rules.ConsentBuilder.DECIDED;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ehchub.consent.Decision;
import org.ehchub.consent.Purpose;
import org.ehchub.consent.RefusalReason;
import org.ehchub.consent.World;
import org.ehchub.consent.children.InvolvementRole;
import org.ehchub.consent.consents.Categories;
import org.ehchub.consent.consents.Consent;
import org.ehchub.consent.consents.ConsentStatus;
import org.ehchub.consent.consents.GivenBy;
import org.ehchub.consent.consents.Recipients;
import org.ehchub.mappings.canonical.PlanSection;
import org.ehchub.mappings.canonical.PlanStatus;
import org.ehchub.security.identity.AgencyRole;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The first table of docs/consents.md, read from there: each cell says what the rules do with everything of its row. */
class CombinationTableTest {

    private static final Path PAGE = Path.of("..", "docs", "consents.md");
    private static final String HEAD = "| beside the consent there is |";
    private static final Instant LATER = DECIDED.plusSeconds(3600);

    /**
     * A mother's consent to section C for the college, and something beside it.
     *
     * @param decided when hers was
     * @param other what is beside it, by whom it is
     */
    private record Pair(Instant decided, Function<String, Consent> other) {

        String outcome(String relationship) {
            var hers = support("mother").decidedAt(decided).given();
            var decision = Scenario.of(
                            World.plan(PlanStatus.DRAFT, PlanSection.C), EDUCATION, COLLEGE, Purpose.SUPPORT)
                    .involved(InvolvementRole.PROSPECTIVE_INSTITUTION)
                    .agreed()
                    .consent(other.apply(relationship), hers)
                    .decision();
            return switch (decision) {
                case Decision.Permit permit -> "goes";
                case Decision.Refuse refuse ->
                    refuse.reasons().contains(RefusalReason.VIEWS_CONFLICT) ? "stays; the conflict is flagged" : "stays";
            };
        }
    }

    private static final Map<String, List<Pair>> ROWS = Map.of(
            "a refusal of exactly the same purposes, recipients and content, decided **before** it",
            List.of(new Pair(LATER, who -> support(who).refused())),
            "such a refusal, decided at the same moment or **after** it",
            List.of(
                    new Pair(DECIDED, who -> support(who).refused()),
                    new Pair(DECIDED, who -> support(who).decidedAt(LATER).refused())),
            "a refusal of other scope that covers the item, older or newer",
            olderOrNewer(List.of(
                    who -> support(who).to(Recipients.of(AgencyRole.COLLEGE)),
                    who -> support(who).of(Categories.of(PlanSection.C)),
                    who -> ConsentBuilder.forPurpose(Purpose.SUPPORT, Purpose.RESEARCH).by(GivenBy.PARENT, who))),
            "a consent for this purpose, in its dates, that leaves the item or the recipient out, whomever it is for",
            List.of(
                    new Pair(LATER, who -> withoutC(who).given()),
                    new Pair(DECIDED, who -> withoutC(who).decidedAt(LATER).given()),
                    new Pair(LATER, who -> withoutC(who).to(Recipients.of(SCHOOL.id())).given()),
                    new Pair(LATER, who -> support(who)
                            .but(Recipients.of(COLLEGE.id()), new Categories.All())
                            .given())),
            "a withdrawn consent that covered the item or left it out, withdrawn **before** this one was decided",
            List.of(
                    new Pair(LATER, who -> support(who).withdrawn(LATER.minusMillis(1))),
                    new Pair(LATER, who -> toTheSchoolNotTheCollege(who).withdrawn(LATER.minusMillis(1))),
                    new Pair(LATER, who -> withoutC(who).withdrawn(LATER.minusMillis(1)))),
            "such a consent, withdrawn at the same moment or **after** it",
            List.of(
                    new Pair(LATER, who -> support(who).withdrawn(LATER)),
                    new Pair(DECIDED, who -> support(who).withdrawn(LATER)),
                    new Pair(DECIDED, who -> toTheSchoolNotTheCollege(who).withdrawn(LATER)),
                    new Pair(DECIDED, who -> withoutC(who).withdrawn(LATER))),
            "a refusal, or a consent that leaves something out, not yet in its dates or past them",
            List.of(
                    new Pair(DECIDED, who -> support(who).from(TODAY.plusDays(1)).refused()),
                    new Pair(DECIDED, who -> support(who).until(TODAY.minusDays(1)).refused()),
                    new Pair(DECIDED, who -> withoutC(who).from(TODAY.plusDays(1)).given()),
                    new Pair(DECIDED, who -> withoutC(who).until(TODAY.minusDays(1)).given())),
            "a refusal, or a consent with what it leaves out, for other purposes, or for other recipients or content only",
            List.of(
                    new Pair(DECIDED, who -> support(who).to(Recipients.of(SCHOOL.id())).refused()),
                    new Pair(DECIDED, who -> support(who).of(Categories.of(PlanSection.D)).refused()),
                    new Pair(DECIDED, who -> research(who).refused()),
                    new Pair(DECIDED, who -> support(who).to(Recipients.of(SCHOOL.id())).given()),
                    new Pair(DECIDED, who -> support(who)
                            .but(Recipients.of(SCHOOL.id()), Categories.of(PlanSection.C))
                            .given()),
                    new Pair(DECIDED, who -> support(who)
                            .but(new Recipients.Anyone(), Categories.of(PlanSection.D))
                            .given()),
                    new Pair(DECIDED, who -> research(who)
                            .but(new Recipients.Anyone(), Categories.of(PlanSection.C))
                            .given())),
            "what was entered in error, or set aside by an officer",
            Stream.of(ConsentStatus.ENTERED_IN_ERROR, ConsentStatus.SET_ASIDE)
                    .flatMap(status -> Stream.of(
                            new Pair(DECIDED, who -> support(who).refused().next(status, "officer-1", LATER)),
                            new Pair(DECIDED, who -> withoutC(who).given().next(status, "officer-1", LATER))))
                    .toList());

    private static ConsentBuilder support(String relationship) {
        return ConsentBuilder.forPurpose(Purpose.SUPPORT).by(GivenBy.PARENT, relationship);
    }

    private static ConsentBuilder research(String relationship) {
        return ConsentBuilder.forPurpose(Purpose.RESEARCH).by(GivenBy.PARENT, relationship);
    }

    private static ConsentBuilder withoutC(String relationship) {
        return support(relationship).but(new Recipients.Anyone(), Categories.of(PlanSection.C));
    }

    private static ConsentBuilder toTheSchoolNotTheCollege(String relationship) {
        return support(relationship)
                .to(Recipients.of(SCHOOL.id()))
                .but(Recipients.of(COLLEGE.id()), new Categories.All());
    }

    private static List<Pair> olderOrNewer(List<Function<String, ConsentBuilder>> refusals) {
        return refusals.stream()
                .flatMap(refusal -> Stream.of(
                        new Pair(LATER, who -> refusal.apply(who).refused()),
                        new Pair(DECIDED, who -> refusal.apply(who).decidedAt(LATER).refused())))
                .toList();
    }

    @TestFactory
    Stream<DynamicTest> everyCellIsAsTheRulesDecide() throws IOException {
        Map<String, List<String>> table = table();
        return Stream.concat(
                Stream.of(dynamicTest(
                        "every row has its pairs", () -> assertThat(table.keySet()).isEqualTo(ROWS.keySet()))),
                table.entrySet().stream()
                        .filter(row -> ROWS.containsKey(row.getKey()))
                        .flatMap(row -> Stream.of(
                                cell(row.getKey(), "the same person's", "mother", row.getValue().get(0)),
                                cell(row.getKey(), "another person's", "father", row.getValue().get(1)))));
    }

    private static DynamicTest cell(String row, String column, String relationship, String said) {
        return dynamicTest(column + ": " + row, () -> assertThat(ROWS.get(row))
                .extracting(pair -> pair.outcome(relationship))
                .containsOnly(said));
    }

    /** By what is beside the consent: what becomes of the item, without the reason that some cells give. */
    private static Map<String, List<String>> table() throws IOException {
        return Files.readString(PAGE, UTF_8).lines()
                .dropWhile(line -> !line.startsWith(HEAD))
                .skip(2)
                .takeWhile(line -> line.startsWith("|"))
                .map(line -> Stream.of(line.substring(1).split("\\|")).map(String::strip).toList())
                .collect(Collectors.toMap(
                        List::getFirst,
                        row -> row.subList(1, 3).stream().map(cell -> cell.replaceFirst(":.*", "")).toList(),
                        (one, other) -> one,
                        LinkedHashMap::new));
    }
}
