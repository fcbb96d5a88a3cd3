package org.ehchub.routes.arrival.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.rest.api.EncodingEnum;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.ehchub.mappings.fhir.FhirFormat;
import org.ehchub.routes.testing.SampleBundles;
import org.hl7.fhir.r4.model.Bundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** HAPI's own parser is the measure: with narratives kept apart nothing comes out otherwise. */
class LightNarrativesTest {

    private static final String DIV = "<div xmlns=\"http://www.w3.org/1999/xhtml\">%s</div>";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Words",
                "  spaces   and\nlines  ",
                "<p>One</p><p>Two<br/>lines</p>",
                "<ul><li>First</li><li><b>Second</b> of <i>two</i></li></ul>",
                "<table border=\"1\"><tr><th>Test</th><td>7 &lt; 8 &amp; 9</td></tr></table>",
                "Café &#233; &quot;&apos; &#x1F600;",
                "<pre style=\"white-space: pre-wrap\">Kept   as it\n  is</pre>",
                "<a href=\"#p1\" title=\"A &quot;title&quot;\">link</a>",
                "<p xml:lang=\"cy\">Cymraeg</p>",
                ""
            })
    void aNarrativeComesOutAsFromHapi(String content) {
        // given
        byte[] body = bundle(DIV.formatted(content));

        // when
        BodyReading<Bundle> reading = read(body);

        // then
        assertThat(reading).isEqualTo(new BodyReading.Read<>(((BodyReading.Read<Bundle>) reading).resource(), List.of()));
        assertThat(encoded(((BodyReading.Read<Bundle>) reading).resource())).isEqualTo(encoded(byHapi(body)));
    }

    @Test
    void adviceComesOutAsFromHapi() {
        byte[] body = SampleBundles.json(SampleBundles.answer()).getBytes(StandardCharsets.UTF_8);

        BodyReading<Bundle> reading = read(body);

        assertThat(encoded(((BodyReading.Read<Bundle>) reading).resource())).isEqualTo(encoded(byHapi(body)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div>cut short",
                "<div><b>crossed</div></b>",
                "<div>no HTML entities in XML&nbsp;</div>",
                "<!DOCTYPE div [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><div>&x;</div>"
            })
    void aNarrativeThatIsNotWellFormedIsRefused(String div) {
        assertThat(read(bundle(div))).isInstanceOf(BodyReading.Refused.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"resourceType\": \"Bundle\", \"type\": \"document\", \"type\": \"message\"}",
                "{\"resourceType\": \"Bundle\", \"meta\": {\"security\": [], \"security\": []}}",
                "{\"resourceType\": \"Bundle\"} {}",
                "[]"
            })
    void whatIsSaidTwiceIsRefused(String json) {
        assertThat(read(json.getBytes(StandardCharsets.UTF_8))).isInstanceOf(BodyReading.Refused.class);
    }

    private static BodyReading<Bundle> read(byte[] body) {
        return new BodyParser(FhirFormat.CONTEXT).read(body, EncodingEnum.JSON, Bundle.class);
    }

    private static Bundle byHapi(byte[] body) {
        return FhirFormat.CONTEXT.newJsonParser().parseResource(Bundle.class, new String(body, StandardCharsets.UTF_8));
    }

    private static String encoded(Bundle bundle) {
        return FhirFormat.CONTEXT.newJsonParser().encodeResourceToString(bundle);
    }

    /** The narrative wherever FHIR has one: of a resource, a contained one, a section and a section inside it. */
    private static byte[] bundle(String div) {
        String text = "{\"status\":\"additional\",\"div\":%s}".formatted(JsonMapper.shared().writeValueAsString(div));
        return """
                {"resourceType":"Bundle","type":"document","entry":[
                  {"resource":{"resourceType":"Composition","status":"final","title":"Advice","text":%1$s,
                    "section":[{"title":"Needs","text":%1$s,"section":[{"title":"Hearing","text":%1$s}]}]}},
                  {"resource":{"resourceType":"Patient","text":%1$s,
                    "contained":[{"resourceType":"Organization","id":"o","name":"Trust","text":%1$s}],
                    "managingOrganization":{"reference":"#o"}}}]}
                """
                .formatted(text)
                .getBytes(StandardCharsets.UTF_8);
    }
}
