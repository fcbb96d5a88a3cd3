package org.ehchub.mappings.fhir;

import java.util.Optional;
import org.ehchub.mappings.canonical.ItemCategory;
import org.ehchub.mappings.canonical.PlanSection;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;

/**
 * The systems and extensions that the hub minted, all under one base, and the published ones it uses. A code is the name
 * of the value in lower case with hyphens, unless a regulation or census gives it one.
 */
public final class FhirCodes {

    /** Under which everything minted here lives. */
    public static final String BASE = "https://ehchub.org/fhir";

    /** The hub's name for an agency. */
    public static final String AGENCY = BASE + "/Id/agency";
    /** A source's stable id of a document, the same for all its versions. */
    public static final String DOCUMENT = BASE + "/Id/document";
    /** The hub's id of one recipient's copy: the recipient's idempotency key. */
    public static final String DISCLOSURE = BASE + "/Id/disclosure";
    /** A source agency's own record number of a child. */
    public static final String LOCAL_RECORD = BASE + "/Id/local-record";

    /** A plan's sections (SEND Regulations 2014, reg 12(1)): A to G, H1, H2, I, J, K. */
    public static final String PLAN_SECTION = BASE + "/CodeSystem/ehc-plan-section";
    /** Kinds of advice (SEND Regulations 2014, reg 6(1)): a to h. */
    public static final String ADVICE_KIND = BASE + "/CodeSystem/ehc-advice-kind";
    /** Why something may be shared. */
    public static final String LAWFUL_BASIS = BASE + "/CodeSystem/ehc-lawful-basis";
    /** Types of special educational need (Department for Education, school census): SPLD, MLD and so on. */
    public static final String SEN_NEED_TYPE = BASE + "/CodeSystem/sen-need-type";
    /** What a section speaks about. */
    public static final String TOPIC = BASE + "/CodeSystem/ehc-topic";
    /** What a document is: {@code assessment-report}, {@code plan}, {@code advice-request}. */
    public static final String DOCUMENT_TYPE = BASE + "/CodeSystem/ehc-document-type";
    /** Where a plan stands. */
    public static final String PLAN_STATUS = BASE + "/CodeSystem/ehc-plan-status";
    /** Sensitivities that HL7 has no code for: {@code beyond-request}, {@code family-member}. */
    public static final String SENSITIVITY = BASE + "/CodeSystem/ehc-sensitivity";
    /** Parts inside a section: {@code plain-language}. */
    public static final String SECTION_PART = BASE + "/CodeSystem/ehc-section-part";
    /** What a {@code Basic} is: {@code personal-budget}. */
    public static final String RECORD_TYPE = BASE + "/CodeSystem/ehc-record-type";

    /** On a Composition: an agency its source addressed it to. */
    public static final String ADDRESSEE = BASE + "/StructureDefinition/ehc-addressee";
    /** On a section: the day its author wrote it, where that is not the document's. */
    public static final String WRITTEN_ON = BASE + "/StructureDefinition/ehc-written-on";
    /** On a RelatedPerson: the agency for which the person's words are passed on. */
    public static final String SPEAKS_FOR = BASE + "/StructureDefinition/ehc-speaks-for";
    /** On a Condition: 1 for the primary need, higher for the others. */
    public static final String NEED_RANK = BASE + "/StructureDefinition/ehc-need-rank";
    /** On an Attachment: SHA-256 in hexadecimal, for R4's own hash is SHA-1. */
    public static final String SHA_256 = BASE + "/StructureDefinition/ehc-sha256";
    /** On a Basic: a personal budget's amount, status, mechanism and funders. */
    public static final String PERSONAL_BUDGET = BASE + "/StructureDefinition/ehc-personal-budget";

    /** HL7's, on a Composition: the version of the document. */
    public static final String VERSION_NUMBER =
            "http://hl7.org/fhir/StructureDefinition/composition-clinicaldocument-versionNumber";
    /** HL7's, on any element: a security label for just this element (Data Segmentation for Privacy 1.0.0). */
    public static final String INLINE_LABEL =
            "http://hl7.org/fhir/uv/security-label-ds4p/StructureDefinition/extension-inline-sec-label";
    /** HL7's, on a date: the words it stands for. */
    public static final String ORIGINAL_TEXT = "http://hl7.org/fhir/StructureDefinition/originalText";
    /** HL7's, on a Provenance target: which element of it. */
    public static final String TARGET_ELEMENT = "http://hl7.org/fhir/StructureDefinition/targetElement";
    /** How closely something is held. */
    public static final String CONFIDENTIALITY = "http://terminology.hl7.org/CodeSystem/v3-Confidentiality";
    /** Sensitivity and handling labels. */
    public static final String ACT_CODE = "http://terminology.hl7.org/CodeSystem/v3-ActCode";
    /** Whether content was altered for security. */
    public static final String OBSERVATION_VALUE = "http://terminology.hl7.org/CodeSystem/v3-ObservationValue";
    /** Why a section is empty. */
    public static final String EMPTY_REASON = "http://terminology.hl7.org/CodeSystem/list-empty-reason";

    private FhirCodes() {}

    /** The coding of a plan section or an advice kind, each in its own system. */
    static Coding coding(ItemCategory category) {
        return new Coding(
                category instanceof PlanSection ? PLAN_SECTION : ADVICE_KIND, category.code(), category.title());
    }

    static CodeableConcept concept(String system, String code) {
        return new CodeableConcept(new Coding().setSystem(system).setCode(code));
    }

    /** The first code that the concept has in this system. */
    static Optional<String> codeIn(CodeableConcept concept, String system) {
        return concept.getCoding().stream()
                .filter(coding -> system.equals(coding.getSystem()) && coding.hasCode())
                .map(Coding::getCode)
                .findFirst();
    }
}
