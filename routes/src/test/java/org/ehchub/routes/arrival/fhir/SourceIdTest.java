package org.ehchub.routes.arrival.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Identifier;
import org.junit.jupiter.api.Test;

class SourceIdTest {

    @Test
    void theBundlesIdentifierCountsFirst() {
        // given
        Bundle bundle = new Bundle().setIdentifier(new Identifier().setSystem("urn:trust").setValue("7"));

        // when
        SourceId id = SourceId.of(bundle, Optional.of("00000000-0000-4000-8000-000000000000"));

        // then
        assertThat(id).isEqualTo(new SourceId.Given("identifier urn:trust|7"));
    }

    @Test
    void identifierWithoutSystemIsNoOtherSystems() {
        // given
        Bundle bundle = new Bundle().setIdentifier(new Identifier().setValue("urn:trust|7"));

        // when
        SourceId id = SourceId.of(bundle, Optional.empty());

        // then
        assertThat(id).isEqualTo(new SourceId.Given("identifier |urn:trust|7"));
    }

    @Test
    void identifierThatTheDeskWouldNotTakeIsAProblem() {
        // given
        Bundle bundle = new Bundle().setIdentifier(new Identifier().setValue("7".repeat(257)));

        // when
        SourceId id = SourceId.of(bundle, Optional.empty());

        // then
        assertThat(id).isInstanceOf(SourceId.Unusable.class);
    }
}
