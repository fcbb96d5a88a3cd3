package org.ehchub.routes.delivery;

/** What acknowledging one disclosure came to. */
public enum Acknowledgement {
    ACKNOWLEDGED,
    ALREADY_ACKNOWLEDGED,
    NO_LONGER_SHARED,
    NOT_FOUND
}
