package org.ehchub.consent.fhir;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.ehchub.consent.World;
import org.ehchub.consent.children.ChildId;
import org.ehchub.consent.consents.ConsentId;
import org.ehchub.consent.fhir.ConsentReading.Understood;
import org.ehchub.consent.testing.RememberedPeople;
import org.ehchub.mappings.canonical.NhsNumber;
import org.ehchub.mappings.fhir.FhirFormat;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.Consent;

/** A Consent that is understood, for tests that put more into it. */
record AcceptedConsent(Consent consent, Understood meant) {

    private static final ChildId CHILD = new ChildId(new UUID(0x7000, 0x8000_0000_0000_0007L));
    private static final ChildKey NUMBER = new ChildKey.ByNhsNumber(new NhsNumber("9990001014"));
    private static final RememberedPeople PEOPLE = new RememberedPeople();

    private static final Directory DIRECTORY = new Directory(
            key -> Optional.of(CHILD).filter(child -> key.equals(NUMBER) || key.equals(new ChildKey.Opaque(child))),
            PEOPLE,
            World.AGENCIES,
            Set.of(World.EDUCATION.id()),
            AnyConsent.NOW);

    /** That of a golden file. */
    static AcceptedConsent golden(String name) {
        try {
            Consent consent = FhirFormat.CONTEXT
                    .newJsonParser()
                    .parseResource(
                            Consent.class,
                            Files.readString(
                                    Path.of("src", "test", "resources", "golden", "consent", name, "in.json"), UTF_8));
            return new AcceptedConsent(consent, (Understood) read(consent));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ConsentReading read(Consent consent) {
        return InboundConsent.read(consent, DIRECTORY);
    }

    /** What is read when it is shown; names are not. */
    static ConsentReading shownAndReadAgain(Understood meant) {
        meant.named().ifPresent(person -> PEOPLE.keep(CHILD, person));
        var version = new org.ehchub.consent.consents.Consent(
                ConsentId.random(),
                1,
                meant.status(),
                meant.terms(),
                org.ehchub.consent.consents.Consent.recorder(World.EDUCATION.id()),
                AnyConsent.NOW);
        return switch (read(OutboundConsent.of(version, meant.identifier()))) {
            case Understood again -> new Understood(again.status(), again.terms(), meant.named(), again.identifier());
            case ConsentReading.NotUnderstood not -> not;
        };
    }

    /** Everything in a resource but XHTML, itself the first, in an order that is the same in each copy. */
    static List<Base> elements(Base resource) {
        return Stream.concat(
                        Stream.of(resource),
                        resource.children().stream()
                                .flatMap(child -> child.getValues().stream())
                                .filter(inside -> !"xhtml".equals(inside.fhirType()))
                                .flatMap(inside -> elements(inside).stream()))
                .toList();
    }
}
