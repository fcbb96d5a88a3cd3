package org.ehchub.mappings.fhir;

import org.ehchub.mappings.Mutation;
import org.ehchub.mappings.canonical.AgencyId;
import org.hl7.fhir.r4.model.Bundle;
import org.junit.jupiter.api.Test;

/** The parser refuses more than 1,000 levels; what it lets through is answered without running out of stack. */
class DeepNestingTest {

    private static final int DEPTH = 480;

    @Test
    void sectionsInSections() {
        assertAnswered("""
                {"resourceType":"Bundle","type":"document","entry":[{"resource":{"resourceType":"Composition"%s%s}}]}"""
                .formatted(",\"section\":[{\"title\":\"a\"".repeat(DEPTH), "}]".repeat(DEPTH)));
    }

    @Test
    void answersUnderAnswers() {
        assertAnswered("""
                {"resourceType":"Bundle","type":"document","entry":[
                  {"resource":{"resourceType":"Composition","section":[
                    {"entry":[{"reference":"QuestionnaireResponse/q"}]}]}},
                  {"resource":{"resourceType":"QuestionnaireResponse","id":"q"%s%s}}]}"""
                .formatted(",\"item\":[{\"text\":\"a\"".repeat(DEPTH), "}]".repeat(DEPTH)));
    }

    private static void assertAnswered(String json) {
        Bundle bundle = FhirFormat.CONTEXT.newJsonParser().parseResource(Bundle.class, json);

        Mutation.assertAnswered(
                new FhirInboundTranslator().translate(bundle, new AgencyId("northmere-nhs-trust")));
    }
}
