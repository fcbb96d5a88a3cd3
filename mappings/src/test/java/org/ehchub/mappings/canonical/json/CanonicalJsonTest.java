package org.ehchub.mappings.canonical.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.ehchub.mappings.Generated;
import org.ehchub.mappings.canonical.AgencyId;
import org.ehchub.mappings.canonical.Attachment;
import org.ehchub.mappings.canonical.Authorship;
import org.ehchub.mappings.canonical.ChildRef;
import org.ehchub.mappings.canonical.Confidentiality;
import org.ehchub.mappings.canonical.Detail;
import org.ehchub.mappings.canonical.EhcMessage;
import org.ehchub.mappings.canonical.Heading;
import org.ehchub.mappings.canonical.InformationItem;
import org.ehchub.mappings.canonical.NhsNumber;
import org.ehchub.mappings.canonical.PersonName;
import org.ehchub.mappings.canonical.PlanSection;
import org.ehchub.mappings.canonical.PlanSections;
import org.ehchub.mappings.canonical.PlanStatus;
import org.ehchub.mappings.canonical.SenType;
import org.ehchub.mappings.canonical.Sensitivity;
import org.ehchub.mappings.canonical.Topic;
import org.ehchub.mappings.canonical.Ukprn;
import org.ehchub.mappings.canonical.json.UnreadableCanonicalForm.Reason;
import org.junit.jupiter.api.Test;

class CanonicalJsonTest {

    private static final AgencyId COUNCIL = new AgencyId("northmere-education");
    private static final AgencyId TRUST = new AgencyId("northmere-nhs-trust");
    private static final AgencyId COLLEGE = new AgencyId("eastvale-college");

    private static final String PINNED = """
            {"format":"ehc-canonical/1","message":{"type":"plan-sections","heading":{\
            "addressees":["eastvale-college","northmere-nhs-trust"],\
            "child":{"birthDate":"2009-03-14","localId":"C-4711","name":{"family":"Okafor","given":"Ada"},\
            "nhsNumber":"9990000018"},\
            "document":"plan/4711","partlyWithheld":false,"source":"northmere-education","version":3,\
            "writtenOn":"2026-05-29"},\
            "items":[{"attachments":[{"contentType":"application/pdf",\
            "location":"https://files.northmere.example/plan/4711.pdf",\
            "sha256":"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",\
            "size":123456,"title":"Section J as signed"}],\
            "author":{"agency":"northmere-education","name":"Ruth Adeyemi","role":"EHC coordinator",\
            "writtenOn":"2026-05-28"},"category":"J","confidentiality":"RESTRICTED",\
            "details":[{"kind":"need","description":"","rank":1,"type":"SLCN"},\
            {"kind":"outcome","byWhen":"end of Year 13","description":"Travels alone"},\
            {"kind":"provision","description":"Travel training","frequency":"one hour a week",\
            "responsible":"eastvale-college"},\
            {"kind":"personal-budget","amount":1200.50,"funders":{"northmere-education":1000.00,\
            "northmere-nhs-trust":200.50},"mechanism":"DIRECT_PAYMENT","status":"AGREED"},\
            {"kind":"placement","institution":{"system":"https://ehchub.org/fhir/Id/ukprn","value":"10001234"},\
            "institutionType":"further education college"}],\
            "id":"J-1","narrative":"First line\\nsecond line","sensitivities":["BEYOND_REQUEST","FAMILY_MEMBER"],\
            "summary":"Money for travel","title":"Personal budget","topic":"PERSONAL_BUDGET"}],\
            "status":"AMENDED_FINAL"}}""";

    private final CanonicalJson json = new CanonicalJson();

    @Provide
    Arbitrary<EhcMessage> messages() {
        return Generated.messages();
    }

    @Property
    void everyMessageSurvivesWritingAndReading(@ForAll("messages") EhcMessage message) {
        assertThat(json.read(json.write(message))).isEqualTo(message);
    }

    @Test
    void theBytesOfThisVersionNeverChange() {
        assertThat(new String(json.write(plan()), UTF_8)).isEqualTo(PINNED);
    }

    @Test
    void thePinnedBytesAreRead() {
        assertThat(json.read(PINNED.getBytes(UTF_8))).isEqualTo(plan());
    }

