package org.ehchub.routes.disclosure;

import java.util.SortedSet;
import org.ehchub.consent.Released;
import org.ehchub.security.keys.DataKey;

/**
 * One recipient's part of an arrival, let go by the gate and written down: to be sealed and put on its queue.
 *
 * @param bases what the journal says it is queued on
 * @param key whoever was given the share closes it
 */
record Share(DisclosureId id, Released released, SortedSet<String> bases, DataKey key) {}
