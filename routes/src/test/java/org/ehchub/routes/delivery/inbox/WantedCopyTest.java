package org.ehchub.routes.delivery.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WantedCopyTest {

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
    void isInTheFormThatIsLikedBest(String accept, CopyFormat format) {
        assertThat(WantedCopy.by(accept)).hasValue(new WantedCopy(format, false));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            textBlock = """
            application/cms                                    > CANONICAL
            application/pkcs7-mime                             > CANONICAL
            application/cms, */*;q=0.1                         > CANONICAL
            application/cms, application/fhir+json             > FHIR
            application/fhir+json, application/pkcs7-mime;q=1  > FHIR
            """)
    void isSealedWhenThatIsNamed(String accept, CopyFormat format) {
        assertThat(WantedCopy.by(accept)).hasValue(new WantedCopy(format, true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "application/fhir+xml", "application/cms, text/html", "not a media type"})
    void isNothingElse(String accept) {
        assertThat(WantedCopy.by(accept)).isEmpty();
    }
}
