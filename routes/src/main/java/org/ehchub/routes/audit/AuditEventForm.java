package org.ehchub.routes.audit;

import java.util.Date;
import java.util.Map;
import java.util.stream.Collectors;
import org.ehchub.consent.fhir.ConsentCodes;
import org.ehchub.consent.ledger.LedgerEvent;
import org.ehchub.mappings.canonical.AgencyId;
import org.hl7.fhir.r4.model.AuditEvent;
import org.hl7.fhir.r4.model.AuditEvent.AuditEventAction;
import org.hl7.fhir.r4.model.AuditEvent.AuditEventAgentComponent;
import org.hl7.fhir.r4.model.AuditEvent.AuditEventAgentNetworkType;
import org.hl7.fhir.r4.model.AuditEvent.AuditEventOutcome;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Reference;

/**
 * A ledger event as a FHIR R4 AuditEvent. The gate's decisions follow IHE BALP's profile AuthZconsent: a permit succeeds,
 * a refusal is a serious failure. Arrivals are imports, deliveries exports (DICOM PS3.16, CID 400).
 */
final class AuditEventForm {

    static final String AUTHZ_CONSENT =
            "https://profiles.ihe.net/ITI/BALP/StructureDefinition/IHE.BasicAudit.AuthZconsent";

    private static final String DCM = "http://dicom.nema.org/resources/ontology/DCM";
    private static final String AGENCY = "https://ehchub.org/fhir/Id/agency";
    private static final String CHILD = "https://ehchub.org/fhir/Id/ledger-pseudonym";
    private static final String SUBJECT = "https://ehchub.org/fhir/Id/ledger-subject";
    private static final String PURPOSE = ConsentCodes.PURPOSE;
    private static final String LEDGER_EVENT = "https://ehchub.org/fhir/CodeSystem/ehc-ledger-event";
    private static final String HUB = "EHC hub";

    private AuditEventForm() {}

    static AuditEvent of(LedgerEvent event, String id) {
        AuditEvent audit = new AuditEvent();
        audit.setId(id);
        audit.setRecorded(Date.from(event.at()));
        audit.getSource()
                .setObserver(new Reference().setDisplay(HUB))
                .addType(new Coding("http://terminology.hl7.org/CodeSystem/security-source-type", "6", "Security Server"));
        switch (event.kind()) {
            case DISCLOSURE_PERMITTED -> decision(audit, event, true);
            case DISCLOSURE_REFUSED -> decision(audit, event, false);
            case ARRIVAL_RECEIVED -> transfer(audit, event, "110107", "Import", AuditEventAction.C, true);
            case ARRIVAL_REFUSED, ARRIVAL_PARKED ->
                transfer(audit, event, "110107", "Import", AuditEventAction.C, false);
            case CONSENT_GIVEN, CONSENT_REFUSED -> rest(audit, event, "create", AuditEventAction.C);
            case CONSENT_AMENDED, CONSENT_WITHDRAWN, CONSENT_ENTERED_IN_ERROR ->
                rest(audit, event, "update", AuditEventAction.U);
            case CONSENT_READ -> rest(audit, event, "read", AuditEventAction.R);
            case CONSENTS_SEARCHED -> rest(audit, event, "search-type", AuditEventAction.E);
            case DISCLOSURE_PARKED -> transfer(audit, event, "110106", "Export", AuditEventAction.R, false);
            default -> transfer(audit, event, "110106", "Export", AuditEventAction.R, true);
        }
        return audit;
    }

