package org.ehchub.consent;

import java.time.Instant;
import org.ehchub.consent.children.ChildId;
import org.ehchub.mappings.canonical.AgencyId;

/** What the gate answers for one recipient. */
public sealed interface GateOutcome permits Released, Withheld {

    /** Whom it is about. */
    ChildId child();

    /** For whom it was decided. */
    AgencyId recipient();

    /** What it was decided for. */
    Purpose purpose();

    /** The moment it was decided for. */
    Instant at();
}
