package org.ehchub.consent.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.parser.IParser;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.ehchub.consent.World;
import org.ehchub.consent.children.ChildId;
import org.ehchub.consent.consents.BusinessIdentifier;
import org.ehchub.consent.consents.Consent;
import org.ehchub.consent.testing.RememberedPeople;
import org.ehchub.mappings.fhir.FhirFormat;
import org.hl7.fhir.r4.model.Consent.ConsentProvisionType;
import org.hl7.fhir.r4.model.Consent.ConsentState;

/** What the registry holds comes back from FHIR as it was, and FHIR never says that it permits more. */
class ConsentRoundTripTest {

    private static final int TRIES = 500;
    private static final IParser JSON = FhirFormat.CONTEXT.newJsonParser();
    private static final IParser XML = FhirFormat.CONTEXT.newXmlParser();

    private static final Directory DIRECTORY = new Directory(
            key -> key instanceof ChildKey.Opaque(ChildId id) ? Optional.of(id) : Optional.empty(),
            new RememberedPeople(),
            World.AGENCIES,
            Set.of(World.EDUCATION.id()),
            AnyConsent.NOW);

    @Provide
    Arbitrary<Consent> consents() {
        return AnyConsent.consents();
    }

    @Provide
    Arbitrary<Optional<BusinessIdentifier>> identifiers() {
        return AnyConsent.identifiers().optional();
    }

    @Property(tries = TRIES)
    void nothingIsLost(
            @ForAll("consents") Consent consent, @ForAll("identifiers") Optional<BusinessIdentifier> identifier) {
        var expected = new ConsentReading.Understood(
                consent.status(), consent.terms(), Optional.empty(), identifier);

        assertThat(read(JSON, consent, identifier)).isEqualTo(expected);
        assertThat(read(XML, consent, identifier)).isEqualTo(expected);
    }

    @Property(tries = TRIES)
    void onlyAGivenConsentIsAnActivePermit(@ForAll("consents") Consent consent) {
        var written = OutboundConsent.of(consent, Optional.empty());

        boolean permits = written.getStatus() == ConsentState.ACTIVE
                && written.getProvision().getType() == ConsentProvisionType.PERMIT;
        boolean denies = written.getStatus() == ConsentState.ACTIVE
                && written.getProvision().getType() == ConsentProvisionType.DENY;
        switch (consent.status()) {
            case GIVEN -> assertThat(permits && !denies).isTrue();
            case REFUSED -> assertThat(denies && !permits).isTrue();
            case WITHDRAWN, SET_ASIDE, ENTERED_IN_ERROR -> assertThat(permits || denies).isFalse();
        }
        assertThat(written.getProvision().getProvision())
                .allMatch(exception -> exception.getType() == ConsentProvisionType.DENY);
    }

    private static ConsentReading read(IParser parser, Consent consent, Optional<BusinessIdentifier> identifier) {
        String written = parser.encodeResourceToString(OutboundConsent.of(consent, identifier));
        return InboundConsent.read(parser.parseResource(org.hl7.fhir.r4.model.Consent.class, written), DIRECTORY);
    }
}
