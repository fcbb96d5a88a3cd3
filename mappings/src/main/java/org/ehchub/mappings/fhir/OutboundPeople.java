package org.ehchub.mappings.fhir;

import java.util.HashMap;
import java.util.Map;
import org.ehchub.mappings.canonical.AdviceKind;
import org.ehchub.mappings.canonical.AgencyId;
import org.ehchub.mappings.canonical.Authorship;
import org.ehchub.mappings.canonical.ChildRef;
import org.ehchub.mappings.canonical.Heading;
import org.ehchub.mappings.canonical.InformationItem;
import org.ehchub.mappings.canonical.NhsNumber;
import org.ehchub.mappings.canonical.PersonalIdentifier;
import org.ehchub.mappings.canonical.Uln;
import org.ehchub.mappings.canonical.Upn;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.HumanName;
import org.hl7.fhir.r4.model.HumanName.NameUse;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Practitioner;
import org.hl7.fhir.r4.model.PractitionerRole;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.RelatedPerson;

/** Writes the child and the authors, each person once. */
final class OutboundPeople {

    private final OutboundBundle bundle;
    private final Reference child;
    private final Map<Voice, Reference> voices = new HashMap<>();

    /** An author, whatever day they wrote on. */
    private record Voice(String name, String role, AgencyId agency, boolean family) {}

    OutboundPeople(OutboundBundle bundle, Heading heading) {
        this.bundle = bundle;
        this.child = bundle.add(patient(heading));
    }

    Reference child() {
        return child.copy();
    }

    /** The family speaks as related persons, everybody else in a role for an agency. */
    Reference author(InformationItem item) {
        Authorship author = item.author();
        Voice voice =
                new Voice(author.name(), author.role(), author.agency(), item.category() == AdviceKind.FAMILY);
        return voices.computeIfAbsent(voice, this::add).copy();
    }

    private Reference add(Voice voice) {
        HumanName name = new HumanName().setText(voice.name());
        CodeableConcept role = new CodeableConcept().setText(voice.role());
        Reference agency = bundle.organisation(voice.agency());
        if (voice.family()) {
            RelatedPerson relative = new RelatedPerson()
                    .setPatient(child())
                    .addName(name)
                    .addRelationship(role);
            relative.addExtension(FhirCodes.SPEAKS_FOR, agency);
            return bundle.add(relative);
        }
        return bundle.add(new PractitionerRole()
                .setPractitioner(bundle.add(new Practitioner().addName(name)))
                .addCode(role)
                .setOrganization(agency));
    }

    private static Patient patient(Heading heading) {
        ChildRef child = heading.child();
        Patient patient = new Patient();
        child.nhsNumber().ifPresent(number -> add(patient, NhsNumber.SYSTEM, number));
        child.upn().ifPresent(number -> add(patient, Upn.SYSTEM, number));
        child.uln().ifPresent(number -> add(patient, Uln.SYSTEM, number));
        child.localId().ifPresent(number -> patient.addIdentifier(localRecord(heading.source(), number)));
        patient.addName()
                .setUse(NameUse.OFFICIAL)
                .setFamily(child.name().family())
                .addGiven(child.name().given());
        patient.setBirthDateElement(new DateType(child.birthDate().toString()));
        return patient;
    }

    private static void add(Patient patient, String system, PersonalIdentifier number) {
        patient.addIdentifier(OutboundBundle.identifier(system, number.value()));
    }

    /** Meaningful only together with the agency that gave it. */
    private static Identifier localRecord(AgencyId source, String number) {
        return OutboundBundle.identifier(FhirCodes.LOCAL_RECORD, number)
                .setAssigner(new Reference().setIdentifier(OutboundBundle.identifier(source)));
    }
}
