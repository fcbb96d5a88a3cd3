package org.ehchub.mappings.canonical;

/** Content that a statutory request for advice does not reach: it is shared on explicit consent only. */
public enum Sensitivity {
    BEYOND_REQUEST,
    SEXUAL_HEALTH,
    MENTAL_HEALTH,
    FAMILY_MEMBER
}
