package org.ehchub.consent.children;

import java.time.Instant;

/**
 * A time in which a record was read as one with another. What was disclosed in it was disclosed of the record that
 * stood for both, whichever of the two the message was about.
 */
public record PastMerge(ChildId other, Instant from, Instant until) {}
