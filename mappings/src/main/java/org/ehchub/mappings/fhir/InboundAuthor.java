package org.ehchub.mappings.fhir;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.ehchub.mappings.canonical.AgencyId;
import org.ehchub.mappings.canonical.Authorship;
import org.ehchub.mappings.translate.Problem.Code;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.HumanName;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Practitioner;
import org.hl7.fhir.r4.model.PractitionerRole;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.RelatedPerson;
import org.hl7.fhir.r4.model.Resource;

/**
 * Reads whose voice a section is. An author whose agency is not named under the hub's own system speaks for the sender.
 */
final class InboundAuthor {

    private final InboundReading reading;

    InboundAuthor(InboundReading reading) {
        this.reading = reading;
    }

    private record Person(String path, Optional<String> name, Optional<String> role, Optional<AgencyId> agency) {}

    /** The one author among the references; more than one is a problem, for then nobody knows who says what. */
    Optional<Authorship> read(List<Reference> authors, Located<?> from, String path, Optional<LocalDate> writtenOn) {
        if (authors.size() > 1) {
            reading.problems().add(path, Code.NOT_ALLOWED, "One author: give each section its own");
            return Optional.empty();
        }
        Optional<Reference> author = authors.stream().findFirst();
        return reading.problems()
                .required(path, author, "The author: a PractitionerRole, RelatedPerson, Patient or Organization")
                .flatMap(reference -> read(reference, from, path + "[0]", writtenOn));
    }

    private Optional<Authorship> read(
            Reference author, Located<?> from, String path, Optional<LocalDate> writtenOn) {
        int mark = reading.problems().mark();
        Person person = reading.bundle()
                .resolve(author, from)
                .map(this::person)
                .orElseGet(() -> new Person(path, display(author), Optional.empty(), Optional.empty()));
        reading.problems().required(person.path(), person.name(), "The author's name");
        reading.problems().required(person.path(), person.role(), "The author's role or relationship, in words");
        return reading.problems()
                .build(
                        mark,
                        person.path(),
                        () -> new Authorship(
                                person.name().orElseThrow(),
                                person.role().orElseThrow(),
                                person.agency().orElse(reading.sender()),
                                writtenOn.orElseThrow()));
    }

    private Person person(Located<Resource> author) {
        return switch (author.resource()) {
            case PractitionerRole role -> role(author.as(PractitionerRole.class));
            case Practitioner practitioner -> practitioner(author, practitioner);
            case RelatedPerson relative -> new Person(
                    author.path(),
                    name(relative.getName()),
                    words(relative.getRelationship()),
                    Extensions.value(relative.getExtension(), FhirCodes.SPEAKS_FOR, Reference.class)
                            .flatMap(agency -> reading.agency(Extensions.path(author.path(), FhirCodes.SPEAKS_FOR), agency, author)));
            case Patient patient -> new Person(
                    author.path(), name(patient.getName()), Optional.of("Child or young person"), Optional.empty());
            case Organization organisation -> new Person(
                    author.path(),
                    present(organisation.getName()),
                    Optional.of("Organisation"),
                    reading.agency(author.as(Organization.class)));
            default -> new Person(author.path(), Optional.empty(), Optional.empty(), Optional.empty());
        };
    }

    private Person role(Located<PractitionerRole> author) {
        PractitionerRole role = author.resource();
        Optional<String> name = reading.bundle()
                .resolve(role.getPractitioner(), author, Practitioner.class)
                .flatMap(practitioner -> name(practitioner.resource().getName()))
                .or(() -> display(role.getPractitioner()));
        Optional<AgencyId> agency = reading.agency(author.path() + ".organization", role.getOrganization(), author);
        return new Person(author.path(), name, words(role.getCode()), agency);
    }

    /** A bare Practitioner has a role only if some PractitionerRole of the Bundle gives one. */
    private Person practitioner(Located<Resource> author, Practitioner practitioner) {
        return reading.bundle().all(PractitionerRole.class).stream()
                .filter(role -> reading.bundle()
                        .resolve(role.resource().getPractitioner(), role)
                        .filter(target -> target.resource() == practitioner)
                        .isPresent())
                .findFirst()
                .map(this::role)
                .orElseGet(() -> new Person(
                        author.path(), name(practitioner.getName()), Optional.empty(), Optional.empty()));
    }

    private static Optional<String> name(List<HumanName> names) {
        return names.stream()
                .min(InboundChild.OFFICIAL_FIRST)
                .flatMap(name -> present(name.getText()).or(() -> present(name.getNameAsSingleString())));
    }

    private static Optional<String> words(List<CodeableConcept> concepts) {
        return concepts.stream()
                .findFirst()
                .flatMap(concept -> present(concept.getText())
                        .or(() -> present(concept.getCodingFirstRep().getDisplay())));
    }

    private static Optional<String> display(Reference reference) {
        return present(reference.getDisplay());
    }

    private static Optional<String> present(String words) {
        return Optional.ofNullable(words).filter(found -> !found.isBlank());
    }
}
