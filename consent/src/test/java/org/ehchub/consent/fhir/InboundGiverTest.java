package org.ehchub.consent.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.ehchub.consent.Purpose;
import org.ehchub.consent.World;
import org.ehchub.consent.children.ChildId;
import org.ehchub.consent.consents.ConsentId;
import org.ehchub.consent.consents.ConsentStatus;
import org.ehchub.consent.consents.GivenBy;
import org.ehchub.consent.consents.Giver;
import org.ehchub.consent.consents.KnownPerson;
import org.ehchub.consent.consents.ParentalResponsibility;
import org.ehchub.consent.consents.PersonRef;
import org.ehchub.consent.rules.ConsentBuilder;
import org.ehchub.consent.testing.RememberedPeople;
import org.ehchub.mappings.fhir.FhirFormat;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.RelatedPerson;
import org.junit.jupiter.api.Test;

/** Who a related person is. */
class InboundGiverTest {

    private static final ChildId CHILD = ChildId.random();
    private static final Instant NOW = Instant.parse("2026-07-01T09:30:00Z");

    private final RememberedPeople people = new RememberedPeople();
    private final KnownPerson ada = people.named(CHILD, "Ada Example", "mother");

    @Test
    void isShownByAnOpaqueIdentifierAndReadBackByIt() {
        people.keep(CHILD, ada);

        String shown = FhirFormat.CONTEXT.newJsonParser().encodeResourceToString(shown(Optional.of(ada.ref())));

        assertThat(shown).doesNotContain("Ada Example");
        assertThat(understood(FhirFormat.CONTEXT.newJsonParser().parseResource(Consent.class, shown))
                        .terms()
                        .giver())
                .isEqualTo(new Giver(
                        GivenBy.PARENT, "mother", Optional.of(ada.ref()), ParentalResponsibility.HELD));
    }

    @Test
    void isNamedTheFirstTime() {
        Consent named = shown(Optional.empty());
        person(named).addName().setText("Ada Example");

        ConsentReading.Understood understood = understood(named);

        assertThat(understood.named()).contains(ada);
        assertThat(understood.terms().giver().person()).contains(ada.ref());
    }

    @Test
    void whoIsNotOnTheChildsFileIsRefused() {
        Consent unknown = shown(Optional.of(new PersonRef("somebody else's")));

        assertThat(read(unknown))
                .isInstanceOfSatisfying(ConsentReading.NotUnderstood.class, refused -> assertThat(refused.problems())
                        .extracting(problem -> problem.path())
                        .containsExactly("Consent.contained[0].identifier[0]"));
    }

    private static Consent shown(Optional<PersonRef> person) {
        var terms = ConsentBuilder.forPurpose(Purpose.SUPPORT)
                .child(CHILD)
                .by(new Giver(GivenBy.PARENT, "mother", person, ParentalResponsibility.HELD))
                .terms();
        return OutboundConsent.of(
                new org.ehchub.consent.consents.Consent(
                        ConsentId.random(), 1, ConsentStatus.GIVEN, terms, "officer-1", NOW),
                Optional.empty());
    }

    private static RelatedPerson person(Consent consent) {
        return (RelatedPerson) consent.getContained().getFirst();
    }

    private ConsentReading.Understood understood(Consent consent) {
        return (ConsentReading.Understood) read(consent);
    }

    private ConsentReading read(Consent consent) {
        var directory = new Directory(
                key -> Optional.of(CHILD), people, World.AGENCIES, Set.of(World.EDUCATION.id()), NOW);
        return InboundConsent.read(consent, directory);
    }
}
