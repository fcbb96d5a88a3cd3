package org.ehchub.routes.arrival.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.rest.api.EncodingEnum;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.ehchub.consent.KnownPeople;
import org.ehchub.consent.agencies.Agency;
import org.ehchub.consent.agencies.Channel;
import org.ehchub.consent.children.ChildId;
import org.ehchub.consent.consents.ConsentId;
import org.ehchub.consent.consents.KnownPerson;
import org.ehchub.consent.consents.PersonRef;
import org.ehchub.consent.fhir.ConsentReading;
import org.ehchub.consent.fhir.ConsentReading.Understood;
import org.ehchub.consent.fhir.Directory;
import org.ehchub.consent.fhir.InboundConsent;
import org.ehchub.consent.fhir.OutboundConsent;
import org.ehchub.mappings.canonical.AgencyId;
import org.ehchub.mappings.fhir.FhirFormat;
import org.ehchub.routes.testing.FuzzInputs;
import org.ehchub.security.identity.AgencyRole;
import org.hl7.fhir.r4.model.Consent;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Whatever bytes an agency sends as a Consent: they are refused, or every value in them was read, and what they mean is
 * shown as something that means the same.
 */
public class ConsentFuzzTest {

    private static final AgencyId SENDER = new AgencyId("northmere-education");
    private static final Instant NOW = Instant.parse("2026-11-22T06:00:00Z");
    private static final BodyParser PARSER = new BodyParser(FhirFormat.CONTEXT);
    private static final JsonMapper JSON = JsonMapper.shared();

    private static final Directory DIRECTORY = new Directory(
            key -> Optional.of(new ChildId(new UUID(0x7000, 0x8000_0000_0000_0007L))),
            new Somebody(),
            Stream.of(SENDER.value(), "harbour-college", "old-school").map(ConsentFuzzTest::agency).toList(),
            Set.of(SENDER),
            NOW);

    /** One input, as Jazzer gives it too. */
    public static void fuzzerTestOneInput(byte[] body) {
        EncodingEnum encoding = body.length > 0 && body[0] == '<' ? EncodingEnum.XML : EncodingEnum.JSON;
        if (PARSER.read(body, encoding, Consent.class) instanceof BodyReading.Read<Consent>(var consent, var problems)
                && InboundConsent.read(consent, DIRECTORY) instanceof Understood meant
                && problems.isEmpty()) {
            assertThat(InboundConsent.read(shown(meant), DIRECTORY)).isEqualTo(again(meant));
            if (encoding == EncodingEnum.JSON) {
                assertThat(values(JSON.readTree(FhirFormat.CONTEXT.newJsonParser().encodeResourceToString(consent))))
                        .containsExactlyInAnyOrderElementsOf(values(JSON.readTree(body)));
            }
        }
    }

    private static Consent shown(Understood meant) {
        return OutboundConsent.of(
                new org.ehchub.consent.consents.Consent(
                        new ConsentId(new UUID(1, 1)),
                        1,
                        meant.status(),
                        meant.terms(),
                        org.ehchub.consent.consents.Consent.recorder(SENDER),
                        NOW),
                meant.identifier());
    }

    /** Names are not shown. */
    private static ConsentReading again(Understood meant) {
        return new Understood(meant.status(), meant.terms(), Optional.empty(), meant.identifier());
    }

    /** Everything that is said, but for narratives, which are written in a form of their own. */
    private static List<String> values(JsonNode node) {
        List<String> values = new ArrayList<>();
        collect(node, "", values);
        return values;
    }

    private static void collect(JsonNode node, String name, List<String> values) {
        if (node.isValueNode() && !node.isNull() && !name.equals("div")) {
            values.add(name + "=" + node.asString());
        }
        node.propertyNames().forEach(member -> collect(node.get(member), member, values));
        for (int i = 0; i < (node.isArray() ? node.size() : 0); i++) {
            collect(node.get(i), name, values);
        }
    }

    private static Agency agency(String id) {
        return new Agency(
                new AgencyId(id),
                id,
                AgencyRole.COUNCIL_EDUCATION,
                Optional.empty(),
                Channel.INBOX,
                Optional.empty(),
                "Somebody to call");
    }

    /** Around every child there is somebody of every name. */
    private record Somebody() implements KnownPeople {

        @Override
        public KnownPerson named(ChildId child, String name, String relationship) {
            return new KnownPerson(new PersonRef("p"), name, relationship);
        }

        @Override
        public void keep(ChildId child, KnownPerson person) {
            // They are there already.
        }

        @Override
        public List<KnownPerson> of(ChildId child) {
            return List.of(new KnownPerson(new PersonRef("p"), "Ada", "mother"));
        }

        @Override
        public Optional<KnownPerson> find(PersonRef person) {
            return of(new ChildId(new UUID(0, 0))).stream().findFirst();
        }
    }

    @Test
    void holdsForSeedsAndSpoiltSeeds() {
        FuzzInputs.of("consent").forEach(ConsentFuzzTest::fuzzerTestOneInput);
    }

    @Test
    void theSeedsAreUnderstood() {
        assertThat(FuzzInputs.of("consent")
                        .map(body -> PARSER.read(body, EncodingEnum.JSON, Consent.class))
                        .filter(reading -> reading instanceof BodyReading.Read<Consent>(var consent, var problems)
                                && problems.isEmpty()
                                && InboundConsent.read(consent, DIRECTORY) instanceof Understood)
                        .count())
                .isGreaterThan(2);
    }
}
