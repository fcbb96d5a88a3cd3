package org.ehchub.routes.arrival.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import ca.uhn.fhir.rest.api.EncodingEnum;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.ehchub.mappings.fhir.FhirFormat;
import org.ehchub.mappings.translate.Problem;
import org.hl7.fhir.r4.model.Consent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What HAPI would pass over without a word is told. */
class LeftoversTest {

    private static final String DIV = "<div xmlns=\\\"http://www.w3.org/1999/xhtml\\\">x</div>";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'fhir_comments': ['no']                                      | Consent",
                "'provision': {'fhir_comments': ['no']}                       | Consent.provision",
                "'_status': {'fhir_comments': ['no']}                         | Consent.status",
                "'_status': {'extension': [{'url': 'x', 'fhir_comments': []}]} | Consent.status.extension[0]",
                "'_status': {'no': true}                                      | Consent.status",
                "'_resourceType': {'id': 'x'}                                 | Consent",
                "'_contained': [{'id': 'x'}]                                  | Consent",
                "'_extension': [{'id': 'x'}]                                  | Consent",
                "'_': {'id': 'x'}                                             | Consent",
                "'extension': [{'url': 'https://example.org', '_url': {'id': 'x'}, 'valueString': 'y'}] | Consent.extension[0]",
                "'text': {'status': 'generated', 'div': '%s', '_div': {'id': 'x'}} | Consent.text",
                "'text': {'status': 'generated', 'div': 5}                    | Consent.text",
                "'category': [[{'text': 'x'}]]                                | Consent.category[0]"
            })
    void inJson(String member, String place) {
        String json = "{\"resourceType\": \"Consent\", \"status\": \"active\", %s}"
                .formatted(member.replace('\'', '"').replace("%s", DIV));

        assertThat(told(json, EncodingEnum.JSON)).extracting(Problem::path).contains(place);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<status value=\"active\">rejected</status>                       | Consent.status",
                "<![CDATA[rejected]]><status value=\"active\"/>                   | Consent",
                "<status xmlns=\"https://example.org\" value=\"active\"/>         | Consent.status",
                "<status xmlns:x=\"https://example.org\" x:value=\"rejected\"/>   | Consent.status",
                "<h:status xmlns:h=\"http://www.w3.org/1999/xhtml\" value=\"active\"/> | Consent.status"
            })
    void inXml(String content, String place) {
        assertThat(told("<Consent xmlns=\"http://hl7.org/fhir\">%s</Consent>".formatted(content), EncodingEnum.XML))
                .extracting(Problem::path)
                .contains(place);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'provision': {'wishes': 'none'}                              | Consent.provision.wishes",
                "'provision': {'dataPeriod': {'start': 'soon'}}               | Consent.provision.dataPeriod.start",
                "'category': [{}, {'coding': 'x'}]                            | Consent.category[1].coding",
                "'provision': {'data': [{'meaning': 'x'}, {'meaning': 'y'}]}  | meaning"
            })
    void whatHapiNamesIsToldWhereItIsWhenThatIsOnePlace(String member, String place) {
        String json = "{\"resourceType\": \"Consent\", \"status\": \"active\", %s}".formatted(member.replace('\'', '"'));

        assertThat(told(json, EncodingEnum.JSON)).extracting(Problem::path).contains(place);
    }

    @Test
    void whatFhirHasIsNoLeftover() {
        String json = """
                {"resourceType": "Consent", "_language": {"id": "a"}, "language": "en",
                 "text": {"id": "b", "status": "generated", "div": "%s"},
                 "extension": [{"url": "https://example.org", "_valueCode": {"id": "c", "extension": [
                   {"url": "https://example.org", "valueUri": "x"}]}}],
                 "policy": [{"_uri": {"id": "d"}}]}
                """.formatted(DIV);
        String xml = """
                <?xml version="1.0" encoding="UTF-8"?>
                <Consent xmlns="http://hl7.org/fhir"><!-- a comment -->
                  <text><status value="generated"/><div xmlns="http://www.w3.org/1999/xhtml">Words <b>and words</b></div></text>
                  <status id="a" value="active"/>
                </Consent>""";

        assertThat(told(json, EncodingEnum.JSON)).isEmpty();
        assertThat(told(xml, EncodingEnum.XML)).isEmpty();
    }

    private static List<Problem> told(String body, EncodingEnum encoding) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        return switch (new BodyParser(FhirFormat.CONTEXT).read(bytes, encoding, Consent.class)) {
            case BodyReading.Read<Consent>(var consent, var problems) -> problems;
            case BodyReading.Refused<Consent> refused -> fail("It could not be read");
        };
    }
}
