package org.ehchub.consent.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.ListAssert;
import org.ehchub.consent.Purpose;
import org.ehchub.consent.children.ChildId;
import org.ehchub.consent.consents.Capacity;
import org.ehchub.consent.consents.Categories;
import org.ehchub.consent.consents.Consent;
import org.ehchub.consent.consents.ConsentId;
import org.ehchub.consent.consents.ConsentStatus;
import org.ehchub.consent.consents.ConsentTerms;
import org.ehchub.consent.consents.Exclusion;
import org.ehchub.consent.consents.GivenBy;
import org.ehchub.consent.consents.Giver;
import org.ehchub.consent.consents.HowTaken;
import org.ehchub.consent.consents.KnownPerson;
import org.ehchub.consent.consents.ParentalResponsibility;
import org.ehchub.consent.consents.Recipients;
import org.ehchub.consent.consents.Scope;
import org.ehchub.consent.testing.RememberedPeople;
import org.ehchub.consent.web.api.Refused.Finding;
import org.ehchub.mappings.canonical.AdviceKind;
import org.ehchub.mappings.canonical.AgencyId;
import org.ehchub.mappings.canonical.PlanSection;
import org.ehchub.mappings.canonical.Sensitivity;
import org.ehchub.security.identity.AgencyRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class ConsentReadingTest {

    private static final Instant NOW = Instant.parse("2026-07-01T09:30:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 7, 1);
    private static final AgencyId COLLEGE = new AgencyId("northmere-college");

    private final JsonMapper json = new JsonMapper();
    private final ChildId child = ChildId.random();
    private final RememberedPeople people = new RememberedPeople();
    private final ConsentReading reading = new ConsentReading(child, people, COLLEGE::equals, NOW, TODAY);

    @Test
    void readsTheLeastThatIsNeeded() {
        ConsentReading.Said said = read("""
                {"answer": "given", "givenBy": "young-person", "howTaken": "meeting", "purposes": ["support"],
                 "recipients": {"agencies": ["northmere-college"]}}""");

        assertThat(said.refusal()).isFalse();
        assertThat(said.terms())
                .isEqualTo(new ConsentTerms(
                        child,
                        new Giver(GivenBy.YOUNG_PERSON, "self"),
                        Optional.empty(),
                        HowTaken.MEETING,
                        Optional.empty(),
                        NOW,
                        TODAY,
                        Optional.empty(),
                        new Scope(
                                Set.of(Purpose.SUPPORT),
                                Recipients.of(COLLEGE),
                                new Categories.All(),
                                Set.of(),
                                List.of())));
    }

    @ParameterizedTest
    @CsvSource({"parent, /name /relationship /parentalResponsibility", "representative, /name /relationship"})
    void wantsToKnowWhichParentOrRepresentative(String by, String missing) {
        String body = """
                {"answer": "given", "givenBy": "%s", "howTaken": "meeting", "purposes": ["support"],
                 "recipients": {"anyone": true}}""".formatted(by);

        assertThatFindings(body).extracting(Finding::pointer).containsExactly(missing.split(" "));
    }

    @Test
    void readsBackWhatIsWritten() {
        KnownPerson ada = people.named(child, "Ada Example", "mother");
        people.keep(child, ada);
        ConsentTerms terms = new ConsentTerms(
                child,
                new Giver(
                        GivenBy.PARENT, "mother", Optional.of(ada.ref()), ParentalResponsibility.NOT_HELD),
                Optional.of(new Capacity(false, "Dr Ash, paediatrician", TODAY)),
                HowTaken.LETTER,
                Optional.of("Case file, page 12"),
                NOW.minusSeconds(60),
                TODAY.minusDays(1),
                Optional.of(TODAY.plusYears(1)),
                new Scope(
                        Set.of(Purpose.SUPPORT, Purpose.EMPLOYMENT),
                        new Recipients.These(Set.of(COLLEGE), Set.of(AgencyRole.SCHOOL)),
                        Categories.of(PlanSection.B, AdviceKind.MEDICAL),
                        Set.of(Sensitivity.MENTAL_HEALTH),
                        List.of(
                                new Exclusion(new Recipients.Anyone(), Categories.of(PlanSection.C)),
                                new Exclusion(Recipients.of(COLLEGE), new Categories.All()))));
        Consent consent = new Consent(ConsentId.random(), 1, ConsentStatus.REFUSED, terms, "officer", NOW);
        var written = json.valueToTree(ConsentDocument.of(consent, people)).asObject();
        written.remove(List.of("id", "version", "child", "recordedBy", "recordedAt", "status"));
        written.put("answer", "refused");

        ConsentReading.Said said = reading.read(json.readTree(written.toString()));

        assertThat(said).isEqualTo(new ConsentReading.Said(true, terms, Optional.of(ada)));
    }

    @Test
    void tellsEverythingThatIsMissing() {
        assertThatFindings("{}")
                .extracting(Finding::pointer)
                .containsExactly("/answer", "/givenBy", "/howTaken", "/purposes", "/recipients");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock = """
                    "exclusion": []                                        | ''
                    "categories": []                                       | /categories
                    "categories": ["Z"]                                    | /categories/0
                    "recipients": {"agencies": ["elsewhere"]}              | /recipients/agencies/0
                    "recipients": {"anyone": true, "classes": ["college"]} | /recipients/anyone
                    "recipients": {"anyone": "yes"}                        | /recipients/anyone
                    "recipients": []                                       | /recipients
                    "exclusions": [{"categorys": ["C"]}]                   | /exclusions/0
                    "exclusions": {"categories": ["C"]}                    | /exclusions
                    "until": "2026-06-30"                                  | /until
                    "until": 2027                                          | /until
                    "decidedAt": "2026-07-01T09:30:01Z"                    | /decidedAt
                    "capacity": {"canDecide": true}                        | /capacity/judgedBy
                    "sensitivities": ["secret"]                            | /sensitivities/0
                    "relationship": " "                                    | /relationship
                    """)
    void refusesWhatItCannotHonour(String member, String pointer) {
        String body = """
                {"answer": "given", "givenBy": "parent", "howTaken": "meeting", "purposes": ["support"], %s%s}"""
                .formatted(
                        member.startsWith("\"recipients\"") ? "" : "\"recipients\": {\"anyone\": true}, ", member);

        assertThatFindings(body).extracting(Finding::pointer).contains(pointer);
    }

    @Test
    void neverRepeatsWhatWasSent() {
        assertThatFindings("""
                {"answer": "perhaps", "givenBy": "9990000018", "Jo Bloggs": 1}""")
                .extracting(Finding::text)
                .noneMatch(text -> text.contains("perhaps") || text.contains("9990000018") || text.contains("Bloggs"));
    }

    private ConsentReading.Said read(String body) {
        return reading.read(json.readTree(body));
    }

    private ListAssert<Finding> assertThatFindings(String body) {
        List<Finding> findings = new ArrayList<>();
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> read(body)).satisfies(refused -> {
            assertThat(refused.code()).isEqualTo(Refused.Code.INVALID_BODY);
            findings.addAll(refused.findings());
        });
        return assertThat(findings);
    }
}
