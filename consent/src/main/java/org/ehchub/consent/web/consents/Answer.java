package org.ehchub.consent.web.consents;

/** What was answered to the question whether to share. */
enum Answer {
    GIVEN,
    REFUSED
}
