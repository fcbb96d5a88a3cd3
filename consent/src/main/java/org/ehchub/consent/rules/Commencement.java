package org.ehchub.consent.rules;

import java.time.LocalDate;
import java.time.Month;

/** Since when the law behind the rules is in force. */
final class Commencement {

    /** Children and Families Act 2014, Part 3, and SEND Regulations 2014 (SI 2014/1530, reg 1). */
    static final InForce SEND_REFORM = InForce.from(LocalDate.of(2014, Month.SEPTEMBER, 1));

    /** Children Act 2004, s.11, the later of the two Acts behind a safeguarding decision. */
    static final InForce CHILDREN_ACT_2004 = InForce.from(LocalDate.of(2005, Month.OCTOBER, 1));

    /** Data Protection Act 2018 and UK GDPR, whose terms a consent meets. */
    static final InForce DATA_PROTECTION_ACT_2018 = InForce.from(LocalDate.of(2018, Month.MAY, 25));

    private Commencement() {}
}