    /** Of what was refused the sender reads, and is not told to whom it would have gone. */
    private static void decision(AuditEvent audit, LedgerEvent event, boolean permitted) {
        audit.getMeta().addProfile(AUTHZ_CONSENT);
        audit.setType(new Coding(DCM, "110113", "Security Alert"))
                .addSubtype(new Coding(
                        "https://profiles.ihe.net/ITI/BALP/CodeSystem/AuthZsubType",
                        "AuthZ-Consent",
                        "Authorization Decision using Roles and Consent"))
                .setAction(AuditEventAction.E)
                .setOutcome(permitted ? AuditEventOutcome._0 : AuditEventOutcome._8)
                .addPurposeOfEvent(new CodeableConcept(new Coding(PURPOSE, event.facts().get("purpose"), null)));
        Reference recipient =
                permitted ? agency(event.agency().orElseThrow()) : new Reference().setDisplay("Not told");
        AuditEventAgentComponent client = audit.addAgent()
                .setType(concept(DCM, "110150", "Application"))
                .setWho(new Reference().setDisplay(HUB))
                .setRequestor(false);
        client.getNetwork().setAddress("ehc-hub").setType(AuditEventAgentNetworkType._1);
        audit.addAgent()
                .setType(concept("http://terminology.hl7.org/CodeSystem/v3-ParticipationType", "IRCP", "information recipient"))
                .setWho(recipient)
                .setRequestor(true);
        audit.addAgent()
                .setType(concept("http://terminology.hl7.org/CodeSystem/v3-RoleClass", "PROV", "healthcare provider"))
                .setWho(recipient)
                .setRequestor(false);
        audit.addAgent()
                .setType(concept(
                        "http://terminology.hl7.org/CodeSystem/extra-security-role-type", "authserver", "authorization server"))
                .setWho(new Reference().setDisplay(HUB))
                .setRequestor(false);
        audit.setOutcomeDesc(told(event, permitted ? "permitted." : "refused."));
        patient(audit, event);
        audit.addEntity()
                .setType(new Coding("http://hl7.org/fhir/resource-types", "Consent", "Consent"))
                .setWhat(subject(event));
    }

    private static void transfer(
            AuditEvent audit, LedgerEvent event, String code, String display, AuditEventAction action, boolean success) {
        audit.setType(new Coding(DCM, code, display))
                .setAction(action)
                .setOutcome(success ? AuditEventOutcome._0 : AuditEventOutcome._8);
        audit.addSubtype(new Coding(LEDGER_EVENT, event.kind().name(), null));
        if (!success) {
            audit.setOutcomeDesc(event.facts().getOrDefault("reasons", event.facts().getOrDefault("reason", "")));
        }
        audit.addAgent()
                .setType(concept(DCM, "110150", "Application"))
                .setWho(agency(event.agency().orElseThrow()))
                .setRequestor(true);
        patient(audit, event);
        audit.addEntity().setWhat(subject(event));
    }

    /** What an agency's system did with a consent (IHE BALP's patterns of create, read, update and query). */
    private static void rest(AuditEvent audit, LedgerEvent event, String interaction, AuditEventAction action) {
        audit.setType(new Coding(
                        "http://terminology.hl7.org/CodeSystem/audit-event-type", "rest", "RESTful Operation"))
                .addSubtype(new Coding("http://hl7.org/fhir/restful-interaction", interaction, interaction))
                .addSubtype(new Coding(LEDGER_EVENT, event.kind().name(), null))
                .setAction(action)
                .setOutcome(AuditEventOutcome._0);
        audit.addAgent()
                .setType(concept(DCM, "110150", "Application"))
                .setWho(agency(event.agency().orElseThrow()))
                .setRequestor(true);
        patient(audit, event);
        Coding entity = action == AuditEventAction.E
                ? new Coding("http://terminology.hl7.org/CodeSystem/audit-entity-type", "2", "System Object")
                : new Coding("http://hl7.org/fhir/resource-types", "Consent", "Consent");
        audit.addEntity().setType(entity).setWhat(subject(event));
    }

    /** The bases, or the reasons, of all items: what a decision says of single items is between the hub and its officers. */
    private static String told(LedgerEvent event, String prefix) {
        return event.facts().entrySet().stream()
                .filter(fact -> fact.getKey().startsWith(prefix))
                .map(Map.Entry::getValue)
                .map(value -> prefix.startsWith("permitted") ? value.split(" ")[0] : value)
                .distinct()
                .sorted()
                .collect(Collectors.joining("; "));
    }

    private static void patient(AuditEvent audit, LedgerEvent event) {
        event.childPseudonym().ifPresent(pseudonym -> audit.addEntity()
                .setType(new Coding("http://terminology.hl7.org/CodeSystem/audit-entity-type", "1", "Person"))
                .setRole(new Coding("http://terminology.hl7.org/CodeSystem/object-role", "1", "Patient"))
                .setWhat(new Reference()
                        .setType("Patient")
                        .setIdentifier(new Identifier().setSystem(CHILD).setValue(pseudonym))));
    }

    private static Reference subject(LedgerEvent event) {
        return new Reference().setIdentifier(new Identifier().setSystem(SUBJECT).setValue(event.subject()));
    }

    private static Reference agency(AgencyId agency) {
        return new Reference()
                .setType("Organization")
                .setIdentifier(new Identifier().setSystem(AGENCY).setValue(agency.value()));
    }

    private static CodeableConcept concept(String system, String code, String display) {
        return new CodeableConcept(new Coding(system, code, display));
    }
}
