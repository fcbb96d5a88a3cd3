package org.ehchub.routes.disclosure;

import java.util.List;
import java.util.Optional;

/**
 * What one arrival came to.
 *
 * @param shares one for each recipient the gate released something to
 * @param held the sealed arrival, when some recipient's share was withheld and a basis may yet be recorded
 */
record Distribution(List<SealedShare> shares, Optional<SealedMessage> held) {}
