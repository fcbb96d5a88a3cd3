package org.ehchub.consent.fhir;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.ehchub.consent.children.ChildId;
import org.ehchub.consent.consents.GivenBy;
import org.ehchub.consent.consents.Giver;
import org.ehchub.mappings.translate.Codes;
import org.ehchub.mappings.translate.Problem.Code;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.RelatedPerson;
import org.hl7.fhir.r4.model.Resource;

/** Reads whom a Consent is about, who gave it and who keeps it. */
final class InboundPeople {

    private static final String CHILD =
            "A child in whose life this agency has a part: the hub's Patient/<id>, an NHS number or a record number";
    private static final String GIVER = "Who gave it, from ehc-given-by, with the relationship in words";

    /** HL7's roles that say exactly one parent. */
    private static final Map<String, String> PARENTS = Map.of("MTH", "mother", "FTH", "father");

    private final Consent consent;
    private final Inbound in;

    InboundPeople(Consent consent, Inbound in) {
        this.consent = consent;
        this.in = in;
    }

    Optional<ChildId> child() {
        Reference patient = consent.getPatient();
        in.type(patient, "Patient", "Consent.patient");
        Optional<ChildKey> key = key(patient.getReference(), patient.getIdentifier());
        if (key.isEmpty()) {
            in.wrong("Consent.patient", CHILD);
            return Optional.empty();
        }
        Optional<ChildId> child = in.directory().children().apply(key.get());
        if (child.isEmpty()) {
            in.problems().add("Consent.patient", Code.INVALID_IDENTIFIER, CHILD);
        }
        return child;
    }

    /** By one of the two, not by both: they might be two children's. */
    private static Optional<ChildKey> key(String reference, Identifier identifier) {
        if (reference != null) {
            return identifier.isEmpty() ? ChildKeys.ofReference(reference) : Optional.empty();
        }
        return ChildKeys.ofIdentifier(identifier.getSystem(), identifier.getValue());
    }

    /** @param child whom the consent is about, where that is understood */
    Optional<InboundGiver.Read> giver(Optional<ChildId> child) {
        if (consent.getPerformer().size() != 1) {
            in.refused("Consent.performer", "One performer: who gave or refused it");
            return Optional.empty();
        }
        Reference performer = consent.getPerformerFirstRep();
        boolean isPatient = samePatient(performer);
        if (consent.getContained().size() > (isPatient ? 0 : 1)) {
            in.refused("Consent.contained", "No other resource than the performer");
        }
        return isPatient
                ? patient(performer).map(giver -> new InboundGiver.Read(giver, Optional.empty()))
                : relative(performer, child);
    }

    private boolean samePatient(Reference reference) {
        Reference patient = consent.getPatient();
        return Objects.equals(reference.getReference(), patient.getReference())
                && reference.getIdentifier().equalsDeep(patient.getIdentifier());
    }

    private Optional<Giver> patient(Reference performer) {
        String path = Inbound.at("Consent.performer[0]", ConsentCodes.SPEAKS_AS);
        in.type(performer, "Patient", "Consent.performer[0]");
        Optional<Extension> as = in.one(performer.getExtension(), ConsentCodes.SPEAKS_AS, "Consent.performer[0]");
        if (as.isEmpty()) {
            in.missing(path, "ehc-given-by: child or young-person");
        }
        return as.flatMap(extension -> in.value(extension, CodeableConcept.class, path, GIVER))
                .flatMap(concept -> giver(
                        concept, path + ".value", by -> by == GivenBy.CHILD || by == GivenBy.YOUNG_PERSON));
    }

    private Optional<InboundGiver.Read> relative(Reference performer, Optional<ChildId> child) {
        String path = "Consent.contained[0]";
        if (performer.hasExtension(ConsentCodes.SPEAKS_AS)) {
            in.refused(
                    Inbound.at("Consent.performer[0]", ConsentCodes.SPEAKS_AS),
                    "Only where the patient is the performer");
        }
        List<Resource> contained = consent.getContained();
        if (contained.isEmpty()
                || !(contained.getFirst() instanceof RelatedPerson person)
                || !localReference(person).equals(performer.getReference())) {
            in.wrong("Consent.performer[0]", "The patient, or a RelatedPerson contained in the Consent");
            return Optional.empty();
        }
        in.type(performer, "RelatedPerson", "Consent.performer[0]");
        if (performer.hasIdentifier()) {
            in.refused("Consent.performer[0].identifier", "By reference to the contained RelatedPerson alone");
        }
        in.type(person.getPatient(), "Patient", path + ".patient");
        if (!samePatient(person.getPatient())) {
            in.wrong(path + ".patient", "The same as Consent.patient");
        }
        if (person.getRelationship().size() != 1) {
            in.refused(path + ".relationship", GIVER);
            return Optional.empty();
        }
        return giver(
                        person.getRelationshipFirstRep(),
                        path + ".relationship[0]",
                        by -> by == GivenBy.PARENT || by == GivenBy.REPRESENTATIVE)
                .map(said -> new InboundGiver(person, path, in).read(said, child));
    }

    /** The parser keeps the ids of contained resources with or without a hash before them. */
    private static String localReference(RelatedPerson person) {
        return "#" + String.valueOf(person.getIdElement().getIdPart()).replace("#", "");
    }

    private Optional<Giver> giver(CodeableConcept as, String path, Predicate<GivenBy> allowed) {
        if (as.getCoding().size() != 1) {
            in.wrong(path + ".coding", GIVER);
            return Optional.empty();
        }
        Coding coding = as.getCodingFirstRep();
        if (ConsentCodes.ROLE_CODE.equals(coding.getSystem())
                && PARENTS.containsKey(String.valueOf(coding.getCode()))
                && allowed.test(GivenBy.PARENT)
                && !as.hasText()) {
            return Optional.of(new Giver(GivenBy.PARENT, PARENTS.get(coding.getCode())));
        }
        Optional<GivenBy> by = ConsentCodes.GIVEN_BY.equals(coding.getSystem())
                ? Codes.find(GivenBy.class, String.valueOf(coding.getCode()))
                : Optional.empty();
        if (by.filter(allowed).isEmpty()) {
            in.wrong(path + ".coding[0]", GIVER);
            return Optional.empty();
        }
        return in.words(as.getText(), path + ".text", "The relationship in words; self for the child or young person")
                .map(relationship -> new Giver(by.get(), relationship));
    }

    /** Who keeps it follows from who sent it; anyone else would be accepted and then ignored. */
    void checkCustodian() {
        for (int i = 0; i < consent.getOrganization().size(); i++) {
            String path = "Consent.organization[" + i + "]";
            Optional<?> custodian = in.agency(consent.getOrganization().get(i), path)
                    .filter(agency -> !in.directory().custodians().contains(agency));
            if (custodian.isPresent() || i > 0) {
                in.refused(path, "The agency that sends this, or none");
            }
        }
    }
}
