package org.ehchub.routes.delivery.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CopyFormatTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            textBlock = """
            ''                                                 > CANONICAL
            */*                                                > CANONICAL
            application/json                                   > CANONICAL
            application/*                                      > CANONICAL
            application/fhir+json                              > FHIR
            application/fhir+json;fhirVersion=4.0              > FHIR
            application/json;q=0.5, application/fhir+json      > FHIR
            text/html, application/fhir+json;q=0.9, */*;q=0.1  > FHIR
            """)
    void givesWhatIsLikedBest(String accept, CopyFormat format) {
        assertThat(CopyFormat.accepted(accept)).hasValue(format);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "application/fhir+xml", "not a media type"})
    void givesNothingElse(String accept) {
        assertThat(CopyFormat.accepted(accept)).isEmpty();
    }
}
