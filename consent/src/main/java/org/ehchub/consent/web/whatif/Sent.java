package org.ehchub.consent.web.whatif;

/** What might be sent. */
enum Sent {
    DRAFT_PLAN("A draft plan"),
    FINAL_PLAN("A final plan"),
    AMENDED_PLAN("An amended final plan"),
    REPORT("A report or advice");

    private final String words;

    Sent(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }
}
