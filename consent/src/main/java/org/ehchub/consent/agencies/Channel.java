package org.ehchub.consent.agencies;

/** How an agency gets what is disclosed to it. */
public enum Channel {
    /** It pulls from its inbox at the hub. */
    INBOX,
    /** The hub posts JSON to the college's service. */
    COLLEGE_REST,
    /** The hub posts FHIR to the agency's endpoint. */
    FHIR_PUSH,
    /** The hub writes into the council's social care database. */
    SOCIAL_CARE_DATABASE
}
