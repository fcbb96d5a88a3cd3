package org.ehchub.consent.consents;

/** How a consent or refusal reached the agency. */
public enum HowTaken {
    FORM,
    MEETING,
    LETTER,
    TELEPHONE,
    ONLINE
}
