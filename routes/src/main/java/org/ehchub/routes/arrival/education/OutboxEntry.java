package org.ehchub.routes.arrival.education;

/**
 * One sending in the outbox: what is claimed, read and answered as one.
 *
 * @param message the council's opaque id of the row
 * @param revision which content of the row, 1 for the first; a mended row has the next
 */
record OutboxEntry(String message, int revision) {

    /** The sender's idempotency key: mended content is a new sending, the same content again is not. */
    String sourceId() {
        return "row " + message + "/" + revision;
    }
}
