package org.ehchub.consent.fhir;

import org.ehchub.mappings.fhir.FhirCodes;

/** The systems, extensions and fixed codes of a Consent; what the hub minted lives under {@link FhirCodes#BASE}. */
public final class ConsentCodes {

    /** What a disclosure is for. */
    public static final String PURPOSE = FhirCodes.BASE + "/CodeSystem/ehc-purpose";
    /** What an agency is: {@code school}, {@code college} and so on; as an identifier it means every such agency. */
    public static final String AGENCY_CLASS = FhirCodes.BASE + "/CodeSystem/ehc-agency-class";
    /** Who speaks: {@code child}, {@code young-person}, {@code parent}, {@code representative}. */
    public static final String GIVEN_BY = FhirCodes.BASE + "/CodeSystem/ehc-given-by";

    /** An opaque name of somebody around one child; what the hub shows in a name's place. */
    public static final String PERSON = FhirCodes.BASE + "/Id/person";

    /** On a contained RelatedPerson who is a parent: whether they have parental responsibility for the child. */
    public static final String PARENTAL_RESPONSIBILITY =
            FhirCodes.BASE + "/StructureDefinition/ehc-parental-responsibility";

    /** UK Core's profile, which every Consent here is shown in. */
    public static final String UK_CORE = "https://fhir.hl7.org.uk/StructureDefinition/UKCore-Consent";

    /** The rules that every Consent here is given under; docs/consents.md states them. */
    public static final String POLICY = FhirCodes.BASE + "/policy/ehc-consent/1";

    /** On a performer who is the Patient: as a child or as a young person. */
    public static final String SPEAKS_AS = FhirCodes.BASE + "/StructureDefinition/ehc-speaks-as";
    /** On a Consent: how it reached the agency. */
    public static final String HOW_TAKEN = FhirCodes.BASE + "/StructureDefinition/ehc-how-taken";
    /** On a Consent: whether somebody judged that the child or young person could decide this. */
    public static final String CAPACITY = FhirCodes.BASE + "/StructureDefinition/ehc-capacity";
    /** On an inactive Consent: {@code set-aside} when an officer resolved a disagreement against it. */
    public static final String STANDING = FhirCodes.BASE + "/StructureDefinition/ehc-consent-standing";
    /** On the provision of a refusal: sensitive content that was named with it; a refusal covers all of it anyway. */
    public static final String NAMED_SENSITIVITY = FhirCodes.BASE + "/StructureDefinition/ehc-named-sensitivity";
    /** On the provision of a refusal: what it does not speak of. It is not thereby permitted. */
    public static final String LEFT_OPEN = FhirCodes.BASE + "/StructureDefinition/ehc-left-open";

    static final String CAN_DECIDE = "can-decide";
    static final String JUDGED_BY = "judged-by";
    static final String JUDGED_ON = "judged-on";
    static final String LEFT_OPEN_ANYONE = "anyone";
    static final String LEFT_OPEN_AGENCY = "agency";
    static final String LEFT_OPEN_CLASS = "class";
    static final String LEFT_OPEN_CATEGORY = "category";
    static final String SET_ASIDE = "set-aside";

    static final String PCF = "https://profiles.ihe.net/ITI/PCF/StructureDefinition/IHE.PCF.consent";
    static final String SCOPE = "http://terminology.hl7.org/CodeSystem/consentscope";
    static final String PATIENT_PRIVACY = "patient-privacy";
    static final String INFORMATION_ACCESS = "INFA";
    static final String LOINC = "http://loinc.org";
    static final String LOINC_CONSENT = "59284-0";
    static final String PARTICIPATION = "http://terminology.hl7.org/CodeSystem/v3-ParticipationType";
    static final String RECIPIENT = "IRCP";
    static final String ROLE_CODE = "http://terminology.hl7.org/CodeSystem/v3-RoleCode";
    static final String ORDINARY = "N";
    static final String SEXUAL_HEALTH = "SEX";
    static final String MENTAL_HEALTH = "MH";

    /** The id of the one contained resource. */
    static final String GIVER = "giver";

    private ConsentCodes() {}
}
