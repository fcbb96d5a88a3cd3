package org.ehchub.consent.web.consents;

/** What was judged of the child's or young person's ability to decide this. */
enum Judged {
    NOT_JUDGED,
    CAN_DECIDE,
    CANNOT_DECIDE
}
