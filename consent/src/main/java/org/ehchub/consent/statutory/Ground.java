package org.ehchub.consent.statutory;

/**
 * The ground of an officer's decision to disclose without consent: safeguarding, the duty to share, reg 17(1)(a) to
 * (k), the Care Act.
 */
public enum Ground {
    /** Children Act 1989, ss.17 and 47; Children Act 2004, s.11. */
    SAFEGUARDING,
    /** Children Act 2004, s.16LA: relevant to safeguarding and promoting the child's welfare; not commenced. */
    DUTY_TO_SHARE,
    /** Reg 17(1)(a): necessary in the child's or young person's interests, in the authority's opinion. */
    CHILDS_INTERESTS,
    /** Reg 17(1)(b): an appeal. */
    APPEAL,
    /** Reg 17(1)(c): educational research with an undertaking not to identify anyone. */
    RESEARCH_UNDERTAKING,
    /** Reg 17(1)(d): a court's order or criminal proceedings. */
    COURT,
    /** Reg 17(1)(e): an investigation under Part 3 of the Local Government Act 1974. */
    OMBUDSMAN,
    /** Reg 17(1)(f): the Secretary of State under Education Act 1996, ss.496, 497 and 497A. */
    SECRETARY_OF_STATE,
    /** Reg 17(1)(g): an assessment under Disabled Persons Act 1986, s.5(5). */
    DISABLED_PERSONS_ASSESSMENT,
    /** Reg 17(1)(h): the authority's duties under Children Act 1989, ss.22(3)(a), 85(4)(a), 86(3)(a) and 87(3). */
    LOOKED_AFTER_DUTIES,
    /** Reg 17(1)(i): an inspection by Ofsted. */
    INSPECTION,
    /** Reg 17(1)(j): a Disabled Students' Allowance or a university's principal, at the young person's request. */
    YOUNG_PERSONS_REQUEST,
    /** Reg 17(1)(k): youth custody. */
    YOUTH_CUSTODY,
    /** Care Act 2014, ss.58-59: a child's needs assessment before adulthood. */
    CARE_ACT_ASSESSMENT
}