    @Test
    void anotherVersionIsRefused() {
        assertRefused(PINNED.replace("canonical/1", "canonical/2"), Reason.UNKNOWN_VERSION);
    }

    @Test
    void anUnknownFieldIsRefused() {
        assertRefused(PINNED.replace("\"rank\":1", "\"rank\":1,\"mood\":2"), Reason.NOT_A_MESSAGE);
    }

    @Test
    void aRepeatedFieldIsRefused() {
        assertRefused(PINNED.replace("\"rank\":1", "\"rank\":1,\"rank\":2"), Reason.NOT_A_MESSAGE);
    }

    @Test
    void anAbsentFieldIsRefused() {
        assertRefused(PINNED.replace("\"rank\":1,", ""), Reason.NOT_A_MESSAGE);
    }

    @Test
    void aNumberForANamedValueIsRefused() {
        assertRefused(PINNED.replace("\"status\":\"AMENDED_FINAL\"", "\"status\":2"), Reason.NOT_A_MESSAGE);
    }

    @Test
    void anUnknownKindIsRefused() {
        assertRefused(PINNED.replace("plan-sections", "rumour"), Reason.NOT_A_MESSAGE);
    }

    @Test
    void whatFollowsTheMessageIsRefused() {
        assertRefused(PINNED + "{}", Reason.NOT_A_MESSAGE);
    }

    @Test
    void truncatedBytesAreRefused() {
        assertRefused(PINNED.substring(0, 300), Reason.NOT_A_MESSAGE);
    }

    @Test
    void otherBytesAreRefused() {
        assertRefused("%PDF-1.7", Reason.NOT_CANONICAL_JSON);
    }

    @Test
    void aRefusalQuotesNothing() {
        assertThatExceptionOfType(UnreadableCanonicalForm.class)
                .isThrownBy(() -> json.read(PINNED.replace("9990000018", "9990000019").getBytes(UTF_8)))
                .withMessage("Not a canonical message: NOT_A_MESSAGE")
                .withNoCause();
    }

    private void assertRefused(String bytes, Reason reason) {
        assertThatExceptionOfType(UnreadableCanonicalForm.class)
                .isThrownBy(() -> json.read(bytes.getBytes(UTF_8)))
                .extracting(UnreadableCanonicalForm::reason)
                .isEqualTo(reason);
    }

    private static PlanSections plan() {
        Map<AgencyId, BigDecimal> funders = new LinkedHashMap<>();
        funders.put(TRUST, new BigDecimal("200.5"));
        funders.put(COUNCIL, new BigDecimal("1000"));
        InformationItem item = new InformationItem(
                "J-1",
                PlanSection.J,
                Topic.PERSONAL_BUDGET,
                "Personal budget",
                "First line\r\nsecond line\n",
                Optional.of("Money for travel"),
                new Authorship("Ruth Adeyemi", "EHC coordinator", COUNCIL, LocalDate.of(2026, 5, 28)),
                Confidentiality.RESTRICTED,
                new LinkedHashSet<>(List.of(Sensitivity.FAMILY_MEMBER, Sensitivity.BEYOND_REQUEST)),
                List.of(
                        new Detail.Need(SenType.SLCN, 1, ""),
                        new Detail.Outcome("Travels alone", "end of Year 13"),
                        new Detail.Provision("Travel training", "one hour a week", Optional.of(COLLEGE)),
                        new Detail.PersonalBudget(
                                new BigDecimal("1200.5"),
                                Detail.BudgetStatus.AGREED,
                                Detail.BudgetMechanism.DIRECT_PAYMENT,
                                funders),
                        new Detail.Placement(Optional.of(new Ukprn("10001234")), "further education college")),
                List.of(new Attachment(
                        "Section J as signed",
                        "application/pdf",
                        URI.create("https://files.northmere.example/plan/4711.pdf"),
                        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
                        123456)));
        Heading heading = new Heading(
                "plan/4711",
                3,
                COUNCIL,
                new ChildRef(
                        Optional.of(new NhsNumber("9990000018")),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of("C-4711"),
                        new PersonName("Ada", "Okafor"),
                        LocalDate.of(2009, 3, 14)),
                Set.of(TRUST, COLLEGE),
                LocalDate.of(2026, 5, 29),
                false);
        return new PlanSections(heading, PlanStatus.AMENDED_FINAL, List.of(item));
    }
}
