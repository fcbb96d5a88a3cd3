package org.ehchub.routes.arrival.education;

/**
 * One sending in the outbox: what is claimed, read and answered as one.
 *
 * @param message the council's opaque id of the row
 * @param revision which content of the row, 1 for the first; changed content has the next
 */
record OutboxEntry(String message, int revision) {

    /** Whether the message id can be part of an idempotency key. */
    boolean hasPlainId() {
        return message.matches("[A-Za-z0-9._:/-]{1,128}");
    }

    /** The sender's idempotency key: changed content is a new sending, the same content again is not. */
    String sourceId() {
        return "row " + message + "/" + revision;
    }
}
