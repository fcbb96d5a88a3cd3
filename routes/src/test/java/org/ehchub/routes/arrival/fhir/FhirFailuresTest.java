package org.ehchub.routes.arrival.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException;
import ca.uhn.fhir.rest.server.exceptions.MethodNotAllowedException;
import org.ehchub.mappings.fhir.FhirFormat;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

class FhirFailuresTest {

    private final FhirFailures failures = new FhirFailures();

    @Test
    void faultIsToldAsUnavailableForNow() {
        // given
        RuntimeException fault = new IllegalStateException("no row for Zanthia");

        // when
        BaseServerResponseException told = failures.told(fault, new MockHttpServletRequest());

        // then
        assertThat(told.getStatusCode()).isEqualTo(503);
        assertThat(told.getResponseHeaders()).containsKey("Retry-After");
        assertThat(outcome(told)).contains("INTERNAL_SERVER_ERROR", "transient").doesNotContain("Zanthia");
    }

    @Test
    void whatTheFrameworkRefusesKeepsItsStatusButNotItsText() {
        // given
        BaseServerResponseException refusal = new MethodNotAllowedException("Not on Patient/9990001014");

        // when
        BaseServerResponseException told = failures.told(refusal, new MockHttpServletRequest());

        // then
        assertThat(told.getStatusCode()).isEqualTo(405);
        assertThat(outcome(told)).contains("method-not-allowed").doesNotContain("9990001014");
    }

    private static String outcome(BaseServerResponseException told) {
        return FhirFormat.CONTEXT.newJsonParser().encodeResourceToString(told.getOperationOutcome());
    }
}
