package org.ehchub.routes.delivery;

import java.time.Instant;
import org.ehchub.mappings.canonical.AgencyId;

/**
 * One disclosure waiting to be pulled, told without its content.
 *
 * @param disclosure its opaque id
 * @param cursor its place in the inbox; later entries have higher ones
 * @param kind {@code report}, {@code plan} or {@code request}
 * @param from the source
 */
public record InboxEntry(String disclosure, long cursor, String kind, AgencyId from, Instant queuedAt) {}
