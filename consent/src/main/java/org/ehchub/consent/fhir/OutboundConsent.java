package org.ehchub.consent.fhir;

import static org.ehchub.consent.fhir.OutboundProvision.coding;
import static org.ehchub.consent.fhir.OutboundProvision.identified;

import ca.uhn.fhir.model.api.TemporalPrecisionEnum;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.TimeZone;
import org.ehchub.consent.consents.BusinessIdentifier;
import org.ehchub.consent.consents.Capacity;
import org.ehchub.consent.consents.ConsentStatus;
import org.ehchub.consent.consents.ConsentTerms;
import org.ehchub.consent.consents.Giver;
import org.ehchub.mappings.fhir.FhirCodes;
import org.ehchub.mappings.translate.Codes;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.Consent.ConsentState;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.RelatedPerson;
import org.hl7.fhir.r4.model.StringType;

/**
 * Writes one version of a consent. Nothing it writes permits more than the registry does, whoever reads it: a refusal
 * is an active denial, ordinary content is said to be all that is meant unless more was named, and what counts for
 * nothing any more is inactive.
 */
public final class OutboundConsent {

    private OutboundConsent() {}

    /** @param identifier what the agency that sent it calls it */
    public static Consent of(
            org.ehchub.consent.consents.Consent version, Optional<BusinessIdentifier> identifier) {
        ConsentTerms terms = version.terms();
        Reference patient = new Reference("Patient/" + terms.child()).setType("Patient");
        Consent consent = new Consent();
        consent.setId(version.id().toString());
        consent.getMeta()
                .setVersionId(Integer.toString(version.version()))
                .setLastUpdated(Date.from(version.recordedAt()))
                .addProfile(ConsentCodes.UK_CORE);
        identifier.ifPresent(
                own -> consent.addIdentifier(new Identifier().setSystem(own.system()).setValue(own.value())));
        consent.setStatus(state(version.status()))
                .setScope(new CodeableConcept(coding(ConsentCodes.SCOPE, ConsentCodes.PATIENT_PRIVACY)))
                .addCategory(new CodeableConcept(coding(FhirCodes.ACT_CODE, ConsentCodes.INFORMATION_ACCESS)))
                .setPatient(patient)
                .setDateTimeElement(moment(terms.decidedAt()));
        giver(consent, patient, terms.giver());
        version.recordingAgency()
                .map(agency -> identified("Organization", FhirCodes.AGENCY, agency.value()))
                .ifPresent(consent::addOrganization);
        terms.evidence()
                .ifPresent(kept -> consent.setSource(new Reference().setType("DocumentReference").setDisplay(kept)));
        consent.addPolicy().setUri(ConsentCodes.POLICY);
        consent.addExtension(ConsentCodes.HOW_TAKEN, new CodeType(Codes.code(terms.howTaken())));
        terms.capacity().map(OutboundConsent::capacity).ifPresent(consent::addExtension);
        if (version.status() == ConsentStatus.SET_ASIDE) {
            consent.addExtension(ConsentCodes.STANDING, new CodeType(ConsentCodes.SET_ASIDE));
        }
        return consent.setProvision(OutboundProvision.of(version.status(), terms));
    }

    private static ConsentState state(ConsentStatus status) {
        return switch (status) {
            case GIVEN, REFUSED -> ConsentState.ACTIVE;
            case WITHDRAWN, SET_ASIDE -> ConsentState.INACTIVE;
            case ENTERED_IN_ERROR -> ConsentState.ENTEREDINERROR;
        };
    }

    private static DateTimeType moment(Instant at) {
        return new DateTimeType(Date.from(at), TemporalPrecisionEnum.MILLI, TimeZone.getTimeZone("UTC"));
    }

    /** The child or young person is the patient, anyone else a related person who travels inside the Consent. */
    private static void giver(Consent consent, Reference patient, Giver giver) {
        CodeableConcept as = new CodeableConcept(coding(ConsentCodes.GIVEN_BY, Codes.code(giver.by())))
                .setText(giver.relationship());
        switch (giver.by()) {
            case CHILD, YOUNG_PERSON -> {
                Reference performer = patient.copy();
                performer.addExtension(ConsentCodes.SPEAKS_AS, as);
                consent.addPerformer(performer);
            }
            case PARENT, REPRESENTATIVE -> {
                RelatedPerson person = new RelatedPerson().setPatient(patient.copy()).addRelationship(as);
                person.setId(ConsentCodes.GIVER);
                giver.person().ifPresent(ref -> person.addIdentifier()
                        .setSystem(ConsentCodes.PERSON)
                        .setValue(ref.value()));
                responsibility(giver).ifPresent(held -> person.addExtension(
                        ConsentCodes.PARENTAL_RESPONSIBILITY, new BooleanType(held)));
                consent.addContained(person);
                consent.addPerformer(new Reference("#" + ConsentCodes.GIVER));
            }
        }
    }

    private static Optional<Boolean> responsibility(Giver giver) {
        return switch (giver.responsibility()) {
            case HELD -> Optional.of(true);
            case NOT_HELD -> Optional.of(false);
            case NOT_RECORDED -> Optional.empty();
        };
    }

    private static Extension capacity(Capacity judged) {
        Extension capacity = new Extension(ConsentCodes.CAPACITY);
        capacity.addExtension(ConsentCodes.CAN_DECIDE, new BooleanType(judged.canDecide()));
        capacity.addExtension(ConsentCodes.JUDGED_BY, new StringType(judged.judgedBy()));
        capacity.addExtension(ConsentCodes.JUDGED_ON, new DateType(judged.judgedOn().toString()));
        return capacity;
    }
}
