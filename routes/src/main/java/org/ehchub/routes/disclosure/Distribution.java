package org.ehchub.routes.disclosure;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What one arrival came to.
 *
 * @param shares one for each recipient the gate released something to
 * @param held the arrival itself, when some recipient's share was withheld and a basis may yet be recorded, or nobody was
 *     there to have one
 */
record Distribution(List<SealedShare> shares, Optional<Held> held) {

    /** A sealed arrival to be kept for a time. */
    record Held(SealedMessage arrival, Duration time) {}
}
