package org.ehchub.mappings.fhir;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.ehchub.mappings.canonical.ChildRef;
import org.ehchub.mappings.canonical.NhsNumber;
import org.ehchub.mappings.canonical.PersonName;
import org.ehchub.mappings.canonical.Uln;
import org.ehchub.mappings.canonical.Upn;
import org.ehchub.mappings.translate.Problem.Code;
import org.hl7.fhir.r4.model.HumanName;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;

/** Reads the child or young person from the Patient that a document is about. */
final class InboundChild {

    /** A person's official name before any other; of several alike the first. */
    static final Comparator<HumanName> OFFICIAL_FIRST =
            Comparator.comparing(name -> name.getUse() != HumanName.NameUse.OFFICIAL);

    private static final Comparator<Identifier> LOCAL_FIRST =
            Comparator.comparing(identifier -> !FhirCodes.LOCAL_RECORD.equals(identifier.getSystem()));

    private static final Set<String> NATIONAL = Set.of(NhsNumber.SYSTEM, Upn.SYSTEM, Uln.SYSTEM);

    private final InboundReading reading;

    InboundChild(InboundReading reading) {
        this.reading = reading;
    }

    Optional<ChildRef> read(Reference subject, Located<?> from, String path) {
        return reading.problems()
                .required(
                        path,
                        reading.bundle().resolve(subject, from, Patient.class),
                        "A reference to the Patient, who is in the Bundle")
                .flatMap(this::read);
    }

    private Optional<ChildRef> read(Located<Patient> patient) {
        int mark = reading.problems().mark();
        Optional<NhsNumber> nhsNumber = national(patient, NhsNumber.SYSTEM, NhsNumber::new);
        Optional<Upn> upn = national(patient, Upn.SYSTEM, Upn::new);
        Optional<Uln> uln = national(patient, Uln.SYSTEM, Uln::new);
        Optional<String> localId = localId(patient.resource());
        Optional<PersonName> name = name(patient);
        Optional<LocalDate> birthDate = reading.day(
                patient.path() + ".birthDate",
                patient.resource().getBirthDateElement(),
                "The child's or young person's date of birth");
        if (reading.problems().mark() == mark
                && nhsNumber.isEmpty() && upn.isEmpty() && uln.isEmpty() && localId.isEmpty()) {
            reading.problems()
                    .add(
                            patient.path() + ".identifier",
                            Code.MISSING,
                            "At least one identifier: name and date of birth alone never match a record");
        }
        return reading.problems()
                .build(
                        mark,
                        patient.path(),
                        () -> new ChildRef(
                                nhsNumber, upn, uln, localId, name.orElseThrow(), birthDate.orElseThrow()));
    }

    private <T> Optional<T> national(Located<Patient> patient, String system, Function<String, T> type) {
        List<Identifier> identifiers = patient.resource().getIdentifier();
        List<T> numbers = new ArrayList<>();
        for (int i = 0; i < identifiers.size(); i++) {
            Identifier identifier = identifiers.get(i);
            if (system.equals(identifier.getSystem()) && identifier.hasValue() && current(identifier)) {
                String path = patient.path() + ".identifier[" + i + "].value";
                reading.problems()
                        .valid(path, Code.INVALID_IDENTIFIER, () -> type.apply(identifier.getValue()))
                        .ifPresent(numbers::add);
            }
        }
        if (numbers.stream().distinct().count() > 1) {
            reading.problems()
                    .add(
                            patient.path() + ".identifier",
                            Code.NOT_ALLOWED,
                            "One current number in each national system");
        }
        return numbers.stream().findFirst();
    }

    /** The sender's own number: under the hub's system for those, else the first in any system that is not national. */
    private static Optional<String> localId(Patient patient) {
        return patient.getIdentifier().stream()
                .filter(identifier -> identifier.hasValue() && !identifier.getValue().isBlank() && current(identifier))
                .filter(identifier -> !NATIONAL.contains(String.valueOf(identifier.getSystem())))
                .min(LOCAL_FIRST)
                .map(Identifier::getValue);
    }

    private static boolean current(Identifier identifier) {
        return identifier.getUse() != Identifier.IdentifierUse.OLD;
    }

    private Optional<PersonName> name(Located<Patient> patient) {
        Optional<HumanName> chosen = patient.resource().getName().stream()
                .filter(name -> name.hasFamily() && name.hasGiven())
                .min(OFFICIAL_FIRST);
        return reading.problems()
                .required(patient.path() + ".name", chosen, "A name with its given and family parts")
                .flatMap(name -> reading.problems()
                        .valid(
                                patient.path() + ".name",
                                Code.INVALID_VALUE,
                                () -> new PersonName(name.getGivenAsSingleString(), name.getFamily())));
    }
}
