package org.ehchub.consent.children;

/** What an agency is to one child. */
public enum InvolvementRole {
    /** The local authority's education service that is responsible for the child. */
    COUNCIL_EDUCATION,
    /** The council's children's social care. */
    COUNCIL_SOCIAL_CARE,
    /** A health body that treats the child. */
    HEALTH_PROVIDER,
    /** The health body that must arrange the plan's health provision (SEND Regulations 2014, reg 2). */
    COMMISSIONING_BODY,
    /** The institution named in section I of the plan in force. */
    NAMED_INSTITUTION,
    /** An institution that is being consulted about a place (Children and Families Act 2014, ss.39-40). */
    PROSPECTIVE_INSTITUTION,
    /** The council's adult social care, at transition. */
    ADULT_SOCIAL_CARE,
    /** A voluntary body. */
    VOLUNTARY_BODY,
    /** An employer. */
    EMPLOYER,
    /** A university. */
    UNIVERSITY,
    /** A researcher. */
    RESEARCHER,
    /** The portal through which the child's parent or the young person is reached. */
    FAMILY
}
