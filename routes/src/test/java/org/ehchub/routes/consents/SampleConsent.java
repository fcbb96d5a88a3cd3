package org.ehchub.routes.consents;

import java.util.Optional;
import org.ehchub.mappings.fhir.FhirFormat;
import org.ehchub.routes.testing.Case;
import org.ehchub.routes.testing.Caseload;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.Consent.ConsentProvisionType;

/** A mother's Consent as an agency's system sends it. */
final class SampleConsent {

    private static final String BASE = "https://ehchub.org/fhir";

    private final Consent consent;

    private SampleConsent(Consent consent) {
        this.consent = consent;
    }

    /** She permits everyday support for the college. */
    static SampleConsent about(Case child) {
        return about(child.nhsNumber().value());
    }

    static SampleConsent about(String nhsNumber) {
        return new SampleConsent(FhirFormat.CONTEXT.newJsonParser().parseResource(Consent.class, """
                {"resourceType": "Consent",
                 "contained": [{"resourceType": "RelatedPerson", "id": "giver",
                   "extension": [{"url": "https://ehchub.org/fhir/StructureDefinition/ehc-parental-responsibility",
                     "valueBoolean": true}],
                   "name": [{"text": "Ada Wimbleflower"}],
                   "patient": {"identifier": {"system": "https://fhir.nhs.uk/Id/nhs-number", "value": "%1$s"}},
                   "relationship": [{"coding": [
                     {"system": "http://terminology.hl7.org/CodeSystem/v3-RoleCode", "code": "MTH"}]}]}],
                 "extension": [{"url": "https://ehchub.org/fhir/StructureDefinition/ehc-how-taken", "valueCode": "form"}],
                 "status": "active",
                 "scope": {"coding": [
                   {"system": "http://terminology.hl7.org/CodeSystem/consentscope", "code": "patient-privacy"}]},
                 "category": [{"coding": [
                   {"system": "http://terminology.hl7.org/CodeSystem/v3-ActCode", "code": "INFA"}]}],
                 "patient": {"identifier": {"system": "https://fhir.nhs.uk/Id/nhs-number", "value": "%1$s"}},
                 "dateTime": "2026-03-01T10:15:00Z",
                 "performer": [{"reference": "#giver"}],
                 "policy": [{"uri": "https://ehchub.org/fhir/policy/ehc-consent/1"}],
                 "provision": {"type": "permit", "period": {"end": "2036-08-31"},
                   "purpose": [{"system": "https://ehchub.org/fhir/CodeSystem/ehc-purpose", "code": "support"}]}}
                """.formatted(nhsNumber))).to(Caseload.COLLEGE.value());
    }

    SampleConsent to(String agency) {
        consent.getProvision().getActor().clear();
        consent.getProvision()
                .addActor()
                .setRole(new CodeableConcept(new Coding(
                        "http://terminology.hl7.org/CodeSystem/v3-ParticipationType", "IRCP", null)))
                .getReference()
                .getIdentifier()
                .setSystem(BASE + "/Id/agency")
                .setValue(agency);
        return this;
    }

    SampleConsent toAnyone() {
        consent.getProvision().getActor().clear();
        return this;
    }

    SampleConsent denied() {
        consent.getProvision().setType(ConsentProvisionType.DENY);
        return this;
    }

    SampleConsent decided(String moment) {
        consent.getDateTimeElement().setValueAsString(moment);
        return this;
    }

    SampleConsent until(String day) {
        consent.getProvision().getPeriod().getEndElement().setValueAsString(day);
        return this;
    }

    SampleConsent called(String value) {
        consent.addIdentifier().setSystem("https://cases.example/consents").setValue(value);
        return this;
    }

    SampleConsent without(String section) {
        consent.getProvision()
                .addProvision()
                .setType(ConsentProvisionType.DENY)
                .addData()
                .setMeaning(Consent.ConsentDataMeaning.INSTANCE)
                .getReference()
                .getIdentifier()
                .setSystem(BASE + "/CodeSystem/ehc-plan-section")
                .setValue(section);
        return this;
    }

    Consent resource() {
        return consent;
    }

    String json() {
        return json(consent);
    }

    String xml() {
        return FhirFormat.CONTEXT.newXmlParser().encodeResourceToString(consent);
    }

    static String json(Consent resource) {
        return FhirFormat.CONTEXT.newJsonParser().encodeResourceToString(resource);
    }

    static Consent read(String json) {
        return FhirFormat.CONTEXT.newJsonParser().parseResource(Consent.class, json);
    }

    static String form(Case child, String... more) {
        return "patient:identifier=https://fhir.nhs.uk/Id/nhs-number%7C" + child.nhsNumber().value()
                + Optional.of(String.join("&", more)).filter(text -> !text.isEmpty()).map(text -> "&" + text).orElse("");
    }
}
